using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The fields of the forms that change units, as they were typed; each form has some of them.</summary>
public sealed class UnitChangeInput
{
    private static readonly char[] Separators = ['\n', '\r', ',', ';', ' ', '\t'];

    /// <summary>Code of a new unit.</summary>
    public string? Code { get; set; }

    /// <summary>A name.</summary>
    public string? Name { get; set; }

    /// <summary>A kind, by its name.</summary>
    public string? Kind { get; set; }

    /// <summary>Code of the unit above.</summary>
    public string? Parent { get; set; }

    /// <summary>Codes of units, one a line.</summary>
    public string? Units { get; set; }

    /// <summary>Keys of pages, one a line.</summary>
    public string? Pages { get; set; }

    /// <summary>Whether a unit that is split ends: "true".</summary>
    public string? Closes { get; set; }

    /// <summary>Members.</summary>
    public string? Members { get; set; }

    /// <summary>Units that could take part.</summary>
    public string? EligibleUnits { get; set; }

    /// <summary>The first day, as yyyy-MM-dd; empty for today.</summary>
    public string? From { get; set; }

    /// <summary>"true" once the change was shown and is to be made.</summary>
    public string? Confirmed { get; set; }

    /// <summary>Everything that is filled in, for a form that asks once more.</summary>
    internal IEnumerable<(string Name, string Value)> Filled =>
        from input in new (string Name, string? Value)[]
        {
            (nameof(Code), Code), (nameof(Name), Name), (nameof(Kind), Kind), (nameof(Parent), Parent), (nameof(Units), Units), (nameof(Pages), Pages),
            (nameof(Closes), Closes), (nameof(Members), Members), (nameof(EligibleUnits), EligibleUnits), (nameof(From), From),
        }
        where !string.IsNullOrWhiteSpace(input.Value)
        select (input.Name, input.Value!);

    /// <summary>Reads the change; what is wrong with it is noted in <paramref name="fields"/>.</summary>
    /// <returns>The unit to ask, and the change.</returns>
    internal (string Code, UnitChange Change) Read(UnitAction action, string unit, UnitFields fields) => action switch
    {
        UnitAction.Open => (
            fields.NewCode("Code", Code),
            new OpenUnit(fields.Name("Name", Name), fields.Kind("Kind", Kind), unit, fields.Day("From", From), fields.By)),
        UnitAction.Rename => (unit, new RenameUnit(fields.Name("Name", Name), fields.Day("From", From), fields.By)),
        UnitAction.Move => (unit, new MoveUnit(fields.Code("Parent", Parent), fields.Day("From", From), fields.By)),
        UnitAction.Merge => (unit, new MergeUnits(fields.Codes("Units", Listed(Units)), null, fields.Day("From", From), fields.By)),
        UnitAction.Split => (unit, new SplitUnit([ReadPart(fields)], Closes == "true", fields.Day("From", From), fields.By)),
        UnitAction.Count => (
            unit,
            new CountHeads(fields.Count("Members", Members), fields.Count("EligibleUnits", EligibleUnits), fields.Day("From", From), fields.By)),
        UnitAction.Close => (unit, new CloseUnit(fields.Day("From", From), fields.By)),
    };

    private UnitPart ReadPart(UnitFields fields) =>
        new(fields.NewCode("Code", Code), fields.Name("Name", Name), fields.Kind("Kind", Kind), Parent: null)
        {
            Units = fields.Codes("Units", Listed(Units)),
            Pages = fields.Pages("Pages", Listed(Pages)),
        };

    private static string[] Listed(string? lines) =>
        (lines ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
