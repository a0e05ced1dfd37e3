namespace Campaigns.Grains;

/// <summary>A registered page, channel or account of a unit, and how its collection stands.</summary>
public sealed record Fanpage
{
    /// <summary>Its identity.</summary>
    public required FanpageKey Key { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the unit it belongs to.</summary>
    public required string Unit { get; init; }

    /// <summary>Its public address; null when unknown.</summary>
    public Uri? Address { get; init; }

    /// <summary>What its unit has made of it.</summary>
    public FanpageStatus Status { get; init; } = FanpageStatus.Active;

    /// <summary>How its collection stands; of a page that is not active: how it stood.</summary>
    public FanpageHealth Health { get; init; } = FanpageHealth.NotConnected;

    /// <summary>What the platform said when it last failed, fit for the admin; null when the last attempt succeeded.</summary>
    public string? LastFailure { get; init; }

    /// <summary>Failed rounds since the last good one.</summary>
    public int FailedRounds { get; init; }

    /// <summary>When it is to be collected next (UTC); null: not collected (not active, not connected, or waiting for its admin).</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When a round last succeeded (UTC); null before the first.</summary>
    public DateTimeOffset? CollectedAt { get; init; }

    /// <summary>Posts published before this instant have been listed completely (UTC); null before the first complete listing.</summary>
    public DateTimeOffset? ListedUntil { get; init; }
}

/// <summary>What a page's unit has made of it.</summary>
public enum FanpageStatus
{
    /// <summary>It is collected as soon as it is connected.</summary>
    Active = 1,

    /// <summary>It is not collected until it is resumed; its figures stand and show as suspended.</summary>
    Suspended = 2,

    /// <summary>It is not collected any more and has no credential; its history stays. Its unit may register it again.</summary>
    Retired = 3,
}

/// <summary>How a page's collection stands.</summary>
public enum FanpageHealth
{
    /// <summary>Registered without a credential; its figures come from imports only.</summary>
    NotConnected = 0,

    /// <summary>Its last round succeeded.</summary>
    Healthy = 1,

    /// <summary>Its last round failed for a passing reason; it is tried again.</summary>
    Failing = 2,

    /// <summary>Its credential no longer opens it: its admin must connect it again. Figures stand still and show as stale.</summary>
    ReconnectNeeded = 3,

    /// <summary>The platform no longer shows the account.</summary>
    Gone = 4,
}
