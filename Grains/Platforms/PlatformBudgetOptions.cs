namespace Campaigns.Grains;

/// <summary>How fast each platform may be called.</summary>
public sealed record PlatformBudgetOptions
{
    /// <summary>
    /// Rates by platform name; a platform not named here has its <see cref="Default"/>. They belong to the app that calls, so the
    /// operator sets what the platform granted.
    /// </summary>
    public IReadOnlyDictionary<string, CallRate> Rates { get; init; } = new Dictionary<string, CallRate>();

    /// <summary>How long nobody calls after a load of <see cref="CallBudget.StopAbove"/>, unless the platform names the time itself.</summary>
    public TimeSpan PauseWhenFull { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The platform's rate: the configured one, else the default.</summary>
    public CallRate RateOf(Platform platform) => Rates.GetValueOrDefault(platform.Name()) ?? Default(platform);

    /// <summary>Whether every value makes sense and every name is a platform's.</summary>
    public bool IsValid() =>
        PauseWhenFull > TimeSpan.Zero
        && Rates.All(rate => PlatformNames.TryParse(rate.Key, out _) && rate.Value is { Burst: > 0, PerHour: > 0 });

    /// <summary>
    /// The rate assumed for a platform. YouTube: 10,000 units a day and project, a list or a read costs one
    /// (https://developers.google.com/youtube/v3/determine_quota_cost). TikTok: 600 requests a minute and endpoint, half of it taken
    /// (https://developers.tiktok.com/doc/tiktok-api-v2-rate-limit). Zalo documents none; one call a second. Meta's limits grow with
    /// the pages' audience and are told in every answer
    /// (https://developers.facebook.com/docs/graph-api/overview/rate-limiting), so the rate only bounds what happens before.
    /// </summary>
    public static CallRate Default(Platform platform) => platform switch
    {
        Platform.YouTube => new CallRate(Burst: 1_000, PerHour: 400),
        Platform.TikTok => new CallRate(Burst: 300, PerHour: 18_000),
        Platform.Zalo => new CallRate(Burst: 60, PerHour: 3_600),
        Platform.Facebook or Platform.Instagram or Platform.Threads => new CallRate(Burst: 1_000, PerHour: 20_000),
    };
}

/// <summary>How fast a platform may be called.</summary>
/// <param name="Burst">Calls that may come at once after a rest; above 0, and 0 where a configuration leaves it out.</param>
/// <param name="PerHour">Calls an hour in the long run; above 0, and 0 where a configuration leaves it out.</param>
public sealed record CallRate(int Burst = 0, double PerHour = 0);
