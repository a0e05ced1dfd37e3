using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What figures are asked about, as row ids.</summary>
/// <param name="Unit">Row id of the unit whose subtree is meant.</param>
/// <param name="Campaign">Row id of the campaign; 0 for all posts, in a campaign or not.</param>
/// <param name="Platform">One platform; null for all.</param>
internal sealed record FigureScope(long Unit, long Campaign, Platform? Platform)
{
    /// <summary>Restricts pages <c>f</c> to the unit's subtree and posts <c>p</c> to the campaign and platform.</summary>
    public const string OfPosts = """
        EXISTS (SELECT 1 FROM unit_ancestors scope WHERE scope.ancestor = @unit AND scope.unit = f.unit)
        AND (@platform = 0 OR p.platform = @platform)
        AND (@campaign = 0 OR EXISTS (SELECT 1 FROM post_campaigns pc WHERE pc.post = p.id AND pc.campaign = @campaign))
        """;

    /// <summary>The parameters of the scope, with others.</summary>
    public (string, object?)[] With(params ReadOnlySpan<(string, object?)> others) =>
        [("@unit", Unit), ("@campaign", Campaign), ("@platform", Platform ?? 0), .. others];

    /// <summary>The same with the period's days.</summary>
    public (string, object?)[] In(Period period, params ReadOnlySpan<(string, object?)> others) =>
        With([("@from", period.From), ("@to", period.To), .. others]);

    /// <summary>Finds a unit's row id; null when there is none with that code.</summary>
    public static Task<long?> UnitIdAsync(DbConnection connection, string code, CancellationToken cancellationToken) =>
        connection.ScalarAsync<long?>("SELECT id FROM units WHERE code = @code", cancellationToken, ("@code", code));

    /// <summary>Finds a campaign's row id; null when there is none with that id.</summary>
    public static Task<long?> CampaignIdAsync(DbConnection connection, string code, CancellationToken cancellationToken) =>
        connection.ScalarAsync<long?>("SELECT id FROM campaigns WHERE code = @code", cancellationToken, ("@code", code));

    /// <summary>The scope of a filter.</summary>
    /// <exception cref="ArgumentException">Its unit or campaign does not exist; callers check that first.</exception>
    public static async Task<FigureScope> OfAsync(DbConnection connection, ReachFilter filter, CancellationToken cancellationToken) => new(
        await UnitIdAsync(connection, filter.Unit, cancellationToken)
            ?? throw new ArgumentException($"There is no unit {filter.Unit}.", nameof(filter)),
        filter.Campaign is null
            ? 0
            : await CampaignIdAsync(connection, filter.Campaign, cancellationToken)
                ?? throw new ArgumentException($"There is no campaign {filter.Campaign}.", nameof(filter)),
        filter.Platform);
}
