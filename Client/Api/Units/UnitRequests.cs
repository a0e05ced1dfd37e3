using System.ComponentModel.DataAnnotations;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Opens a unit; unread.</summary>
public sealed record OpenUnitRequest
{
    /// <summary>Its code, not yet in use: letters, digits and - _ . : within.</summary>
    [Required]
    public string? Code { get; init; }

    /// <summary>The name people see.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>central, province, district, commune, sector, grassroots, branch or other; absent for other.</summary>
    public string? Kind { get; init; }

    /// <summary>Code of the unit above.</summary>
    [Required]
    public string? Parent { get; init; }

    /// <summary>Its first local day, as yyyy-MM-dd; absent for today.</summary>
    public string? From { get; init; }

    internal (string Code, OpenUnit Change) Read(UnitFields fields) => (
        fields.NewCode("code", Code),
        new OpenUnit(fields.Name("name", Name), fields.Kind("kind", Kind), fields.Code("parent", Parent), fields.Day("from", From), fields.By));
}

/// <summary>Renames a unit; unread.</summary>
public sealed record RenameUnitRequest
{
    /// <summary>The new name.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>The local day from which it is called so, as yyyy-MM-dd; absent for today.</summary>
    public string? From { get; init; }

    internal RenameUnit Read(UnitFields fields) => new(fields.Name("name", Name), fields.Day("from", From), fields.By);
}

/// <summary>Moves a unit; unread.</summary>
public sealed record MoveUnitRequest
{
    /// <summary>Code of the unit that is above it from then on.</summary>
    [Required]
    public string? Parent { get; init; }

    /// <summary>The local day from which it is there, as yyyy-MM-dd; absent for today.</summary>
    public string? From { get; init; }

    internal MoveUnit Read(UnitFields fields) => new(fields.Code("parent", Parent), fields.Day("from", From), fields.By);
}

/// <summary>Merges units into one; unread.</summary>
public sealed record MergeUnitsRequest
{
    /// <summary>Codes of those that end, each once.</summary>
    [Required]
    public IReadOnlyList<string>? Units { get; init; }

    /// <summary>What to open the one that stays as; absent when it is there already.</summary>
    public UnitPartRequest? New { get; init; }

    /// <summary>The first local day on which they are one, as yyyy-MM-dd; absent for today.</summary>
    public string? From { get; init; }

    internal MergeUnits Read(string code, UnitFields fields) => new(
        fields.Codes("units", Units),
        New is null ? null : New.Read("new", fields, fields.NewCode("code", code)) with { Parent = fields.Code("new.parent", New.Parent) },
        fields.Day("from", From), fields.By);
}

/// <summary>Splits a unit; unread.</summary>
public sealed record SplitUnitRequest
{
    /// <summary>The new units, at least one.</summary>
    [Required]
    public IReadOnlyList<UnitPartRequest>? Parts { get; init; }

    /// <summary>Whether the unit itself ends; then everything in it must go to a part.</summary>
    public bool Closes { get; init; }

    /// <summary>The first local day on which they are apart, as yyyy-MM-dd; absent for today.</summary>
    public string? From { get; init; }

    internal SplitUnit Read(UnitFields fields) => new(
        [.. (Parts ?? []).Select((part, index) => part.Read($"parts[{index}]", fields, fields.NewCode($"parts[{index}].code", part.Code)))],
        Closes, fields.Day("from", From), fields.By);
}

/// <summary>A unit that comes into being by a merger or a split; unread.</summary>
public sealed record UnitPartRequest
{
    /// <summary>Its code, not yet in use; of a merger the one in the address, and absent here.</summary>
    public string? Code { get; init; }

    /// <summary>The name people see.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>central, province, district, commune, sector, grassroots, branch or other; absent for other.</summary>
    public string? Kind { get; init; }

    /// <summary>Code of the unit above; absent for the one above the unit that is split.</summary>
    public string? Parent { get; init; }

    /// <summary>Of a split: codes of units directly below the one that is split, which come to this part.</summary>
    public IReadOnlyList<string>? Units { get; init; }

    /// <summary>Of a split: pages of the one that is split, which come to this part, as <c>facebook:100…</c>.</summary>
    public IReadOnlyList<string>? Pages { get; init; }

    internal UnitPart Read(string name, UnitFields fields, string code) =>
        new(code, fields.Name($"{name}.name", Name), fields.Kind($"{name}.kind", Kind), Parent is null ? null : fields.Code($"{name}.parent", Parent))
        {
            Units = fields.Codes($"{name}.units", Units),
            Pages = fields.Pages($"{name}.pages", Pages),
        };
}

/// <summary>Closes a unit; unread.</summary>
public sealed record CloseUnitRequest
{
    /// <summary>The first local day on which it is no more, as yyyy-MM-dd; absent for today.</summary>
    public string? From { get; init; }

    internal CloseUnit Read(UnitFields fields) => new(fields.Day("from", From), fields.By);
}

/// <summary>Notes a unit's numbers; unread.</summary>
public sealed record CountHeadsRequest
{
    /// <summary>Members of its subtree; null when unknown.</summary>
    public long? Members { get; init; }

    /// <summary>Units of its subtree that could take part; null when unknown.</summary>
    public long? EligibleUnits { get; init; }

    /// <summary>The local day from which they hold, as yyyy-MM-dd; absent for today.</summary>
    public string? From { get; init; }

    internal CountHeads Read(UnitFields fields) =>
        new(fields.Count("members", Members), fields.Count("eligibleUnits", EligibleUnits), fields.Day("from", From), fields.By);
}

/// <summary>Applies an import.</summary>
public sealed record ApplyUnitImportRequest
{
    /// <summary>The fingerprint of the plan that was shown: nothing else is done.</summary>
    [Required]
    public string? Fingerprint { get; init; }

    /// <summary>Whether rows that cannot be used are left out; otherwise they keep the file from being applied.</summary>
    public bool GoodRowsOnly { get; init; }
}
