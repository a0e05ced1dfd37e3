namespace Campaigns.Grains;

/// <summary>Decides whether an import can be undone: only while what it did is still the latest word on its units. Pure.</summary>
public static class UnitUndo
{
    /// <summary>What speaks against it, by code; empty when nothing does. What else refers to a unit, the store finds.</summary>
    /// <param name="steps">What the import did, in its order.</param>
    /// <param name="standing">The organization as it stands.</param>
    public static IReadOnlyList<UndoObstacle> Obstacles(IReadOnlyList<UnitStep> steps, StandingUnits standing)
    {
        var done = new DoneSteps(steps, standing);
        var obstacles = steps.SelectMany(step => Against(step, done, standing)).Concat(AgainstRings(steps, standing));
        return [.. obstacles.Distinct().OrderBy(obstacle => obstacle.Code, StringComparer.Ordinal).ThenBy(obstacle => obstacle.Reason)];
    }

    private static IEnumerable<UndoObstacle> Against(UnitStep step, DoneSteps done, StandingUnits standing)
    {
        if (standing.Find(step.Code) is not { } unit)
        {
            yield return new UndoObstacle(step.Code, UndoReason.ChangedSince);
            yield break;
        }

        if (unit.Unit.ClosedOn is not null) yield return new UndoObstacle(step.Code, UndoReason.ClosedSince);
        if (!StandsAsLeft(step, unit, done)) yield return new UndoObstacle(step.Code, UndoReason.ChangedSince);
        if (step is UnitStep.Open && done.HaveGotUnits.Contains(step.Code)) yield return new UndoObstacle(step.Code, UndoReason.HasUnits);
        if (step is UnitStep.Move move && standing.Find(move.Was)?.Unit.ClosedOn is not null)
            yield return new UndoObstacle(move.Was, UndoReason.ClosedSince);
    }

    private static bool StandsAsLeft(UnitStep step, UnitHistory unit, DoneSteps done) => step switch
    {
        UnitStep.Open open => IsAsOpened(open, unit, done),
        UnitStep.Rename rename => unit.Names[0] == new UnitName(rename.From, rename.Name),
        UnitStep.Move move => unit.Places[0] == new UnitPlace(move.From, move.Parent),
        UnitStep.Reclassify reclassify => unit.Unit.Kind == reclassify.Kind,
        UnitStep.CountHeads count => unit.HeadCounts.Contains(count.Now),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool IsAsOpened(UnitStep.Open open, UnitHistory unit, DoneSteps done) =>
        unit.Names is [{ Name: var name }] && name == open.Name
        && unit.Places is [{ Parent: var parent }] && parent == open.Parent
        && unit.Unit.Kind == open.Kind
        && unit.HeadCounts.All(done.Counted(open.Code).Contains);

    private static IEnumerable<UndoObstacle> AgainstRings(IReadOnlyList<UnitStep> steps, StandingUnits standing)
    {
        var moves = steps.OfType<UnitStep.Move>().ToList();
        if (moves.Count == 0) return [];
        var first = moves.Min(move => move.From);
        var above = standing.Units.Values.ToDictionary(unit => unit.Unit.Code, unit => unit.ParentsSince(first), StringComparer.Ordinal);
        foreach (var move in moves.Where(move => above.ContainsKey(move.Code)))
        {
            var unit = standing.Units[move.Code];
            var without = unit with { Places = [.. unit.Places.Skip(1)] }; // the latest is what the import gave it, or something else is in the way
            above[move.Code] = [.. without.ParentsSince(first), move.Was];
        }

        return Rings.Find(above).Select(code => new UndoObstacle(code, UndoReason.ChangedSince));
    }

    // What an import did, as it is looked for.
    private sealed class DoneSteps
    {
        private readonly ILookup<string, HeadCount> _counted;

        public DoneSteps(IReadOnlyList<UnitStep> steps, StandingUnits standing)
        {
            _counted = steps.OfType<UnitStep.CountHeads>().ToLookup(step => step.Code, step => step.Now, StringComparer.Ordinal);
            var opened = steps.OfType<UnitStep.Open>().Select(step => step.Code).ToHashSet(StringComparer.Ordinal);
            var moved = steps.OfType<UnitStep.Move>().Select(step => (step.Code, step.Parent, step.From)).ToHashSet();
            HaveGotUnits = standing.Units.Values
                .Where(unit => !opened.Contains(unit.Unit.Code))
                .SelectMany(unit => unit.Places.Where(place => !moved.Contains((unit.Unit.Code, place.Parent ?? "", place.From))))
                .Select(place => place.Parent ?? "")
                .ToHashSet(StringComparer.Ordinal);
        }

        /// <summary>Units below which others stand or stood that the import did not put there; those leave with it.</summary>
        public HashSet<string> HaveGotUnits { get; }

        public IEnumerable<HeadCount> Counted(string code) => _counted[code];
    }
}

/// <summary>Why an import cannot be undone any more.</summary>
/// <param name="Code">The unit.</param>
/// <param name="Reason">What has become of it.</param>
public sealed record UndoObstacle(string Code, UndoReason Reason);

/// <summary>What has become of a unit that an import touched.</summary>
public enum UndoReason
{
    /// <summary>It was renamed, moved, counted or given another kind since.</summary>
    ChangedSince,

    /// <summary>It was closed since.</summary>
    ClosedSince,

    /// <summary>Other units stand or stood below it.</summary>
    HasUnits,

    /// <summary>It has, or had, pages or posts.</summary>
    HasPages,

    /// <summary>Somebody was given a role in it.</summary>
    HasPeople,

    /// <summary>Something else refers to it: a campaign, an activity, a line of the audit log.</summary>
    IsUsed,
}
