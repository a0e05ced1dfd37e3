using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// Takes changes of the organization from pages and programs: asks whether the caller may change every unit that one concerns, and
/// hands it to the unit.
/// </summary>
internal sealed class UnitDesk(Access access, IUnitQueries units, IGrains grains)
{
    /// <summary>Makes a change; null when a unit that it concerns is not there, or not the caller's to change.</summary>
    public async Task<UnitOutcome?> ChangeAsync(string code, UnitChange change, CancellationToken cancellationToken)
    {
        foreach (var concerned in await ConcernedAsync(code, change, cancellationToken))
        {
            if (!await access.MayAsync(Capability.ManageUnits, concerned, cancellationToken)) return null;
        }

        var unit = grains.Get<IUnitGrain>(code);
        return change switch
        {
            OpenUnit open => await unit.OpenAsync(open, cancellationToken),
            RenameUnit rename => await unit.RenameAsync(rename, cancellationToken),
            MoveUnit move => await unit.MoveAsync(move, cancellationToken),
            MergeUnits merge => await unit.MergeAsync(merge, cancellationToken),
            SplitUnit split => await unit.SplitAsync(split, cancellationToken),
            CloseUnit close => await unit.CloseAsync(close, cancellationToken),
            CountHeads count => await unit.CountHeadsAsync(count, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException($"No way to ask for {change.GetType()}."),
        };
    }

    // A unit that leaves its place is taken from the one above it, and a new one comes to stand there.
    private async Task<IEnumerable<string>> ConcernedAsync(string code, UnitChange change, CancellationToken cancellationToken) => change switch
    {
        OpenUnit open => [open.Parent],
        MoveUnit move => [code, .. await AboveAsync(code, cancellationToken), move.Parent],
        MergeUnits merge =>
        [
            merge.New?.Parent ?? code, .. merge.Units, .. await AboveAllAsync(merge.Units, cancellationToken),
        ],
        SplitUnit split =>
        [
            code, .. split.Parts.Select(part => part.Parent).OfType<string>(),
            .. split.Parts.Any(part => part.Parent is null) ? await AboveAsync(code, cancellationToken) : [],
        ],
        _ => [code],
    };

    private async Task<IEnumerable<string>> AboveAllAsync(IEnumerable<string> codes, CancellationToken cancellationToken)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in codes) above.UnionWith(await AboveAsync(code, cancellationToken));
        return above;
    }

    private async Task<string[]> AboveAsync(string code, CancellationToken cancellationToken) =>
        (await units.FindAsync(code, cancellationToken))?.Parent is { } parent ? [parent] : [];
}
