namespace Campaigns.Grains;

/// <summary>One thing that an import does to a unit, with what was there before, so that it can be undone.</summary>
public abstract record UnitStep
{
    private UnitStep(string code) => Code = code;

    /// <summary>The unit's code.</summary>
    public string Code { get; init; }

    /// <summary>Opens it.</summary>
    /// <param name="Code">The unit's code.</param>
    /// <param name="Name">The name people see.</param>
    /// <param name="Kind">What kind of unit it is.</param>
    /// <param name="Parent">Code of the unit above.</param>
    /// <param name="From">Its first day; null when it was there from the beginning.</param>
    public sealed record Open(string Code, string Name, UnitKind Kind, string Parent, DateOnly? From) : UnitStep(Code);

    /// <summary>Renames it.</summary>
    public sealed record Rename(string Code, string Name, string Was, DateOnly From) : UnitStep(Code);

    /// <summary>Moves it below another unit.</summary>
    public sealed record Move(string Code, string Parent, string Was, DateOnly From) : UnitStep(Code);

    /// <summary>Says what kind it is; that has no history.</summary>
    public sealed record Reclassify(string Code, UnitKind Kind, UnitKind Was) : UnitStep(Code);

    /// <summary>Notes its numbers from a day on.</summary>
    /// <param name="Code">The unit's code.</param>
    /// <param name="Now">The numbers and their day.</param>
    /// <param name="Was">Those of the same day that they replace; null when there were none.</param>
    public sealed record CountHeads(string Code, HeadCount Now, HeadCount? Was) : UnitStep(Code);
}
