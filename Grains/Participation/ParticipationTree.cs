namespace Campaigns.Grains;

/// <summary>
/// What readers of a unit and everything below it see of participation. A unit stands in two tables, its own and that of the unit above, and
/// what is withheld of it is decided once for both: from the bottom, what its own table cannot keep (<see cref="WithheldParticipation"/>)
/// is withheld in the table above, which withholds as much beside it as that takes; then from the top, whatever stands below something
/// withheld is withheld too. So a number that is withheld is part of no other sum than that of one table, where it is one of several.
/// </summary>
public sealed class ParticipationTree
{
    private readonly Dictionary<long, CountedUnit> _units;
    private readonly ILookup<long?, CountedUnit> _below;
    private readonly Dictionary<long, WithheldParticipation> _totals = [];
    private readonly Dictionary<long, WithheldParticipation> _own = [];
    private readonly Dictionary<long, int> _places = [];

    /// <summary>Decides what is withheld.</summary>
    /// <param name="units">The units in which anybody is enrolled, each once; a parent that is missing is none.</param>
    public ParticipationTree(IReadOnlyCollection<CountedUnit> units)
    {
        _units = units.ToDictionary(unit => unit.Unit);
        _below = units.ToLookup(unit => unit.Parent);
        foreach (var top in units.Where(unit => unit.Parent is not { } parent || !_units.ContainsKey(parent)))
        {
            WithholdUpwards(top);
            WithholdDownwards(top);
        }
    }

    /// <summary>What is shown of a unit with everything below it, in its own table and in that of the unit above.</summary>
    public ShownParticipation Total(long unit) =>
        _units.TryGetValue(unit, out var counted) ? ShownParticipation.Of(counted.Total, _totals[unit]) : ShownParticipation.OfNobody;

    /// <summary>What is shown of those who are in the unit itself.</summary>
    public ShownParticipation Own(long unit) =>
        _own.TryGetValue(unit, out var withheld) ? ShownParticipation.Of(_units[unit].Own, withheld) : ShownParticipation.OfNobody;

    /// <summary>Whether anybody is enrolled in the unit or below it.</summary>
    public bool HasAnybody(long unit) => _units.ContainsKey(unit);

    /// <summary>Whether anybody is enrolled in the unit itself.</summary>
    public bool HasOwn(long unit) => _own.ContainsKey(unit);

    private void WithholdUpwards(CountedUnit unit)
    {
        List<CountedUnit> below = [.. _below[unit.Unit]];
        below.ForEach(WithholdUpwards);
        List<Participation> parts = [.. below.Select(child => child.Total)];
        List<WithheldParticipation> already = [.. below.Select(child => _totals[child.Unit])];
        List<int> places = [.. below.Select(child => _places[child.Unit])];
        if (unit.HasOwn)
        {
            parts.Add(unit.Own);
            already.Add(default);
            places.Add(1);
        }

        _places[unit.Unit] = places.Sum();
        var (withheld, ofTotal) = WithheldParticipation.Of(unit.Total, parts, already, places);
        foreach (var (index, child) in below.Index()) _totals[child.Unit] = withheld[index];
        if (unit.HasOwn) _own[unit.Unit] = withheld[^1];
        _totals[unit.Unit] = ofTotal;
    }

    private void WithholdDownwards(CountedUnit unit)
    {
        var above = _totals[unit.Unit];
        if (_own.TryGetValue(unit.Unit, out var own)) _own[unit.Unit] = own.And(above);
        foreach (var child in _below[unit.Unit])
        {
            _totals[child.Unit] = _totals[child.Unit].And(above);
            WithholdDownwards(child);
        }
    }
}

/// <summary>Participation of a unit before anything of it is shown.</summary>
/// <param name="Unit">Row id of the unit.</param>
/// <param name="Parent">Row id of the unit above; null at the top.</param>
/// <param name="Total">Its subtree, each member once.</param>
/// <param name="Own">Those who are in the unit itself.</param>
public sealed record CountedUnit(long Unit, long? Parent, Participation Total, Participation Own)
{
    /// <summary>Whether anybody is in the unit itself.</summary>
    public bool HasOwn => Own.Enrolled > 0;
}
