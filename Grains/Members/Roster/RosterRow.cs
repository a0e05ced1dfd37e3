namespace Campaigns.Grains;

/// <summary>A row of a roster as it stands in the file; nobody has judged it yet. What is null stands empty in it.</summary>
/// <param name="Line">Its number as a spreadsheet or a text editor counts it; no other row has it.</param>
public sealed record RosterRow(int Line)
{
    /// <summary>The person's name.</summary>
    public string? Name { get; init; }

    /// <summary>The phone number, in any spelling that <see cref="PhoneNumber"/> reads.</summary>
    public string? Number { get; init; }

    /// <summary>
    /// The day or the year of birth, in any spelling that <see cref="BirthDate"/> reads; a spreadsheet's number of it, counted from 1900.
    /// </summary>
    public string? Birth { get; init; }

    /// <summary>The unit's code; null for the unit that the file is read for.</summary>
    public string? Unit { get; init; }

    /// <summary>The code that the unit itself gives the person: a student's or a membership card's number.</summary>
    public string? OwnCode { get; init; }

    /// <summary>Whether the line is no row: broken quotation marks, or more cells than headings. Nothing else is known of it then.</summary>
    public bool IsMalformed { get; init; }
}

/// <summary>A column of a roster.</summary>
public enum RosterColumn
{
    /// <summary>The person's name.</summary>
    Name,

    /// <summary>The phone number.</summary>
    Number,

    /// <summary>The day or the year of birth.</summary>
    Birth,

    /// <summary>The unit's code.</summary>
    Unit,

    /// <summary>The unit's own code of the person.</summary>
    OwnCode,
}
