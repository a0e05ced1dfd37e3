using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// What the stand-in platforms know. Nothing in it is stepped: every question names the instant it is asked at, and the same
/// question always has the same answer.
/// </summary>
internal interface ISandboxWorld
{
    /// <summary>Every account, in a fixed order.</summary>
    IReadOnlyList<SandboxAccount> Accounts { get; }

    /// <summary>
    /// The posts of an account that are public at <paramref name="at"/>, last listed first, posts of one instant by id descending.
    /// Lazy: take what is needed.
    /// </summary>
    /// <param name="account">One of <see cref="Accounts"/>.</param>
    /// <param name="at">When the question is asked.</param>
    /// <param name="listedUntil">Begin with posts listed at or before this instant; null: with the newest.</param>
    IEnumerable<SandboxPost> Posts(SandboxAccount account, DateTimeOffset at, DateTimeOffset? listedUntil = null);

    /// <summary>The post, if it is public at <paramref name="at"/>; else null.</summary>
    SandboxPost? Find(PostKey key, DateTimeOffset at);

    /// <summary>An account's followers at an instant; null when the world does not know.</summary>
    long? Followers(SandboxAccount account, DateTimeOffset at);
}
