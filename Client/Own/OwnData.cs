using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Everything that is known of a member, for the member to take along. Programs read it too, so its names stay.</summary>
/// <param name="Id">By which the audit log knows the member.</param>
/// <param name="Unit">Code of the unit where the member is enrolled.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Name">The name.</param>
/// <param name="Phone">The phone number; null when none is known.</param>
/// <param name="BirthYear">The year of birth; null when unknown.</param>
/// <param name="BirthDay">The day of birth; null when unknown.</param>
/// <param name="OwnCode">The unit's own code of the member; null when there is none.</param>
/// <param name="EnrolledOn">The local day of the enrolment.</param>
/// <param name="LinksGivenOn">The local days on which personal links were given.</param>
/// <param name="Consents">Every word on the use of the data.</param>
/// <param name="Restricted">Whether the data are kept but not used, as the member asked.</param>
/// <param name="Requests">What the member asked about the data, the latest first.</param>
/// <param name="Shares">What was handed in, the latest first.</param>
public sealed record OwnData(
    string Id, string Unit, string UnitName, string Name, string? Phone, int? BirthYear, DateOnly? BirthDay, string? OwnCode, DateOnly EnrolledOn,
    IReadOnlyList<DateOnly> LinksGivenOn, IReadOnlyList<OwnConsent> Consents, bool Restricted, IReadOnlyList<OwnRequestData> Requests,
    IReadOnlyList<OwnShareData> Shares)
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "du-lieu-cua-toi.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>As it is taken along.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}

/// <summary>A word on the use of a member's data.</summary>
/// <param name="Purpose">What for: <c>counting_shares</c>, <c>points</c>, <c>contact</c>.</param>
/// <param name="By">Whose word: <c>member</c> or <c>guardian</c>.</param>
/// <param name="Given">Whether consent was given; false: withdrawn.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Wording">Version of the words that were read.</param>
/// <param name="Evidence"><c>personal_link</c>, or <c>paper</c>.</param>
/// <param name="Sheet">Where the signed sheet is found; null when there is none.</param>
public sealed record OwnConsent(string Purpose, string By, bool Given, DateTimeOffset At, int Wording, string Evidence, string? Sheet)
{
    internal static OwnConsent Of(ConsentWord word) => new(
        word.Purpose.ApiName(), word.By.ApiName(), word.IsGiven, word.At, word.Wording,
        word.Evidence is ConsentEvidence.Paper ? "paper" : "personal_link", (word.Evidence as ConsentEvidence.Paper)?.Sheet);
}

/// <summary>What a member asked about the own data.</summary>
/// <param name="Kind"><c>access</c>, <c>correction</c>, <c>consent_withdrawal</c>, <c>restriction</c> or <c>erasure</c>.</param>
/// <param name="Wish">What the member wishes, in own words; null when nothing was said.</param>
/// <param name="ByMember">Whether the member asked on the own page; else somebody took it in from paper or phone.</param>
/// <param name="ReceivedAt">When it came in (UTC).</param>
/// <param name="AnsweredAt">When it was answered (UTC); null while it is not.</param>
/// <param name="ExtendedDays">Calendar days by which its term was extended; null when it was not.</param>
/// <param name="ExtensionReason">Why; null when it was not.</param>
/// <param name="FinishedAt">When it was done (UTC); null while it is not.</param>
/// <param name="LiftedAt">When a restriction ended (UTC); null while it holds, and for every other kind.</param>
public sealed record OwnRequestData(
    string Kind, string? Wish, bool ByMember, DateTimeOffset ReceivedAt, DateTimeOffset? AnsweredAt, int? ExtendedDays, string? ExtensionReason,
    DateTimeOffset? FinishedAt, DateTimeOffset? LiftedAt)
{
    internal static OwnRequestData Of(FiledRequest filed) => new(
        filed.Request.Kind.ApiName(), filed.Wish, filed.IsByMember, filed.Request.ReceivedAt, filed.Request.AnsweredAt, filed.Request.Extension?.Days,
        filed.Request.Extension?.Reason, filed.Request.FinishedAt, filed.Request.LiftedAt);
}

/// <summary>A share of a member.</summary>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="CampaignName">The campaign's name.</param>
/// <param name="Platform">Where it was shared.</param>
/// <param name="Address">The address handed in; null once it was removed, long after the campaign.</param>
/// <param name="HandedInAt">When it was first handed in (UTC).</param>
/// <param name="State"><c>pending</c>, <c>accepted</c>, <c>rejected</c> or <c>unresolvable</c>.</param>
/// <param name="Reason">Why it was rejected; null when it was not.</param>
/// <param name="Attempts">How often it was handed in.</param>
public sealed record OwnShareData(
    string Campaign, string CampaignName, string Platform, Uri? Address, DateTimeOffset HandedInAt, string State, string? Reason, int Attempts)
{
    internal static OwnShareData Of(OwnShare share) => new(
        share.Campaign, share.CampaignName, share.Platform.Name(), share.Address, share.HandedInAt, share.State.ApiName(), share.Reason?.ApiName(),
        share.Attempts);
}

/// <summary>Gathers what is known of the member who is signed in.</summary>
internal sealed class OwnDataReader(OwnDesk desk, IMemberLinks links, IUnitQueries units, IDataRequests requests)
{
    private const int SharesAtOnce = 500;

    /// <summary>All of it; null for a member who was erased meanwhile.</summary>
    public async Task<OwnData?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await desk.DescribeAsync(cancellationToken) is not { } member) return null;
        var given = await links.GivenAsync(member.Id, cancellationToken);
        var asked = await requests.OfMemberAsync(member.Id, cancellationToken);
        var unit = await units.FindAsync(member.Unit, cancellationToken);
        return new OwnData(
            member.Id.ToString(), member.Unit, unit?.Name ?? member.Unit, member.Name.Value, member.Number?.E164, member.Birth?.Year, member.Birth?.Day,
            member.OwnCode, member.EnrolledOn, [.. given.Select(LocalDay.Of)], [.. member.Words.Select(OwnConsent.Of)],
            member.IsRestricted, [.. asked.Select(OwnRequestData.Of)], await SharesAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<OwnShareData>> SharesAsync(CancellationToken cancellationToken)
    {
        var all = new List<OwnShareData>();
        for (var page = 1; ; page++)
        {
            var part = await desk.SharesAsync(new ListPage(page, SharesAtOnce), cancellationToken);
            all.AddRange(part.Items.Select(OwnShareData.Of));
            if (part.Items.Count < SharesAtOnce) return all;
        }
    }
}
