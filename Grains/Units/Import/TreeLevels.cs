namespace Campaigns.Grains;

/// <summary>How deep each unit of a tree stands, found without recursion: files may hold chains of any length.</summary>
/// <param name="parents">The unit above each; a unit that is not in it, or has none, is a top. There must be no rings.</param>
internal sealed class TreeLevels(IReadOnlyDictionary<string, string?> parents)
{
    private readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal);

    /// <summary>The number of units above it.</summary>
    public int Of(string code)
    {
        var path = new Stack<string>();
        var level = -1;
        for (string? unit = code; unit is not null; unit = parents.GetValueOrDefault(unit))
        {
            if (_levels.TryGetValue(unit, out level)) break;
            level = -1;
            path.Push(unit);
        }

        while (path.TryPop(out var unit)) _levels[unit] = ++level;
        return _levels[code];
    }
}
