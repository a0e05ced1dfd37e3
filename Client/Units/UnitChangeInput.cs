using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The fields of the forms that change units, as they were typed; each form has some of them.</summary>
public sealed class UnitChangeInput
{
    /// <summary>Code of a new unit.</summary>
    public string? Code { get; set; }

    /// <summary>A name.</summary>
    public string? Name { get; set; }

    /// <summary>A kind, by its name.</summary>
    public string? Kind { get; set; }

    /// <summary>The unit above, by name or code.</summary>
    public string? Parent { get; set; }

    /// <summary>Units, one a line, by names or codes.</summary>
    public string? Units { get; set; }

    /// <summary>One more unit, by name or code.</summary>
    public string? Added { get; set; }

    /// <summary>The new units of a split, with blank ones.</summary>
    public List<UnitPartInput> Parts { get; set => field = value ?? []; } = []; // a form without parts sets null

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

    /// <summary>"true" when the form is only to be shown again: with one more unit in the list, more blank parts, or to be changed once more.</summary>
    public string? ShowsAgain { get; set; }

    /// <summary>Everything that is filled in, for a form that asks once more.</summary>
    internal IEnumerable<(string Name, string Value)> Filled =>
        from input in (IEnumerable<(string Name, string? Value)>)
        [
            (nameof(Code), Code), (nameof(Name), Name), (nameof(Kind), Kind), (nameof(Parent), Parent), (nameof(Units), Units),
            .. Parts.SelectMany((part, index) => part.Filled.Select(typed => (UnitPartInput.NameOf(index, typed.Name), typed.Value))),
            (nameof(Closes), Closes), (nameof(Members), Members), (nameof(EligibleUnits), EligibleUnits), (nameof(From), From),
        ]
        where !string.IsNullOrWhiteSpace(input.Value)
        select (input.Name, input.Value!);

    /// <summary>Takes the blank parts out: what is not filled in is no part.</summary>
    internal void LeaveOutBlankParts() => Parts.RemoveAll(part => part.IsBlank);

    /// <summary>Adds blank parts at the end.</summary>
    /// <param name="count">How many, as long as there is room.</param>
    internal void AddBlankParts(int count)
    {
        while (count-- > 0 && Parts.Count < UnitPartInput.Most) Parts.Add(new UnitPartInput());
    }

    /// <summary>Reads the change, with units by their codes; what is wrong with it is noted in <paramref name="fields"/>.</summary>
    /// <returns>The unit to ask, and the change.</returns>
    internal (string Code, UnitChange Change) Read(UnitAction action, string unit, UnitFields fields) => action switch
    {
        UnitAction.Open => (
            fields.NewCode("Code", Code),
            new OpenUnit(fields.Name("Name", Name), fields.Kind("Kind", Kind), unit, fields.Day("From", From), fields.By)),
        UnitAction.Rename => (unit, new RenameUnit(fields.Name("Name", Name), fields.Day("From", From), fields.By)),
        UnitAction.Move => (unit, new MoveUnit(fields.Code("Parent", Parent), fields.Day("From", From), fields.By)),
        UnitAction.Merge => (unit, new MergeUnits(fields.Codes("Units", Listed(Units)), null, fields.Day("From", From), fields.By)),
        UnitAction.Split => (unit, new SplitUnit(ReadParts(fields), Closes == "true", fields.Day("From", From), fields.By)),
        UnitAction.Count => (
            unit,
            new CountHeads(fields.Count("Members", Members), fields.Count("EligibleUnits", EligibleUnits), fields.Day("From", From), fields.By)),
        UnitAction.Close => (unit, new CloseUnit(fields.Day("From", From), fields.By)),
    };

    /// <summary>Codes, one a line.</summary>
    internal static string[] Listed(string? lines) =>
        (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Without any part the first one is asked for.
    private List<UnitPart> ReadParts(UnitFields fields)
    {
        if (Parts.Count == 0) Parts.Add(new UnitPartInput());
        return [.. Parts.Select((part, index) => part.Read(index, fields))];
    }
}
