namespace Campaigns.Grains;

/// <summary>
/// Keeps points of few persons from being worked out of those of the units around them: what they are of a unit above, less the units beside
/// them. Beside the few as many are withheld as it takes, the smallest first, or else the points of the unit above (<see cref="FewPersons"/>).
/// </summary>
public static class WithheldPoints
{
    /// <summary>The outcomes as they may be told, by unit.</summary>
    /// <param name="units">A whole organization's units of one month, each once; a parent that is missing is none.</param>
    public static IReadOnlyDictionary<long, PointsOutcome> Of(IReadOnlyCollection<ReckonedPoints> units)
    {
        var tree = new Tree(units);
        foreach (var top in units.Where(unit => !tree.Knows(unit.Parent)))
        {
            tree.HideUpwards(top);
            tree.HideDownwards(top);
        }

        return units.ToDictionary(unit => unit.Unit, tree.Told);
    }

    private sealed class Tree(IReadOnlyCollection<ReckonedPoints> units)
    {
        private readonly HashSet<long> _known = [.. units.Select(unit => unit.Unit)];
        private readonly ILookup<long?, ReckonedPoints> _below = units.ToLookup(unit => unit.Parent);
        private readonly HashSet<long> _withheld = [];

        public bool Knows(long? unit) => unit is { } known && _known.Contains(known);

        public PointsOutcome Told(ReckonedPoints unit) => _withheld.Contains(unit.Unit) ? new PointsOutcome.TooFewPersons() : unit.Outcome;

        // From the bottom: whether a unit's own points stand is known before it is held against those beside it.
        public void HideUpwards(ReckonedPoints unit)
        {
            foreach (var child in _below[unit.Unit]) HideUpwards(child);
            if (!IsTold(unit)) return;
            var below = _below[unit.Unit].Where(child => child.Sharing > 0).ToList();
            if (!below.Any(child => !IsTold(child) && (FewPersons.Are(child.Sharing) || _withheld.Contains(child.Unit)))) return;

            // Those who are in the unit itself have no points of their own: they are told of nowhere.
            var own = Math.Max(0, unit.Sharing - below.Sum(child => child.Sharing));
            var (hidden, hidesTotal) = FewPersons.Hidden(
                [.. below.Select(child => child.Sharing), .. own > 0 ? [own] : (long[])[]], [.. below.Select(child => !IsTold(child)), .. own > 0 ? [true] : (bool[])[]]);
            foreach (var (index, child) in below.Index())
            {
                if (hidden[index] && IsTold(child)) _withheld.Add(child.Unit);
            }

            if (hidesTotal) _withheld.Add(unit.Unit);
        }

        // What is withheld of a unit is not to be added up from those below it.
        public void HideDownwards(ReckonedPoints unit)
        {
            var below = _below[unit.Unit].Where(child => child.Sharing > 0).ToList();
            if (_withheld.Contains(unit.Unit) && below.Count > 0 && below.TrueForAll(IsTold)) _withheld.Add(below.MinBy(child => child.Sharing)!.Unit);
            foreach (var child in _below[unit.Unit]) HideDownwards(child);
        }

        private bool IsTold(ReckonedPoints unit) => unit.Outcome is PointsOutcome.Earned && !_withheld.Contains(unit.Unit);
    }
}

/// <summary>What a unit's points come to, before they are told to anybody.</summary>
/// <param name="Unit">Row id of the unit.</param>
/// <param name="Parent">Row id of the unit above; null at the top.</param>
/// <param name="Outcome">The points of everything below it.</param>
/// <param name="Sharing">Members whose shares they come of.</param>
public sealed record ReckonedPoints(long Unit, long? Parent, PointsOutcome Outcome, long Sharing);
