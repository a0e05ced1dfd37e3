namespace Campaigns.Silo;

/// <summary>The condition that a row's unit is in one of several subtrees.</summary>
internal static class Subtrees
{
    /// <summary>The condition with its parameters; never true for no subtree.</summary>
    /// <param name="column">The column with the unit's id.</param>
    /// <param name="tops">Codes of the units at the top of the subtrees.</param>
    public static (string Sql, (string, object?)[] Parameters) Of(string column, IReadOnlyList<string> tops)
    {
        if (tops.Count == 0) return ("1 = 0", []);
        var names = tops.Select((_, index) => $"@top{index}").ToList();
        var sql = $"""
            {column} IN (SELECT ua.unit FROM unit_ancestors ua JOIN units top ON top.id = ua.ancestor WHERE top.code IN ({string.Join(", ", names)}))
            """;
        return (sql, [.. names.Zip(tops, (name, top) => (name, (object?)top))]);
    }
}
