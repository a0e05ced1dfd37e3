using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Builds every address of the pages about pages.</summary>
internal static class FanpageAddress
{
    /// <summary>The list.</summary>
    public const string List = "/fanpages";

    /// <summary>Registering one.</summary>
    public const string New = "/fanpages/new";

    /// <summary>A page's own screen.</summary>
    public static string Of(FanpageKey key) => $"{List}/{key.Platform.Name()}/{Uri.EscapeDataString(key.AccountId)}";

    /// <summary>How a standing looks.</summary>
    public static StatusTone Tone(this FanpageStanding standing) => standing switch
    {
        FanpageStanding.Healthy => StatusTone.Good,
        FanpageStanding.Failing or FanpageStanding.NotConnected => StatusTone.Warning,
        FanpageStanding.ReconnectNeeded or FanpageStanding.Gone => StatusTone.Bad,
        FanpageStanding.Suspended or FanpageStanding.Retired => StatusTone.Quiet,
    };
}
