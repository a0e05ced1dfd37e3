using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>A page or channel of the stand-in platforms.</summary>
internal sealed record SandboxAccount
{
    /// <summary>Its identity.</summary>
    public required FanpageKey Key { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>What opens it: a page access token on Facebook, an OAuth access token on YouTube.</summary>
    public required string Token { get; init; }

    /// <summary>The name in its address, without <c>@</c>; null when it has none.</summary>
    public string? Handle { get; init; }

    /// <summary>Followers when the world opens; 0 in a recorded world, which does not know them.</summary>
    public long FollowersAtStart { get; init; }

    /// <summary>Followers won a day, on average; may be negative.</summary>
    public double FollowersPerDay { get; init; }

    /// <summary>Whether the platform shows no follower count (YouTube's hidden subscribers).</summary>
    public bool HidesFollowers { get; init; }

    /// <summary>Posts a day, on average over working days; 0 in a recorded world.</summary>
    public double PostsPerDay { get; init; }

    /// <summary>
    /// The playlist that holds a channel's uploads: <c>UC…</c> becomes <c>UU…</c>, and any other id gets <c>UU</c> before it.
    /// </summary>
    public string UploadsPlaylistId =>
        Key.AccountId.StartsWith("UC", StringComparison.Ordinal) ? $"UU{Key.AccountId[2..]}" : $"UU{Key.AccountId}";

    /// <summary>The account without its token.</summary>
    public override string ToString() => $"SandboxAccount {{ Key = {Key} }}";
}
