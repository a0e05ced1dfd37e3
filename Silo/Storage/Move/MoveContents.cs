namespace Campaigns.Silo;

/// <summary>What a move from SQLite to PostgreSQL takes along, in the order it is taken. A test holds this against the schemas.</summary>
internal static class MoveContents
{
    /// <summary>The tables: whatever a row refers to comes before it.</summary>
    public static IReadOnlyList<MovedTable> Tables { get; } =
    [
        // Units refer to units, in any order: they arrive all at once or not at all.
        new("units", "id") { IsWhole = true },
        new("unit_ancestors", "ancestor", "unit"),
        new("unit_names", "unit", "from_day"),
        new("unit_parents", "unit", "from_day"),
        new("unit_lineage", "ancestor", "unit", "from_day"),
        new("unit_head_counts", "unit", "from_day"),
        new("accounts", "id"),
        new("grants", "account", "unit", "role"),
        new("api_keys", "id"),
        new("recovery_codes", "id"),
        new("invitations", "id"),
        new("data_protection_keys", "id"),
        new("audit_log", "id"),
        new("unit_imports", "id"),
        new("fanpages", "id"),
        new("fanpage_credentials", "fanpage"),
        new("fanpage_units", "fanpage", "from_day"),
        new("campaigns", "id"),
        new("activities", "id"),
        new("activity_days", "activity", "number"),
        new("campaign_hashtags", "campaign", "place"),
        new("campaign_units", "campaign", "unit"),
        new("campaign_phases", "campaign", "place"),
        new("campaign_cadence", "campaign", "place"),
        new("campaign_content", "campaign", "number"),
        new("campaign_targets", "campaign", "metric"),
        new("campaign_target_shares", "campaign", "metric", "unit"),
        new("campaign_acceptance", "campaign", "platform"),
        new("members", "id"),
        new("member_consents", "id"),
        new("member_imports", "id"),
        new("member_import_steps", "import", "member"),
        new("data_requests", "id"),
        new("shares", "id"),
        new("points_weights", "from_day"),
        new("points_months", "month"),
        new("unit_points", "unit", "month"),
        new("share_accepters", "share", "account"),
        new("recounts", "id"),
        new("recount_shares", "recount", "place"),
        new("tracked_links", "id"),
        new("click_daily", "link", "day"),
        new("posts", "id") { IsLedgers = true },
        new("post_aliases", "platform", "kind", "value") { IsLedgers = true },
        new("post_campaigns", "post", "campaign") { IsLedgers = true },
        new("post_campaign_changes", "id") { IsLedgers = true },
        new("posts_to_match", "post"),
        new("post_latest", "post") { IsLedgers = true },
        new("snapshots", "observed_on", "post", "observed_at") { IsLedgers = true },
        new("reach_daily", "campaign", "unit", "day", "platform") { IsLedgers = true },
        new("fanpage_daily", "campaign", "fanpage", "day") { IsLedgers = true },
        new("published_daily", "campaign", "unit", "day", "platform") { IsLedgers = true },
        new("reach_daily_then", "campaign", "unit", "day", "platform") { IsLedgers = true },
        new("published_daily_then", "campaign", "unit", "day", "platform") { IsLedgers = true },
        new("follower_daily", "fanpage", "day") { IsLedgers = true },
        new("fanpage_readings", "fanpage", "source") { IsLedgers = true },
        new(LedgerState, "id"),
    ];

    /// <summary>The one table in which a new installation has a row.</summary>
    public const string LedgerState = "ledger_state";

    /// <summary>Tables that stay behind, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> TablesLeft { get; } = new Dictionary<string, string>
    {
        ["idempotent_requests"] = "answers of the last day, kept for programs that repeat a write",
        ["sessions"] = "people sign in again",
        ["retention_runs"] = "says which node was at it when; each is gone through at the next start",
        ["schema_versions"] = "each engine has scripts of its own",
    };

    /// <summary>Columns of either engine that stay out of it, as <c>table.column</c>, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> ColumnsLeft { get; } = new Dictionary<string, string>
    {
        ["ledger_state.commits"] = "tells a ledger on SQLite that another process has written; PostgreSQL locks rows instead",
        ["fanpages.ledger_version"] = "tells a node on PostgreSQL that another one has written; begins anew",
    };
}

/// <summary>A table that is taken along.</summary>
/// <param name="Name">Its name, in both engines.</param>
/// <param name="Key">The columns of its key, in an order in which SQLite has the rows at hand: numbers, days, instants, ids.</param>
internal sealed record MovedTable(string Name, params IReadOnlyList<string> Key)
{
    /// <summary>Whether all rows are written in one transaction, and not a chunk in each.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether only the ledger writes it, so that the ledger's count of commits tells whether it has changed.</summary>
    public bool IsLedgers { get; init; }

    /// <summary>The key's columns for SQL.</summary>
    public string KeyColumns => string.Join(", ", Key);
}
