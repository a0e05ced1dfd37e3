namespace Campaigns.Grains;

/// <summary>Why a row of a roster cannot be used.</summary>
/// <param name="Column">Where; null for the row as a whole.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Given">What stands there, shortened and without what cannot be shown; null when nothing does.</param>
public sealed record RosterError(RosterColumn? Column, RosterFault Fault, string? Given)
{
    /// <summary>An error in a cell.</summary>
    public static RosterError At(RosterColumn column, RosterFault fault, string? given) =>
        new(column, fault, string.IsNullOrWhiteSpace(given) ? null : GivenText.Shown(given));
}

/// <summary>What can be wrong with a row of a roster.</summary>
public enum RosterFault
{
    /// <summary>The line is no row.</summary>
    Malformed,

    /// <summary>Nothing stands there, and something must.</summary>
    Missing,

    /// <summary>A number with too few digits.</summary>
    TooShort,

    /// <summary>A number with too many digits, or a text that is too long.</summary>
    TooLong,

    /// <summary>A number with letters, or marks that no number has.</summary>
    NotDigits,

    /// <summary>A number that no mobile network has, or no country.</summary>
    UnknownPrefix,

    /// <summary>A Vietnamese landline.</summary>
    Landline,

    /// <summary>Several numbers at once.</summary>
    Several,

    /// <summary>A number whose last digits a spreadsheet has rounded away.</summary>
    Rounded,

    /// <summary>A name without letters.</summary>
    NoLetters,

    /// <summary>Characters that do not belong there.</summary>
    StrangeCharacters,

    /// <summary>It is neither a day nor a year.</summary>
    BadDate,

    /// <summary>The day is still to come.</summary>
    InTheFuture,

    /// <summary>Nobody alive was born so long ago.</summary>
    TooLongAgo,

    /// <summary>The unit that the file is read for is not, and has not below it, a unit with this code.</summary>
    UnknownUnit,

    /// <summary>The unit is closed.</summary>
    ClosedUnit,
}
