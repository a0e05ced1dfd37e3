using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>A tree of units and its campaigns in memory.</summary>
internal sealed class FakeOrganization : IUnitQueries, IUnitFinder
{
    public List<Unit> Units { get; } = [];

    public List<CampaignSummary> Campaigns { get; } = [];

    public Task<Unit?> FindAsync(string code, CancellationToken cancellationToken) => Task.FromResult(Find(code));

    public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(
            Units.Where(unit => codes.Contains(unit.Code)).ToDictionary(unit => unit.Code, unit => unit.Name));

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
        var found = Units.Where(unit => unit.ClosedOn is null && tops.Any(top => IsWithin(unit.Code, top)))
            .Where(unit => FoldedText.Of($"{unit.Name} {unit.Code}").Contains(search, StringComparison.Ordinal))
            .Select(unit => new NamedUnit(unit.Code, unit.Name, Find(unit.Parent ?? "")?.Name)).OrderByDescending(unit => unit.IsCalled(search)).ToList();
        return Task.FromResult(new FoundUnits([.. found.Take(most)], found.Count > most));
    }

    public Task<IReadOnlyList<CampaignSummary>> InScopeAsync(string unit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CampaignSummary>>(
            [.. Campaigns.Where(campaign => IsWithin(campaign.Unit, unit) || IsWithin(unit, campaign.Unit))]);

    public bool IsWithin(string code, string ancestor) => Upwards(code).Any(unit => unit.Code == ancestor);

    private Unit? Find(string? code) => Units.FirstOrDefault(unit => unit.Code == code);

    private IEnumerable<Unit> Upwards(string code)
    {
        for (var unit = Find(code); unit is not null; unit = Find(unit.Parent)) yield return unit;
    }
}
