namespace Campaigns.Grains;

/// <summary>A change of the organization, from a local day on.</summary>
/// <param name="From">The first local day (Asia/Ho_Chi_Minh) on which it holds; not after today.</param>
/// <param name="By">Who asked for it.</param>
public abstract record UnitChange(DateOnly From, Actor By);

/// <summary>Opens a unit.</summary>
/// <param name="Name">The name people see; not empty, on one line.</param>
/// <param name="Kind">What kind of unit it is.</param>
/// <param name="Parent">Code of the unit above; it must be open.</param>
/// <param name="From">Its first day; figures of earlier days can still be handed in for it.</param>
/// <param name="By">Who asked for it.</param>
public sealed record OpenUnit(string Name, UnitKind Kind, string Parent, DateOnly From, Actor By) : UnitChange(From, By);

/// <summary>Renames a unit.</summary>
/// <param name="Name">The new name.</param>
/// <param name="From">The day from which it is called so.</param>
/// <param name="By">Who asked for it.</param>
public sealed record RenameUnit(string Name, DateOnly From, Actor By) : UnitChange(From, By);

/// <summary>Moves a unit.</summary>
/// <param name="Parent">Code of the unit that is above it from then on; open, and not below it.</param>
/// <param name="From">The day from which it is there.</param>
/// <param name="By">Who asked for it.</param>
public sealed record MoveUnit(string Parent, DateOnly From, Actor By) : UnitChange(From, By);

/// <summary>Merges units into the one that is asked.</summary>
/// <param name="Units">Codes of those that end, each once; none of them the one that is asked.</param>
/// <param name="New">What to open the one that is asked as; null when it is there already.</param>
/// <param name="From">The first day on which they are one.</param>
/// <param name="By">Who asked for it.</param>
public sealed record MergeUnits(IReadOnlyList<string> Units, UnitPart? New, DateOnly From, Actor By) : UnitChange(From, By);

/// <summary>A unit that comes into being by a merger or a split.</summary>
/// <param name="Code">Its code, not yet in use.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Kind">What kind of unit it is.</param>
/// <param name="Parent">Code of the unit above; null for the one above the unit that is split.</param>
public sealed record UnitPart(string Code, string Name, UnitKind Kind, string? Parent)
{
    /// <summary>Codes of units directly below the one that is split, which come to this part.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Pages of the one that is split, which come to this part.</summary>
    public IReadOnlyList<FanpageKey> Pages { get; init; } = [];
}

/// <summary>Splits a unit.</summary>
/// <param name="Parts">The new units, at least one; each unit below and each page goes to one of them at most.</param>
/// <param name="Closes">Whether the unit itself ends; then everything in it must go to a part. What it earned stays with it.</param>
/// <param name="From">The first day on which they are apart.</param>
/// <param name="By">Who asked for it.</param>
public sealed record SplitUnit(IReadOnlyList<UnitPart> Parts, bool Closes, DateOnly From, Actor By) : UnitChange(From, By);

/// <summary>Closes a unit.</summary>
/// <param name="From">The first day on which it is no more.</param>
/// <param name="By">Who asked for it.</param>
public sealed record CloseUnit(DateOnly From, Actor By) : UnitChange(From, By);

/// <summary>Notes a unit's numbers, in its whole subtree, as they are from a day on; on the same day they replace earlier ones.</summary>
/// <param name="Members">Youth-union members; null when unknown.</param>
/// <param name="EligibleUnits">Units that could take part in a campaign; null when unknown.</param>
/// <param name="From">The day from which they hold.</param>
/// <param name="By">Who asked for it.</param>
public sealed record CountHeads(long? Members, long? EligibleUnits, DateOnly From, Actor By) : UnitChange(From, By);
