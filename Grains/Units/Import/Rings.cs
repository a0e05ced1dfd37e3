namespace Campaigns.Grains;

/// <summary>Finds units that would stand below themselves.</summary>
internal static class Rings
{
    /// <summary>
    /// The units that are in a ring, or between two: what is left when all that has nothing above it, and then all that has nothing
    /// below it, is taken away again and again.
    /// </summary>
    /// <param name="above">The units above each, on whatever day.</param>
    public static HashSet<string> Find(IReadOnlyDictionary<string, HashSet<string>> above)
    {
        var below = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (unit, parents) in above)
        {
            foreach (var parent in parents.Where(above.ContainsKey))
            {
                if (!below.TryGetValue(parent, out var children)) below[parent] = children = new HashSet<string>(StringComparer.Ordinal);
                children.Add(unit);
            }
        }

        var left = above.Keys.ToHashSet(StringComparer.Ordinal);
        Peel(left, above, below);
        Peel(left, below, above);
        return left;
    }

    private static void Peel(
        HashSet<string> left, IReadOnlyDictionary<string, HashSet<string>> holders, IReadOnlyDictionary<string, HashSet<string>> held)
    {
        var holds = left.ToDictionary(unit => unit, unit => holders.TryGetValue(unit, out var all) ? all.Count(left.Contains) : 0, StringComparer.Ordinal);
        var free = new Queue<string>(left.Where(unit => holds[unit] == 0));
        while (free.TryDequeue(out var unit))
        {
            left.Remove(unit);
            if (!held.TryGetValue(unit, out var others)) continue;
            foreach (var other in others)
            {
                if (left.Contains(other) && --holds[other] == 0) free.Enqueue(other);
            }
        }
    }
}
