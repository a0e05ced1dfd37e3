namespace Campaigns.Grains;

/// <summary>
/// Participation of a unit and of what stands below it as readers see it: few persons are hidden, those who shared and those who did not
/// alike, and beside them as much as keeps them from being worked out (<see cref="FewPersons"/>).
/// </summary>
public sealed record ParticipationTable
{
    /// <summary>Hides what is to be hidden.</summary>
    /// <param name="total">The unit's subtree, each member once.</param>
    /// <param name="units">The direct child units with their subtrees, and the unit by itself if it has members; in the order shown.</param>
    public ParticipationTable(Participation total, IReadOnlyList<ParticipationOfUnit> units)
    {
        var (hidden, hidesTotal) = Hidden([.. units.Select(unit => unit.Participation)]);
        var enrolled = FewPersons.Hidden([.. units.Select(unit => unit.Participation.Enrolled)]);
        var shown = units.Where((_, index) => !hidden[index]).Select(unit => unit.Participation).ToList();
        hidesTotal |= GivesAway(total, new Participation(0, 0)) || (shown.Count < units.Count && GivesAway(total, Sum(shown)));

        Units = [.. units.Select((unit, index) =>
            new ShownUnit(unit.Code, unit.Name, Shown(unit.Participation, hidden[index], enrolled.Parts[index])))];
        Total = Shown(total, hidesTotal, enrolled.Total || LeavesFewEnrolled(total, units, enrolled.Parts));
    }

    /// <summary>The unit with everything below it.</summary>
    public ShownParticipation Total { get; private init; }

    /// <summary>What stands below it, in the order given.</summary>
    public IReadOnlyList<ShownUnit> Units { get; private init; }

    /// <summary>Whether a unit's row is hidden, wholly or in part; false for one that has no row.</summary>
    public bool Hides(string unit) => Units.Any(row => row.Code == unit && row.Participation.IsHidden);

    /// <summary>The same with every number hidden.</summary>
    public ParticipationTable HiddenWholly()
    {
        var nothing = new ShownParticipation(null, null, null, IsHidden: true);
        return this with { Total = nothing, Units = [.. Units.Select(unit => unit with { Participation = nothing })] };
    }

    // Who shared and who did not are two parts of one number that is known, so what is hidden of one is hidden of the other.
    private static (IReadOnlyList<bool> Parts, bool Total) Hidden(IReadOnlyList<Participation> units)
    {
        var ofSharing = FewPersons.Hidden([.. units.Select(unit => unit.Sharing)]);
        var ofOthers = FewPersons.Hidden([.. units.Select(unit => unit.Others)], ofSharing.Parts);
        return (ofOthers.Parts, ofSharing.Total || ofOthers.Total);
    }

    // A member who changed units counts in both, but once in the total: what is left of the total can be fewer than the hidden parts.
    private static bool GivesAway(Participation total, Participation shown) =>
        FewPersons.Are(total.Sharing - shown.Sharing) || FewPersons.Are(total.Others - shown.Others);

    // The same of the enrolled: what is left of the total beside those that are shown.
    private static bool LeavesFewEnrolled(Participation total, IReadOnlyList<ParticipationOfUnit> units, IReadOnlyList<bool> hidden)
    {
        if (FewPersons.Are(total.Enrolled)) return true;
        var shown = units.Where((_, index) => !hidden[index]).Sum(unit => unit.Participation.Enrolled);
        return hidden.Contains(true) && FewPersons.Are(total.Enrolled - shown);
    }

    private static Participation Sum(IEnumerable<Participation> units) =>
        units.Aggregate(new Participation(0, 0), (sum, unit) => new(sum.Sharing + unit.Sharing, sum.Enrolled + unit.Enrolled));

    private static ShownParticipation Shown(Participation unit, bool isHidden, bool hidesEnrolled) => isHidden
        ? new ShownParticipation(null, hidesEnrolled ? null : unit.Enrolled, null, IsHidden: true)
        : new ShownParticipation(unit.Sharing, hidesEnrolled ? null : unit.Enrolled, hidesEnrolled ? null : unit.Rate, IsHidden: hidesEnrolled);
}

/// <summary>A unit's participation.</summary>
/// <param name="Code">The unit's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Participation">Its subtree, each member once.</param>
public sealed record ParticipationOfUnit(string Code, string Name, Participation Participation);

/// <summary>A unit's participation as readers see it.</summary>
/// <param name="Code">The unit's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Participation">What is shown of it.</param>
public sealed record ShownUnit(string Code, string Name, ShownParticipation Participation);

/// <summary>Participation as readers see it.</summary>
/// <param name="Sharing">Distinct members with an accepted share; null when hidden.</param>
/// <param name="Enrolled">Members enrolled; null when hidden.</param>
/// <param name="Rate">From 0 to 1; null when hidden, or when nobody is enrolled.</param>
/// <param name="IsHidden">Whether something is hidden, so that null does not read as "nobody".</param>
public sealed record ShownParticipation(long? Sharing, long? Enrolled, double? Rate, bool IsHidden);
