using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Shares, their reviews and recounts, as a test says.</summary>
internal sealed class FakeShares(FakeOrganization organization) : IShareReviews, IRecounts, IShareLedger
{
    /// <summary>The shares there are.</summary>
    public List<ListedShare> Shares { get; } = [];

    /// <summary>Numbers of those that somebody else decides on before the caller does.</summary>
    public HashSet<long> DecidedMeanwhile { get; } = [];

    public List<Recount> Recounts { get; } = [];

    public List<DrawnShare> Drawn { get; } = [];

    public int Population { get; set; }

    /// <summary>What a draw comes to; null for the last recount.</summary>
    public DrawOutcome? DrawAnswer { get; set; }

    /// <summary>The last list, decision, draw and check that were asked for.</summary>
    public ShareFilter? Listed { get; private set; }

    public ReviewedShares? Reviewed { get; private set; }

    public DrawRecount? Asked { get; private set; }

    public CheckedShares? Checked { get; private set; }

    /// <summary>Who ended a recount last.</summary>
    public Actor? EndedBy { get; private set; }

    /// <summary>A share of the campaign on Facebook.</summary>
    public static ListedShare Share(long number, string unit = "xa-1") => new(
        number, Platform.Facebook, new Uri($"https://www.facebook.com/m/posts/{number}"), unit, "Đoàn xã Một",
        new DateTimeOffset(2026, 6, 29, 1, 15, 0, TimeSpan.Zero), 1, ShareState.Pending);

    /// <summary>A recount of the province: 200 of 1.240 were drawn.</summary>
    public static Recount Recount(int done, int right) => new()
    {
        Number = 7,
        Campaign = CampaignScene.Id,
        Unit = "tinh",
        UnitName = "Tỉnh Đoàn",
        Seed = -7_234_567_890_123_456_789,
        Population = 1_240,
        Size = 200,
        Level = 0.95,
        HalfWidth = 0.05,
        DrawnAt = new DateTimeOffset(2026, 6, 28, 2, 0, 0, TimeSpan.Zero),
        Open = 200 - done,
        Checked = done,
        Right = right,
        FinishedAt = done == 200 ? new DateTimeOffset(2026, 6, 29, 2, 0, 0, TimeSpan.Zero) : null,
    };

    public Task<PageOf<ListedShare>> ListAsync(ShareFilter filter, CancellationToken cancellationToken)
    {
        Listed = filter;
        return Task.FromResult(filter.Page.Cut(Within(filter.Units).Where(share => share.State == filter.State).ToList()));
    }

    public Task<int> WaitingAsync(string campaign, IReadOnlyList<string> units, CancellationToken cancellationToken) =>
        Task.FromResult(Within(units).Count(share => share.State == ShareState.Pending));

    public Task<IReadOnlySet<long>> WithinAsync(
        string campaign, IReadOnlyList<string> units, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<long>>(Within(units).Select(share => share.Number).Where(numbers.Contains).ToHashSet());

    public Task<int> ReviewAsync(ReviewedShares review, CancellationToken cancellationToken)
    {
        Reviewed = review;
        return Task.FromResult(review.Shares.Count(share => !DecidedMeanwhile.Contains(share)));
    }

    public Task<int> CheckAsync(CheckedShares check, CancellationToken cancellationToken)
    {
        Checked = check;
        return Task.FromResult(check.Found.Count(found => !DecidedMeanwhile.Contains(found.Share)));
    }

    public Task RecordAsync(HandedInShares shares, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task EraseAsync(MemberId member, AuditEntry entry, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<DrawOutcome> DrawAsync(DrawRecount command, CancellationToken cancellationToken)
    {
        Asked = command;
        return Task.FromResult(DrawAnswer ?? new DrawOutcome.Drawn(Recounts[^1]));
    }

    public Task<int> PopulationAsync(string campaign, string unit, CancellationToken cancellationToken) => Task.FromResult(Population);

    public Task<PageOf<Recount>> ListAsync(string campaign, IReadOnlyList<string> units, ListPage page, CancellationToken cancellationToken) =>
        Task.FromResult(page.Cut(Recounts.Where(recount => units.Any(unit => organization.IsWithin(recount.Unit, unit))).ToList()));

    public Task<RecountStanding> StandingAsync(string campaign, string unit, CancellationToken cancellationToken) => Task.FromResult(new RecountStanding(
        Recounts.Find(recount => recount.Unit == unit && recount.Rate is not null), Recounts.Find(recount => recount.Unit == unit && recount.IsOpen)));

    public Task<EndRecountOutcome> EndAsync(string campaign, long number, Actor by, CancellationToken cancellationToken)
    {
        var place = Recounts.FindIndex(recount => recount.Number == number);
        if (Recounts[place].FinishedAt is not null) return Task.FromResult<EndRecountOutcome>(new EndRecountOutcome.Finished());
        Recounts[place] = Recounts[place] with { EndedAt = new DateTimeOffset(2026, 6, 29, 2, 0, 0, TimeSpan.Zero) };
        EndedBy = by;
        return Task.FromResult<EndRecountOutcome>(new EndRecountOutcome.Ended(Recounts[place]));
    }

    public Task<Recount?> FindAsync(string campaign, long number, CancellationToken cancellationToken) =>
        Task.FromResult(Recounts.Find(recount => recount.Campaign == campaign && recount.Number == number));

    public Task<PageOf<DrawnShare>> SharesAsync(long recount, bool onlyOpen, ListPage page, CancellationToken cancellationToken) =>
        Task.FromResult(page.Cut(Drawn.Where(share => !onlyOpen || share.IsRight is null).ToList()));

    public Task<IReadOnlyList<DrawnShare>> SharesAsync(long recount, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DrawnShare>>([.. Drawn.Where(share => numbers.Contains(share.Share))]);

    public Task<IReadOnlyList<long>> DrawnFromAsync(long recount, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<long>>([3, 5, 8]);

    private IEnumerable<ListedShare> Within(IReadOnlyList<string> units) => Shares.Where(share => units.Any(unit => organization.IsWithin(share.Unit, unit)));
}
