namespace Campaigns.Grains;

/// <summary>
/// A post joins a campaign or leaves it, with its whole history. What was done by hand stands: a post that joined by hand does not
/// leave by itself, and one that left by hand does not join by itself. What is so already changes nothing.
/// </summary>
/// <param name="Post">The post, which must be known.</param>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="Joins">Whether it joins; false: it leaves.</param>
/// <param name="How">By what.</param>
/// <param name="By">Who asked for it.</param>
public sealed record Attribution(PostKey Post, string Campaign, bool Joins, AttributedBy How, Actor By);

/// <summary>By what a post came to a campaign, or left it.</summary>
public enum AttributedBy
{
    /// <summary>It carries a hashtag of the campaign, or no longer.</summary>
    Hashtag = 1,

    /// <summary>It carries a link of the campaign's content, or no longer.</summary>
    Link = 2,

    /// <summary>Somebody said so.</summary>
    Hand = 3,
}
