using Campaigns.Grains;
using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>What figures are asked about, as row ids.</summary>
/// <param name="Unit">Row id of the unit whose subtree is meant.</param>
/// <param name="Campaign">Row id of the campaign; 0 for all posts, in a campaign or not.</param>
/// <param name="Platform">One platform; null for all.</param>
internal sealed record FigureScope(long Unit, long Campaign, Platform? Platform)
{
    /// <summary>Restricts pages <c>f</c> to the unit's subtree and posts <c>p</c> to the campaign and platform.</summary>
    public const string OfPosts = """
        EXISTS (SELECT 1 FROM unit_ancestors scope WHERE scope.ancestor = $unit AND scope.unit = f.unit)
        AND ($platform = 0 OR p.platform = $platform)
        AND ($campaign = 0 OR EXISTS (SELECT 1 FROM post_campaigns pc WHERE pc.post = p.id AND pc.campaign = $campaign))
        """;

    /// <summary>The parameters of the scope, with others.</summary>
    public (string, object?)[] With(params ReadOnlySpan<(string, object?)> others) =>
        [("$unit", Unit), ("$campaign", Campaign), ("$platform", (long)(Platform ?? 0)), .. others];

    /// <summary>The same with the period's days.</summary>
    public (string, object?)[] In(Period period, params ReadOnlySpan<(string, object?)> others) =>
        With([("$from", period.From.ToStoredDay()), ("$to", period.To.ToStoredDay()), .. others]);

    /// <summary>Finds a unit's row id; null when there is none with that code.</summary>
    public static long? UnitId(SqliteConnection connection, string code) =>
        connection.Scalar<long>("SELECT id FROM units WHERE code = $code", ("$code", code)) is var id and > 0 ? id : null;

    /// <summary>Finds a campaign's row id; null when there is none with that id.</summary>
    public static long? CampaignId(SqliteConnection connection, string code) =>
        connection.Scalar<long>("SELECT id FROM campaigns WHERE code = $code", ("$code", code)) is var id and > 0 ? id : null;

    /// <summary>The scope of a filter.</summary>
    /// <exception cref="ArgumentException">Its unit or campaign does not exist; callers check that first.</exception>
    public static FigureScope Of(SqliteConnection connection, ReachFilter filter) => new(
        UnitId(connection, filter.Unit) ?? throw new ArgumentException($"There is no unit {filter.Unit}.", nameof(filter)),
        filter.Campaign is null
            ? 0
            : CampaignId(connection, filter.Campaign) ?? throw new ArgumentException($"There is no campaign {filter.Campaign}.", nameof(filter)),
        filter.Platform);
}
