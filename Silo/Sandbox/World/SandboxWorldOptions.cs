using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What a generated world is made from. Equal options make equal worlds.</summary>
internal sealed record SandboxWorldOptions
{
    /// <summary>Seed of every draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The local day of the first posts.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>The accounts; their order is part of the post ids.</summary>
    public required IReadOnlyList<SandboxAccount> Accounts { get; init; }

    /// <summary>Hashtags that some posts carry.</summary>
    public IReadOnlyList<SandboxHashtag> Hashtags { get; init; } = [];
}

/// <summary>A hashtag that posts carry while it is current.</summary>
/// <param name="Tag">The hashtag, without <c>#</c>.</param>
/// <param name="Days">The local days on which posts carry it.</param>
/// <param name="Share">The share of those days' posts that do, 0 to 1.</param>
internal sealed record SandboxHashtag(string Tag, Period Days, double Share = 0.35);
