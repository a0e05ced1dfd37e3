namespace Campaigns.Grains;

/// <summary>What a platform counts on a post. Cumulative since publication; platforms correct them downwards at times.</summary>
public enum Counter
{
    /// <summary>
    /// Views by the platform's own rule: on-screen views on Facebook, plays on YouTube and TikTok. Not comparable across platforms.
    /// </summary>
    Views,

    /// <summary>People reached, de-duplicated by the platform within one post. Never added up over posts.</summary>
    Reach,

    /// <summary>Reactions of every type; likes where the platform has no others.</summary>
    Reactions,

    /// <summary>Comments, counted and never read.</summary>
    Comments,

    /// <summary>The platform's own share counter; not the shares members hand in.</summary>
    Shares,

    /// <summary>Clicks as the platform counts them.</summary>
    Clicks,
}
