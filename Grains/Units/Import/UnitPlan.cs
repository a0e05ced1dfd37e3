namespace Campaigns.Grains;

/// <summary>What an import would do.</summary>
public sealed record UnitPlan
{
    /// <summary>What it does, in an order in which every step can be taken: a unit comes after the one it is put below.</summary>
    public required IReadOnlyList<UnitStep> Steps { get; init; }

    /// <summary>The rows that cannot be used, by row; one row may have several.</summary>
    public required IReadOnlyList<RowError> Errors { get; init; }

    /// <summary>Units of the file that are already as it says.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Open units in the file's scope of which it says nothing, by code. They stay as they are.</summary>
    public required IReadOnlyList<Unit> Absent { get; init; }

    /// <summary>The headings of the columns that are not taken.</summary>
    public IReadOnlyList<string> NotTaken { get; init; } = [];

    /// <summary>
    /// Names the steps, as another one names others: whoever applies an import says by it what they have seen. Empty as long as nothing
    /// can be applied.
    /// </summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>How much of each there is.</summary>
    public UnitPlanCounts Counts => new(
        Steps.OfType<UnitStep.Open>().Count(), Steps.OfType<UnitStep.Rename>().Count(), Steps.OfType<UnitStep.Move>().Count(),
        Steps.OfType<UnitStep.Reclassify>().Count(), Steps.OfType<UnitStep.CountHeads>().Count());
}

/// <summary>How many units an import opens, renames, moves, gives another kind and counts.</summary>
public sealed record UnitPlanCounts(int Opened, int Renamed, int Moved, int Reclassified, int Counted)
{
    /// <summary>All steps.</summary>
    public int Total => Opened + Renamed + Moved + Reclassified + Counted;
}

/// <summary>The part of the organization that an import may touch, as it stands.</summary>
/// <param name="Scope">Code of the unit that the file is read for.</param>
/// <param name="Units">That unit and those below it, closed ones too, by code.</param>
/// <param name="Elsewhere">Codes of all other units.</param>
public sealed record StandingUnits(string Scope, IReadOnlyDictionary<string, UnitHistory> Units, IReadOnlySet<string> Elsewhere)
{
    /// <summary>The unit with its history; null when it is not in the scope.</summary>
    public UnitHistory? Find(string code) => Units.GetValueOrDefault(code);
}
