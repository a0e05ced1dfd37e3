namespace Campaigns.Grains;

/// <summary>What was read from the file of a tree, before anything is known of the organization.</summary>
/// <param name="Rows">The rows that name a unit, in the order of the file; also those that have errors.</param>
/// <param name="Errors">What could not be read.</param>
public sealed record UnitSheet(IReadOnlyList<UnitSheetRow> Rows, IReadOnlyList<RowError> Errors)
{
    /// <summary>The headings of the columns that are not taken; nothing else of them is kept.</summary>
    public IReadOnlyList<string> NotTaken { get; init; } = [];
}

/// <summary>A row of the file of a tree. What is null stands empty in it and says nothing: what there is stays.</summary>
/// <param name="Row">Its number as a spreadsheet or a text editor counts it.</param>
/// <param name="Code">The unit's code.</param>
public sealed record UnitSheetRow(int Row, string Code)
{
    /// <summary>The name people see.</summary>
    public string? Name { get; init; }

    /// <summary>Code of the unit above; null puts a new unit directly below the unit that the file is read for.</summary>
    public string? Parent { get; init; }

    /// <summary>What kind of unit it is.</summary>
    public UnitKind? Kind { get; init; }

    /// <summary>Youth-union members of its subtree.</summary>
    public long? Members { get; init; }

    /// <summary>Units of its subtree that could take part.</summary>
    public long? EligibleUnits { get; init; }

    /// <summary>The local day from which the row holds; null for that of the whole import.</summary>
    public DateOnly? From { get; init; }
}

/// <summary>A column of the file of a tree.</summary>
public enum UnitColumn
{
    /// <summary>The unit's code: the one column that must be there.</summary>
    Code,

    /// <summary>Its name.</summary>
    Name,

    /// <summary>Code of the unit above.</summary>
    Parent,

    /// <summary>Its kind.</summary>
    Kind,

    /// <summary>Its members.</summary>
    Members,

    /// <summary>Units that could take part.</summary>
    EligibleUnits,

    /// <summary>From when the row holds.</summary>
    From,
}

/// <summary>Why a file of rows cannot be read at all.</summary>
public enum SheetFault
{
    /// <summary>There is nothing in it, or nothing below its header.</summary>
    Empty,

    /// <summary>It is larger than we take, packed or unpacked.</summary>
    TooLarge,

    /// <summary>It has more rows than we take.</summary>
    TooManyRows,

    /// <summary>It is damaged, locked with a password, or neither CSV nor XLSX.</summary>
    Unreadable,

    /// <summary>No column is headed as the unit's code.</summary>
    NoCodeColumn,

    /// <summary>Two columns have headings that mean the same.</summary>
    ColumnTwice,

    /// <summary>No columns are headed as people's names and numbers.</summary>
    NoPeopleColumns,
}
