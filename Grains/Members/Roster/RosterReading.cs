using System.Text;

namespace Campaigns.Grains;

/// <summary>A row of a roster, read: the person it is about, or everything that keeps it from being about one.</summary>
/// <param name="Line">The row's line.</param>
/// <param name="Person">The person; null when there are errors.</param>
/// <param name="Errors">What is wrong, by column.</param>
internal sealed record RosterReading(int Line, RosterPerson? Person, IReadOnlyList<RosterError> Errors)
{
    private const int LongestOwnCode = 50;

    /// <summary>The key of the person's name, made once; empty without a person.</summary>
    public string Key { get; } = Person?.Name.Key ?? "";

    /// <summary>Reads a row.</summary>
    public static RosterReading Of(RosterRow row, StandingRoster enrolled, DateOnly today)
    {
        if (row.IsMalformed) return new RosterReading(row.Line, null, [new RosterError(null, RosterFault.Malformed, null)]);
        List<RosterError> errors = [];
        var name = NameOf(row, errors);
        var number = NumberOf(row, errors);
        var birth = BirthOf(row, today, errors);
        var unit = UnitOf(row, enrolled, errors);
        var ownCode = OwnCodeOf(row, errors);
        return new RosterReading(row.Line, errors.Count == 0 ? new RosterPerson(name, number, birth, unit, ownCode) : null, errors);
    }

    private static PersonName NameOf(RosterRow row, List<RosterError> errors)
    {
        if (!PersonName.TryParse(row.Name, out var name, out var fault))
            errors.Add(RosterError.At(RosterColumn.Name, FaultOf(fault!.Value), row.Name));
        return name;
    }

    private static PhoneNumber NumberOf(RosterRow row, List<RosterError> errors)
    {
        if (!PhoneNumber.TryParse(row.Number, out var number, out var fault))
            errors.Add(RosterError.At(RosterColumn.Number, FaultOf(fault!.Value), row.Number));
        return number;
    }

    private static BirthDate? BirthOf(RosterRow row, DateOnly today, List<RosterError> errors)
    {
        if (string.IsNullOrWhiteSpace(row.Birth)) return null;
        if (BirthDate.TryParse(row.Birth, today, out var birth, out var fault)) return birth;
        errors.Add(RosterError.At(RosterColumn.Birth, FaultOf(fault!.Value), row.Birth));
        return null;
    }

    private static string UnitOf(RosterRow row, StandingRoster enrolled, List<RosterError> errors)
    {
        var code = string.IsNullOrWhiteSpace(row.Unit) ? enrolled.Scope : Composed(row.Unit);
        if (enrolled.Units.Contains(code)) return code;
        var fault = enrolled.ClosedUnits.Contains(code) ? RosterFault.ClosedUnit : RosterFault.UnknownUnit;
        errors.Add(RosterError.At(RosterColumn.Unit, fault, row.Unit));
        return code;
    }

    private static string? OwnCodeOf(RosterRow row, List<RosterError> errors)
    {
        if (string.IsNullOrWhiteSpace(row.OwnCode)) return null;
        var code = Composed(row.OwnCode);
        if (code.Length > LongestOwnCode) errors.Add(RosterError.At(RosterColumn.OwnCode, RosterFault.TooLong, row.OwnCode));
        else if (!code.All(letter => char.IsLetterOrDigit(letter) || " -_./".Contains(letter, StringComparison.Ordinal)))
            errors.Add(RosterError.At(RosterColumn.OwnCode, RosterFault.StrangeCharacters, row.OwnCode));
        return code;
    }

    // What has no composed form, as broken surrogates have none, stays as it is: no unit has such a code.
    private static string Composed(string text)
    {
        try
        {
            return text.Trim().Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text.Trim();
        }
    }

    private static RosterFault FaultOf(NameFault fault) => fault switch
    {
        NameFault.Missing => RosterFault.Missing,
        NameFault.NoLetters => RosterFault.NoLetters,
        NameFault.TooLong => RosterFault.TooLong,
        NameFault.StrangeCharacters => RosterFault.StrangeCharacters,
    };

    private static RosterFault FaultOf(PhoneFault fault) => fault switch
    {
        PhoneFault.Missing => RosterFault.Missing,
        PhoneFault.TooShort => RosterFault.TooShort,
        PhoneFault.TooLong => RosterFault.TooLong,
        PhoneFault.NotDigits => RosterFault.NotDigits,
        PhoneFault.UnknownPrefix => RosterFault.UnknownPrefix,
        PhoneFault.Landline => RosterFault.Landline,
        PhoneFault.Several => RosterFault.Several,
        PhoneFault.Rounded => RosterFault.Rounded,
    };

    private static RosterFault FaultOf(BirthFault fault) => fault switch
    {
        BirthFault.Unreadable => RosterFault.BadDate,
        BirthFault.InTheFuture => RosterFault.InTheFuture,
        BirthFault.TooLongAgo => RosterFault.TooLongAgo,
    };
}
