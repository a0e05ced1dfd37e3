namespace Campaigns.Client;

/// <summary>Builds every address of the units' pages.</summary>
internal static class UnitAddress
{
    /// <summary>The tree.</summary>
    public const string Tree = "/units";

    /// <summary>The import of a tree.</summary>
    public const string Import = "/units/import";

    /// <summary>A unit's page.</summary>
    public static string Of(string code) => $"{Tree}/{Uri.EscapeDataString(code)}";

    /// <summary>The units below it.</summary>
    public static string Below(string code) => $"{Of(code)}/below";

    /// <summary>What it has been.</summary>
    public static string History(string code) => $"{Of(code)}/history";

    /// <summary>The form of a change.</summary>
    public static string Change(string code, UnitAction action) => $"{Of(code)}/change/{action.Name()}";

    /// <summary>The import of a tree into a unit.</summary>
    public static string ImportInto(string code) => $"{Import}?under={Uri.EscapeDataString(code)}";

    /// <summary>An import.</summary>
    public static string ImportOf(long id) => $"{Import}/{id}";

    /// <summary>The unit's figures.</summary>
    public static string Figures(string code) => $"{ReachAddress.Dashboard}?unit={Uri.EscapeDataString(code)}";
}

/// <summary>What a form of the units' pages does.</summary>
public enum UnitAction
{
    /// <summary>Opens a unit below it.</summary>
    Open,

    /// <summary>Renames it.</summary>
    Rename,

    /// <summary>Moves it.</summary>
    Move,

    /// <summary>Merges others into it.</summary>
    Merge,

    /// <summary>Splits a new one off it.</summary>
    Split,

    /// <summary>Counts its heads.</summary>
    Count,

    /// <summary>Closes it.</summary>
    Close,
}

/// <summary>Actions as addresses name them.</summary>
internal static class UnitActions
{
    /// <summary>The word in the address.</summary>
    public static string Name(this UnitAction action) => action switch
    {
        UnitAction.Open => "open",
        UnitAction.Rename => "rename",
        UnitAction.Move => "move",
        UnitAction.Merge => "merge",
        UnitAction.Split => "split",
        UnitAction.Count => "count",
        UnitAction.Close => "close",
    };

    /// <summary>The action of a word; null for none.</summary>
    public static UnitAction? Read(string? word) =>
        Enum.GetValues<UnitAction>().Cast<UnitAction?>().FirstOrDefault(action => action!.Value.Name() == word);
}
