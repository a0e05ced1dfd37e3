using System.Diagnostics.CodeAnalysis;

namespace Campaigns.Grains;

/// <summary>The one spelling of each kind's name for programs, and the words by which people call it in files.</summary>
public static class UnitKindNames
{
    // By fold key. Districts and their like ended in 2025; files of earlier years name them.
    private static readonly Dictionary<string, UnitKind> Words = new(StringComparer.Ordinal)
    {
        ["khac"] = UnitKind.Other,
        ["trung uong"] = UnitKind.Central,
        ["tw"] = UnitKind.Central,
        ["trung uong doan"] = UnitKind.Central,
        ["tinh"] = UnitKind.Province,
        ["thanh pho"] = UnitKind.Province,
        ["tinh doan"] = UnitKind.Province,
        ["thanh doan"] = UnitKind.Province,
        ["cap tinh"] = UnitKind.Province,
        ["huyen"] = UnitKind.District,
        ["quan"] = UnitKind.District,
        ["thi xa"] = UnitKind.District,
        ["huyen doan"] = UnitKind.District,
        ["quan doan"] = UnitKind.District,
        ["cap huyen"] = UnitKind.District,
        ["xa"] = UnitKind.Commune,
        ["phuong"] = UnitKind.Commune,
        ["dac khu"] = UnitKind.Commune,
        ["thi tran"] = UnitKind.Commune,
        ["doan xa"] = UnitKind.Commune,
        ["doan phuong"] = UnitKind.Commune,
        ["doan dac khu"] = UnitKind.Commune,
        ["cap xa"] = UnitKind.Commune,
        ["ward"] = UnitKind.Commune,
        ["khoi"] = UnitKind.Sector,
        ["doan khoi"] = UnitKind.Sector,
        ["nganh"] = UnitKind.Sector,
        ["ban thanh nien"] = UnitKind.Sector,
        ["co so"] = UnitKind.Grassroots,
        ["doan co so"] = UnitKind.Grassroots,
        ["doan truong"] = UnitKind.Grassroots,
        ["truong"] = UnitKind.Grassroots,
        ["chi doan"] = UnitKind.Branch,
        ["lien chi doan"] = UnitKind.Branch,
    };

    /// <summary>Every kind, from the top of the organization down; the rest last.</summary>
    public static IReadOnlyList<UnitKind> All { get; } =
    [
        UnitKind.Central, UnitKind.Province, UnitKind.District, UnitKind.Commune, UnitKind.Sector, UnitKind.Grassroots, UnitKind.Branch,
        UnitKind.Other,
    ];

    /// <summary>The kind's lower-case name.</summary>
    public static string Name(this UnitKind kind) => kind switch
    {
        UnitKind.Other => "other",
        UnitKind.Central => "central",
        UnitKind.Province => "province",
        UnitKind.District => "district",
        UnitKind.Commune => "commune",
        UnitKind.Sector => "sector",
        UnitKind.Grassroots => "grassroots",
        UnitKind.Branch => "branch",
    };

    /// <summary>Reads a kind's name. Case matters: the names are identifiers.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out UnitKind kind)
    {
        var known = All.Where(candidate => candidate.Name() == name).ToList();
        kind = known.FirstOrDefault();
        return known.Count > 0;
    }

    /// <summary>Reads a kind as people write it, in Vietnamese with or without marks, or by its name.</summary>
    public static bool TryRead(string word, out UnitKind kind)
    {
        var key = FoldedText.Of(word);
        return Words.TryGetValue(key, out kind) || TryParse(key, out kind);
    }
}
