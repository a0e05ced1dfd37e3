namespace Campaigns.Grains;

/// <summary>What codes new units can have. They are part of addresses, and people read them out to each other.</summary>
public static class UnitCodes
{
    /// <summary>The longest code.</summary>
    public const int Longest = 100;

    /// <summary>The longest name of a unit.</summary>
    public const int LongestName = 200;

    // Addresses of their own, where a unit's would be.
    private static readonly HashSet<string> Taken = new(["import", "imports"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a new unit can have it: letters, digits and - _ . : within, beginning and ending with a letter or a digit.</summary>
    public static bool IsUsable(string code) =>
        !Taken.Contains(code)
        && code.Length is > 0 and <= Longest
        && char.IsLetterOrDigit(code[0]) && char.IsLetterOrDigit(code[^1])
        && code.All(letter => char.IsLetterOrDigit(letter) || "-_.:".Contains(letter, StringComparison.Ordinal));
}
