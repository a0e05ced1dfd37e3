namespace Campaigns.Grains;

/// <summary>How a page stands, in one word: what its unit has made of it, or else how its collection goes.</summary>
public enum FanpageStanding
{
    /// <summary>It is collected.</summary>
    Healthy = 1,

    /// <summary>Its last round failed for a passing reason.</summary>
    Failing = 2,

    /// <summary>Its admin must connect it again.</summary>
    ReconnectNeeded = 3,

    /// <summary>The platform no longer shows it.</summary>
    Gone = 4,

    /// <summary>It has no credential.</summary>
    NotConnected = 5,

    /// <summary>Its unit has suspended it.</summary>
    Suspended = 6,

    /// <summary>Its unit has retired it.</summary>
    Retired = 7,
}

/// <summary>The one rule of how a page stands.</summary>
public static class FanpageStandings
{
    /// <summary>How the page stands.</summary>
    public static FanpageStanding Standing(this Fanpage page) => page.Status switch
    {
        FanpageStatus.Suspended => FanpageStanding.Suspended,
        FanpageStatus.Retired => FanpageStanding.Retired,
        FanpageStatus.Active => page.Health switch
        {
            FanpageHealth.NotConnected => FanpageStanding.NotConnected,
            FanpageHealth.Healthy => FanpageStanding.Healthy,
            FanpageHealth.Failing => FanpageStanding.Failing,
            FanpageHealth.ReconnectNeeded => FanpageStanding.ReconnectNeeded,
            FanpageHealth.Gone => FanpageStanding.Gone,
        },
    };
}
