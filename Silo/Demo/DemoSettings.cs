namespace Campaigns.Silo;

/// <summary>How a demo differs from production: platforms on this machine, a livelier schedule, and rounds that it starts itself.</summary>
internal static class DemoSettings
{
    /// <summary>The settings for a demo served at <paramref name="urls"/>.</summary>
    public static IReadOnlyDictionary<string, string?> For(string urls)
    {
        var origin = urls.Split(';')[0].TrimEnd('/').Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
        return new Dictionary<string, string?>
        {
            ["Platforms:Facebook:BaseAddress"] = $"{origin}/sandbox/facebook/",
            ["Platforms:YouTube:BaseAddress"] = $"{origin}/sandbox/youtube/",
            ["Engine"] = "Embedded", // Its clock runs through ninety days in seconds, which would wreck a cluster's membership.
            ["Collector:Enabled"] = "false",
            ["Collecting:ShortestInterval"] = "00:00:20",
            ["Collecting:TolerableGrowth"] = "0.05",
            ["Collecting:ReadUntilAge"] = "30.00:00:00",
            ["Collecting:FollowersEvery"] = "3.00:00:00",
            ["Collecting:LookForNewEvery"] = "00:00:20",
            ["Logging:LogLevel:Default"] = "Warning",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
            ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        };
    }
}
