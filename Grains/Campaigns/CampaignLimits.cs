namespace Campaigns.Grains;

/// <summary>How much a campaign may hold. Far beyond what people need, so that a mistake is noticed and nothing grows without bound.</summary>
public static class CampaignLimits
{
    /// <summary>Characters of an id.</summary>
    public const int Id = 60;

    /// <summary>Characters of a name, a title or a hashtag.</summary>
    public const int Line = 200;

    /// <summary>Characters of a content item's text.</summary>
    public const int ContentText = 5_000;

    /// <summary>Characters of a link.</summary>
    public const int Link = 2_000;

    /// <summary>Hashtags, phases, rules of cadence.</summary>
    public const int Few = 20;

    /// <summary>Content items.</summary>
    public const int Content = 200;

    /// <summary>Units named as taking part.</summary>
    public const int Units = 5_000;

    /// <summary>Shares of targets: one of each metric for each unit.</summary>
    public static int Shares => Units * CampaignMetrics.All.Count;

    /// <summary>Days that a campaign may run.</summary>
    public const int Days = 3 * 366;

    /// <summary>Posts that join or leave by hand at once.</summary>
    public const int PostsAtOnce = 500;

    /// <summary>Tracked links made at once.</summary>
    public const int TrackedLinksAtOnce = 20_000;
}
