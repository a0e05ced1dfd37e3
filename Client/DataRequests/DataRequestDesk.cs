using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// Requests on personal data for whoever makes the current request: the same rules for pages and API. A request is there for who manages
/// members where it was asked and where the member is now; who does not manage the latter neither sees the name nor decides.
/// </summary>
internal sealed class DataRequestDesk(Access access, IDataRequests requests, DataRequestDeadlines deadlines, IGrains grains)
{
    // Those that are due first are among those that came first: as many are sorted, and what came after them follows as it came.
    private const int MostSorted = 2_000;

    /// <summary>Codes of the units at the top of what a list covers; null when the caller manages no members there.</summary>
    public Task<IReadOnlyList<string>?> TopsAsync(string? unit, CancellationToken cancellationToken) =>
        access.TopsAsync(Capability.ManageMembers, unit, cancellationToken);

    /// <summary>Requests of subtrees: those that are open by what is due next, those that are finished from the last one back.</summary>
    public async Task<PageOf<FiledRequest>> ListAsync(
        IReadOnlyList<string> tops, bool finished, ListPage page, CancellationToken cancellationToken)
    {
        var sorted = new ListPage(1, Math.Max(MostSorted / page.Size, 1) * page.Size); // whole pages, so that each request stands on one
        var isSorted = !finished && page.Offset < sorted.Size;
        var found = await requests.ListAsync(tops, finished, isSorted ? sorted : page, cancellationToken);
        var items = isSorted ? DueFirst(found.Items).Skip(page.Offset).Take(page.Size) : found.Items;
        var seen = new List<FiledRequest>();
        foreach (var filed in items) seen.Add(await SeenAsync(filed, cancellationToken));
        return page.Of(seen, found.Total);
    }

    /// <summary>How many requests are late, or due within two working days, of those that the caller can decide.</summary>
    public async Task<int> PressingAsync(CancellationToken cancellationToken)
    {
        if (await TopsAsync(unit: null, cancellationToken) is not { } tops) return 0;
        return (await requests.OpenAsync(tops, cancellationToken)).Count(deadlines.Presses);
    }

    /// <summary>A request; null when there is none, or it is not theirs to see.</summary>
    public async Task<OpenedDataRequest?> OpenAsync(long number, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(number, cancellationToken) is not { } filed) return null;
        var seen = await SeenAsync(filed, cancellationToken);
        var isTheirs = seen.Member is not null || await access.MayAsync(Capability.ManageMembers, filed.Unit, cancellationToken);
        if (!isTheirs) return null;
        var member = seen.Member is { } asking ? await grains.Get<IMemberGrain>(asking.Id.ToString()).DescribeAsync(cancellationToken) : null;
        return new OpenedDataRequest(seen, member, MayDecide: filed.Member is null || seen.Member is not null);
    }

    private IEnumerable<FiledRequest> DueFirst(IEnumerable<FiledRequest> open) =>
        open.OrderBy(filed => deadlines.Of(filed.Request).Next).ThenBy(filed => filed.Number);

    // A name, and what somebody wrote, is for who manages members where that person is now.
    private async Task<FiledRequest> SeenAsync(FiledRequest filed, CancellationToken cancellationToken) =>
        filed.Member is not { } member || await access.MayAsync(Capability.ManageMembers, member.Unit, cancellationToken)
            ? filed
            : filed with { Member = null, Wish = null };
}

/// <summary>A request that somebody may see.</summary>
/// <param name="Filed">The request, without its member where that is not theirs to see.</param>
/// <param name="Member">The member as it stands; null once erased, or where it is not theirs to see.</param>
/// <param name="MayDecide">Whether they may take steps with it.</param>
internal sealed record OpenedDataRequest(FiledRequest Filed, Member? Member, bool MayDecide)
{
    /// <summary>The purposes that the member, or who speaks for the member, consents to: what an end of consents can be about.</summary>
    public IReadOnlyList<ConsentPurpose> Given => Member is null ? [] :
    [
        .. Enum.GetValues<ConsentPurpose>().Where(purpose => Enum.GetValues<ConsentGiver>()
            .Any(giver => new Consents(Member.Words).Last(purpose, giver) is { IsGiven: true })),
    ];
}
