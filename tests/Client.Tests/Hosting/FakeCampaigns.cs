using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>How campaigns stand, as a test says; which there are is <see cref="FakeOrganization"/>'s.</summary>
internal sealed class FakeCampaigns(FakeOrganization organization) : ICampaignQueries, IPostFinder
{
    public CampaignProgress Progress { get; set; } =
        new("tinh", new DateOnly(2026, 6, 30), Figures.None, [new TargetProgress(CampaignMetric.Views, 1_000, 300, 400)]);

    public List<UnitProgress> Units { get; } = [];

    public List<UnitCadence> UnitsCadence { get; } = [];

    public List<RuleCadence> Cadence { get; } =
        [new(new CadenceRule(1, CadencePer.Day), [new(new Period(new(2026, 6, 1), new(2026, 6, 1)), 2, CadenceResult.Kept)])];

    public List<CampaignPost> Posts { get; } = [];

    public List<PostChange> Changes { get; } = [];

    public List<FoundPost> Found { get; } = [];

    public Dictionary<string, PostKey> Addresses { get; } = [];

    /// <summary>The units that take part in every campaign; null for all.</summary>
    public HashSet<string>? TakingPart { get; set; }

    /// <summary>The last list asked for.</summary>
    public CampaignFilter? Asked { get; private set; }

    public Task<IReadOnlyList<CampaignSummary>> InScopeAsync(string unit, CancellationToken cancellationToken) =>
        organization.InScopeAsync(unit, cancellationToken);

    public async Task<PageOf<CampaignSummary>> ListAsync(CampaignFilter filter, CancellationToken cancellationToken)
    {
        Asked = filter;
        var all = (await InScopeAsync(filter.Unit, cancellationToken)).Where(campaign => filter.State is null || campaign.State == filter.State)
            .Where(campaign => FoldedText.Of(campaign.Name).Contains(FoldedText.Of(filter.Words), StringComparison.Ordinal)).ToList();
        return filter.Page.Cut(all);
    }

    public Task<IReadOnlyList<string>> TakingPartAsync(string id, IReadOnlyCollection<string> units, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. units.Where(unit => TakingPart?.Contains(unit) ?? true)]);

    public Task<IReadOnlyDictionary<string, TargetProgress>> MainTargetsAsync(
        IReadOnlyDictionary<string, string> campaigns, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, TargetProgress>>(campaigns.Keys.ToDictionary(id => id, _ => Progress.Targets[0]));

    public Task<CampaignProgress?> ProgressAsync(Campaign campaign, string unit, CancellationToken cancellationToken) =>
        Task.FromResult<CampaignProgress?>(Progress);

    public Task<IReadOnlyList<UnitProgress>> ProgressByUnitAsync(Campaign campaign, string unit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UnitProgress>>([.. Units]);

    public Task<IReadOnlyList<RuleCadence>?> CadenceAsync(Campaign campaign, string unit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RuleCadence>?>([.. Cadence]);

    public Task<IReadOnlyList<UnitCadence>> CadenceByUnitAsync(Campaign campaign, string unit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UnitCadence>>([.. UnitsCadence]);

    public Task<PageOf<CampaignPost>> PostsAsync(string id, string unit, ListPage page, CancellationToken cancellationToken) =>
        Task.FromResult(page.Cut(Posts));

    public Task<PageOf<PostChange>> ChangesAsync(string id, string unit, ListPage page, CancellationToken cancellationToken) =>
        Task.FromResult(page.Cut(Changes));

    public Task<PageOf<FoundPost>> SearchAsync(string campaign, string words, ListPage page, CancellationToken cancellationToken)
    {
        var found = Found.Where(post => FoldedText.Of(post.Title).Contains(words, StringComparison.Ordinal)).ToList();
        return Task.FromResult(page.Cut(found));
    }

    public Task<IReadOnlyList<PostKey>> AtAsync(string campaign, string address, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PostKey>>(Addresses.TryGetValue(address, out var post) ? [post] : []);
}
