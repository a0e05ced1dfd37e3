using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The parameters of a list of units; unread.</summary>
internal sealed class UnitListQuery
{
    /// <summary>Code of the unit at the top; absent for the caller's first one.</summary>
    public string? Under { get; init; }

    /// <summary>What to look for in name and code, with or without diacritics; at most 100 characters.</summary>
    public string? Q { get; init; }

    /// <summary>central, province, district, commune, sector, grassroots, branch or other; absent for any.</summary>
    public string? Kind { get; init; }

    /// <summary>open (usual), closed or all.</summary>
    public string? State { get; init; }

    /// <summary>true for units directly below only.</summary>
    public string? Direct { get; init; }

    /// <summary>name (usual), code or members; with - before it for descending.</summary>
    public string? Sort { get; init; }

    /// <summary>Which page, from 1 on.</summary>
    public string? Page { get; init; }

    /// <summary>How many units a page has; 50 unless given, 200 at most.</summary>
    public string? Size { get; init; }

    /// <summary>Reads it, and tells what is wrong with it; nothing when it can be used.</summary>
    internal IReadOnlyList<InvalidParameter> Read(Text text, out UnitFilter filter, out ListQuery list)
    {
        var parameters = new ListParameters(text);
        parameters.Check("state", State is null or "open" or "closed" or "all", "open", "closed", "all");
        parameters.Check("direct", Direct is null or "true" or "false", "true", "false");
        var column = (Sort ?? "name").TrimStart('-');
        parameters.Check("sort", column is "name" or "code" or "members", "name", "code", "members");
        filter = new UnitFilter(
            Direct == "true", parameters.Word<UnitKind>("kind", Kind), State switch { "all" => null, "closed" => false, _ => true });
        list = new ListQuery(FoldedText.Of(parameters.Search("q", Q)), column, Sort?.StartsWith('-') == true, parameters.Page(Page, Size));
        return parameters.Invalid;
    }
}
