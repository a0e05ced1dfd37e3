namespace Campaigns.Silo;

/// <summary>A roll-up of units, and the table of what it has more or less as it was.</summary>
/// <param name="Name">The table as it is now; its key is campaign, unit, day, platform.</param>
/// <param name="Columns">Its additive columns.</param>
internal sealed record RollUpTable(string Name, params IReadOnlyList<string> Columns)
{
    /// <summary>What was gained.</summary>
    public static RollUpTable Reach { get; } = new(
        "reach_daily",
        "posts", "views", "reactions", "comments", "shares", "clicks",
        "views_known", "reactions_known", "comments_known", "shares_known", "clicks_known", "member_shares", "first_time_members");

    /// <summary>The columns of <see cref="Reach"/> that members make, and pages do not have.</summary>
    public static IReadOnlySet<string> OfMembers { get; } = new HashSet<string> { "member_shares", "first_time_members" };

    /// <summary>Latest values of posts, on the day they count on.</summary>
    public static RollUpTable Published { get; } = new(
        "published_daily",
        "posts", "views", "reach_sum", "reactions", "comments", "shares", "clicks",
        "views_known", "reach_known", "reactions_known", "comments_known", "shares_known", "clicks_known");

    /// <summary>The table of differences.</summary>
    public string Then => $"{Name}_then";

    /// <summary>The additive columns for SQL, each in its form.</summary>
    /// <param name="form">A column's text; <c>{0}</c> stands for its name.</param>
    /// <param name="between">What stands between two.</param>
    public string Each(string form, string between = ", ") =>
        Each(column => form.Replace("{0}", column, StringComparison.Ordinal), between);

    /// <summary>The same, with each column's text made of its name.</summary>
    public string Each(Func<string, string> form, string between = ", ") => string.Join(between, Columns.Select(form));

    /// <summary>A query for both tables together: the figures as they were. Columns: the key, then the additive ones.</summary>
    /// <param name="where">Which rows, said of the key. An engine that joins the query to others reads it whole.</param>
    public string AsItWas(string where = "true") => $"""
        SELECT campaign, unit, day, platform, {Each("{0}")} FROM {Name} WHERE {where}
        UNION ALL SELECT campaign, unit, day, platform, {Each("{0}")} FROM {Then} WHERE {where}
        """;
}
