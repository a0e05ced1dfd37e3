using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>A registered page and how its collection stands. Its credential is never given out.</summary>
public sealed record FanpageResponse
{
    /// <summary>The platform.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The platform's id of the account.</summary>
    public required string AccountId { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the unit it belongs to.</summary>
    public required string Unit { get; init; }

    /// <summary>Its public address; null when unknown.</summary>
    public required Uri? Address { get; init; }

    /// <summary>What its unit has made of it: active, suspended or retired.</summary>
    public required FanpageStatus Status { get; init; }

    /// <summary>How its collection stands: not_connected, healthy, failing, reconnect_needed or gone.</summary>
    public required FanpageHealth Health { get; init; }

    /// <summary>What the platform said when it last failed; null when the last attempt succeeded.</summary>
    public required string? LastFailure { get; init; }

    /// <summary>When it is to be collected next (UTC); null when it is not collected.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>When a round last succeeded (UTC); null before the first.</summary>
    public required DateTimeOffset? CollectedAt { get; init; }

    internal static FanpageResponse Of(Fanpage page) => new()
    {
        Platform = page.Key.Platform,
        AccountId = page.Key.AccountId,
        Name = page.Name,
        Unit = page.Unit,
        Address = page.Address,
        Status = page.Status,
        Health = page.Health,
        LastFailure = page.LastFailure,
        DueAt = page.DueAt,
        CollectedAt = page.CollectedAt,
    };
}
