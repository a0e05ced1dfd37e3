namespace Campaigns.Silo;

/// <summary>What the sandbox serves and how strictly it counts calls.</summary>
internal sealed record SandboxOptions
{
    /// <summary>The accounts and posts it serves: <see cref="SandboxWorld"/> or <see cref="RecordedWorld"/>.</summary>
    public required ISandboxWorld World { get; init; }

    /// <summary>The time on the platforms: what counters are asked at, and what quotas and slow answers go by.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>A Facebook user's token that manages every page of the world; what <c>me/accounts</c> answers to.</summary>
    public string FacebookUserToken { get; init; } = "EAASandboxUser";

    /// <summary>A YouTube API key that reads what is public.</summary>
    public string YouTubeApiKey { get; init; } = "AIzaSandboxKeyThatReadsWhatIsPublic0000";

    /// <summary>Calls an hour after which Facebook throttles the app (code 4); null: never. Each id of an <c>?ids=</c> call is one.</summary>
    public int? FacebookAppCallsPerHour { get; init; }

    /// <summary>Calls a day after which Facebook throttles a page (code 80001); null: never. Each id of an <c>?ids=</c> call is one.</summary>
    public int? FacebookPageCallsPerDay { get; init; }

    /// <summary>Units a day, which begins at midnight in Los Angeles, after which YouTube answers quotaExceeded; null: never. Really 10,000.</summary>
    public int? YouTubeUnitsPerDay { get; init; }
}
