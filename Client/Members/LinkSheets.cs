using System.Security.Cryptography;
using System.Text;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// Personal links for everybody of a unit anew, where a printed sheet was lost. Nobody is left out for having opened theirs: who does so is
/// not kept.
/// </summary>
internal sealed class LinkSheets(Access access, IMemberQueries members, MemberDesk desk)
{
    /// <summary>The members of a sheet; null when they are not the caller's to manage.</summary>
    /// <param name="scope">Code of the unit: those below it are members of the sheets too.</param>
    /// <param name="number">Which sheet, from 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<LinkSheet?> FindAsync(string scope, int number, CancellationToken cancellationToken) =>
        await access.MayAsync(Capability.ManageMembers, scope, cancellationToken)
            ? new LinkSheet(await members.GivenLinksAsync(scope, new ListPage(number, MemberDesk.MostLinksAtOnce), cancellationToken))
            : null;

    /// <summary>Gives everybody of a sheet a new link; those before work no more.</summary>
    /// <param name="sheet">The sheet as it stands.</param>
    /// <param name="seen"><see cref="LinkSheet.Fingerprint"/> of what whoever asks has seen.</param>
    /// <returns>The links; null when links were given since, so that nobody ends what was just handed out. Nothing is done then.</returns>
    public async Task<IReadOnlyList<GivenLink>?> RenewAsync(LinkSheet sheet, string? seen)
    {
        if (sheet.Fingerprint != seen) return null;
        var given = new List<GivenLink>();
        foreach (var row in sheet.Members.Items)
        {
            // Once the first is given, all are, or the sheet would be half of one. Whoever was given another meanwhile keeps that.
            var (_, secret) = await desk.GiveLinkAsync(row.Id, row.LinkNumber, CancellationToken.None);
            if (secret is not null) given.Add(new GivenLink(row, secret));
        }

        return given;
    }
}

/// <summary>Members who are given links together.</summary>
/// <param name="Members">They, by unit and name, of all who have ever had one.</param>
internal sealed record LinkSheet(PageOf<MemberRow> Members)
{
    /// <summary>Names the sheet as it stands: another one once anybody of it was given a link.</summary>
    public string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join(' ', Members.Items.Select(row => FormattableString.Invariant($"{row.Id}:{row.LinkNumber}"))))));
}
