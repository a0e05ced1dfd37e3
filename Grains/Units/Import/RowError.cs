namespace Campaigns.Grains;

/// <summary>Why a row of the file of a tree cannot be used.</summary>
/// <param name="Row">Its number as a spreadsheet or a text editor counts it.</param>
/// <param name="Column">Where; null for the row as a whole.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Given">What stands there, shortened and without what cannot be shown; null when nothing does.</param>
public sealed record RowError(int Row, UnitColumn? Column, RowFault Fault, string? Given)
{
    /// <summary>An error in a cell.</summary>
    public static RowError At(int row, UnitColumn column, RowFault fault, string? given = null) =>
        new(row, column, fault, given is null ? null : GivenText.Shown(given));
}

/// <summary>What can be wrong with a row of the file of a tree.</summary>
public enum RowFault
{
    /// <summary>The line is no row: broken quotation marks, not UTF-8, too long, or more cells than headings.</summary>
    Malformed,

    /// <summary>The code is missing.</summary>
    CodeMissing,

    /// <summary>The code stands in another row too; all of them are refused.</summary>
    CodeTwice,

    /// <summary>A unit outside of the one that the file is read for has this code.</summary>
    CodeElsewhere,

    /// <summary>A new unit cannot have this code: see <see cref="UnitCodes.IsUsable"/>.</summary>
    BadCode,

    /// <summary>A new unit has no name.</summary>
    NameMissing,

    /// <summary>The text is too long.</summary>
    TooLong,

    /// <summary>There are line breaks or control characters in it.</summary>
    ControlCharacters,

    /// <summary>No such kind is known.</summary>
    UnknownKind,

    /// <summary>It is not a whole number that is not negative.</summary>
    BadNumber,

    /// <summary>It is not a day.</summary>
    BadDate,

    /// <summary>The day is still to come.</summary>
    InTheFuture,

    /// <summary>The unit changed on a later day already.</summary>
    ChangedLater,

    /// <summary>The unit above is neither in the file nor in the unit that the file is read for.</summary>
    UnknownParent,

    /// <summary>The unit is closed.</summary>
    IsClosed,

    /// <summary>The unit above is closed.</summary>
    ParentClosed,

    /// <summary>The row of the unit above is refused.</summary>
    ParentRefused,

    /// <summary>The unit would stand below itself, now or on a day in between.</summary>
    Ring,

    /// <summary>The unit that the file is read for stays where it is.</summary>
    ScopeStays,

    /// <summary>The unit would stand deeper below the one that the file is read for than we keep trees.</summary>
    TooDeep,
}
