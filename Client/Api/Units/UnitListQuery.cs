using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The parameters of a list of units; unread.</summary>
internal sealed class UnitListQuery
{
    private const int MostItems = 200;

    /// <summary>Code of the unit at the top; absent for the caller's first one.</summary>
    public string? Under { get; init; }

    /// <summary>What to look for in name and code, with or without diacritics.</summary>
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

    internal UnitFilter Filter => new(
        Direct == "true",
        UnitKindNames.TryParse(Kind, out var kind) ? kind : null,
        State switch { "all" => null, "closed" => false, _ => true });

    internal ListQuery List => new(FoldedText.Of(Q), (Sort ?? "name").TrimStart('-'), Sort?.StartsWith('-') == true, Number(Page, 1), Number(Size, 50));

    internal IReadOnlyList<InvalidParameter> Invalid(Text text)
    {
        List<InvalidParameter> invalid = [];
        void Check(string name, bool isGood, string message)
        {
            if (!isGood) invalid.Add(new InvalidParameter(name, $"invalid_{name}", message));
        }

        Check("kind", Kind is null || UnitKindNames.TryParse(Kind, out _), text.UnitImports.RowProblem(RowFault.UnknownKind));
        Check("state", State is null or "open" or "closed" or "all", "open, closed, all");
        Check("direct", Direct is null or "true" or "false", "true, false");
        Check("sort", Sort is null or "name" or "code" or "members" or "-name" or "-code" or "-members", "name, code, members");
        Check("page", Number(Page, 1) is >= 1 and <= ListAddress.LastPage, text.Errors.InvalidLimit(Page ?? "", ListAddress.LastPage));
        Check("size", Number(Size, 50) is >= 1 and <= MostItems, text.Errors.InvalidLimit(Size ?? "", MostItems));
        return invalid;
    }

    private static int Number(string? given, int usual) =>
        given is null ? usual : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
