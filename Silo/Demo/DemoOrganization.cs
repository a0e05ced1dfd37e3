using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The demo's organization: how it begins, and what becomes of two of its communes.</summary>
internal sealed class DemoOrganization(IDatabase database, IGrains grains, SandboxProvince province)
{
    // Before every campaign, so that each finds the heads of its first day.
    private DateOnly Since => province.Today.AddYears(-1);

    /// <summary>Opens the units and counts their heads.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await using (var connection = await database.OpenAsync(cancellationToken))
        {
            var root = province.Units[0];
            await UnitTree.OpenAsync(connection, root.Code, root.Name, root.Kind, parent: null, openedOn: null, cancellationToken);
        }

        foreach (var unit in province.Units)
        {
            if (unit.Parent is { } parent)
                await ChangeAsync(unit.Code, grain => grain.OpenAsync(new OpenUnit(unit.Name, unit.Kind, parent, Since, Actor.Shell), cancellationToken));
            var heads = new CountHeads(province.MembersOf(unit), province.UnitsIn(unit), Since, Actor.Shell);
            await ChangeAsync(unit.Code, grain => grain.CountHeadsAsync(heads, cancellationToken));
        }
    }

    /// <summary>Merges two communes some time ago, and renames a branch of theirs.</summary>
    public async Task ReorganizeAsync(Actor by, CancellationToken cancellationToken)
    {
        var merger = province.Merger;
        var part = new UnitPart(merger.Code, merger.Name, UnitKind.Commune, province.Units[0].Code);
        await ChangeAsync(merger.Code, grain => grain.MergeAsync(new MergeUnits(merger.Units, part, merger.From, by), cancellationToken));

        // From the beginning: campaigns that began before the merger split their targets by the heads of their first day.
        var merged = province.Units.Where(unit => merger.Units.Contains(unit.Code)).ToList();
        var heads = new CountHeads(merged.Sum(province.MembersOf), merged.Sum(province.UnitsIn), Since, by);
        await ChangeAsync(merger.Code, grain => grain.CountHeadsAsync(heads, cancellationToken));
        await ChangeAsync(merger.Branch, grain => grain.RenameAsync(new RenameUnit(merger.BranchName, merger.From, by), cancellationToken));
    }

    private async Task ChangeAsync(string code, Func<IUnitGrain, Task<UnitOutcome>> change)
    {
        var outcome = await change(grains.Get<IUnitGrain>(code));
        if (outcome is not UnitOutcome.Done) throw new InvalidOperationException($"The demo's unit {code} was not changed: {outcome}");
    }
}
