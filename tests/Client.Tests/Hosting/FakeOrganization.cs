using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>A tree of units and its campaigns in memory.</summary>
internal sealed class FakeOrganization : IUnitQueries, IUnitFinder, ICampaignQueries
{
    public List<Unit> Units { get; } = [];

    public List<CampaignSummary> Campaigns { get; } = [];

    public Task<Unit?> FindAsync(string code, CancellationToken cancellationToken) => Task.FromResult(Find(code));

    public Task<Unit?> RootAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Units.FirstOrDefault(unit => unit.Parent is null));

    public Task<bool> IsWithinAsync(string code, string ancestor, CancellationToken cancellationToken) =>
        Task.FromResult(IsWithin(code, ancestor));

    public Task<IReadOnlyList<Unit>> PathAsync(string code, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Unit>>([.. Upwards(code).Reverse()]);

    public Task<IReadOnlyList<Unit>> ChildrenAsync(string code, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Unit>>([.. Units.Where(unit => unit.Parent == code)]);

    public Task<FoundUnits> FindAsync(IReadOnlyList<string> tops, string search, int most, CancellationToken cancellationToken)
    {
        var found = Units.Where(unit => tops.Any(top => IsWithin(unit.Code, top)))
            .Where(unit => FoldedText.Of($"{unit.Name} {unit.Code}").Contains(search, StringComparison.Ordinal))
            .Select(unit => new NamedUnit(unit.Code, unit.Name, Find(unit.Parent ?? "")?.Name)).OrderByDescending(unit => unit.IsCalled(search)).ToList();
        return Task.FromResult(new FoundUnits([.. found.Take(most)], found.Count > most));
    }

    public Task<IReadOnlyList<CampaignSummary>> InScopeAsync(string unit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CampaignSummary>>(
            [.. Campaigns.Where(campaign => IsWithin(campaign.Unit, unit) || IsWithin(unit, campaign.Unit))]);

    Task<CampaignSummary?> ICampaignQueries.FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(Campaigns.FirstOrDefault(campaign => campaign.Id == id));

    public Task<PageOf<CampaignSummary>> ListAsync(CampaignFilter filter, CancellationToken cancellationToken)
    {
        var found = Campaigns.Where(campaign => IsWithin(campaign.Unit, filter.Unit) || IsWithin(filter.Unit, campaign.Unit)).ToList();
        return Task.FromResult(filter.Page.Cut(found));
    }

    public Task<CampaignProgress?> ProgressAsync(string id, string unit, CancellationToken cancellationToken) =>
        Task.FromResult<CampaignProgress?>(new(
            unit, new DateOnly(2026, 6, 30), Figures.None, [new TargetProgress(CampaignMetric.Views, 1_000, 300, 400)]));

    public Task<IReadOnlyList<UnitProgress>> ProgressByUnitAsync(string id, string unit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UnitProgress>>([]);

    public Task<IReadOnlyList<RuleCadence>?> CadenceAsync(string id, string unit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RuleCadence>?>([new(new CadenceRule(1, CadencePer.Day), [new(new Period(new(2026, 6, 1), new(2026, 6, 1)), 2, CadenceResult.Kept)])]);

    public Task<IReadOnlyList<UnitCadence>> CadenceByUnitAsync(string id, string unit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UnitCadence>>([]);

    public Task<PageOf<CampaignPost>> PostsAsync(string id, string unit, ListPage page, CancellationToken cancellationToken) =>
        Task.FromResult(page.Cut<CampaignPost>([]));

    public Task<PageOf<PostChange>> ChangesAsync(string id, string unit, ListPage page, CancellationToken cancellationToken) =>
        Task.FromResult(page.Cut<PostChange>([]));

    public bool IsWithin(string code, string ancestor) => Upwards(code).Any(unit => unit.Code == ancestor);

    private Unit? Find(string? code) => Units.FirstOrDefault(unit => unit.Code == code);

    private IEnumerable<Unit> Upwards(string code)
    {
        for (var unit = Find(code); unit is not null; unit = Find(unit.Parent)) yield return unit;
    }
}
