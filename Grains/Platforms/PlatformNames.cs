using System.Diagnostics.CodeAnalysis;

namespace Campaigns.Grains;

/// <summary>The one spelling of each platform's name: lower case, as in <c>accounts.csv</c> and the API.</summary>
public static class PlatformNames
{
    /// <summary>Every platform, in the order people see them.</summary>
    public static IReadOnlyList<Platform> All { get; } =
        [Platform.Facebook, Platform.Instagram, Platform.YouTube, Platform.TikTok, Platform.Zalo, Platform.Threads];

    /// <summary>The platform's lower-case name.</summary>
    public static string Name(this Platform platform) => platform switch
    {
        Platform.Facebook => "facebook",
        Platform.Instagram => "instagram",
        Platform.YouTube => "youtube",
        Platform.TikTok => "tiktok",
        Platform.Zalo => "zalo",
        Platform.Threads => "threads",
    };

    /// <summary>Reads a platform's name. Case matters: the names are identifiers, not words.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out Platform platform)
    {
        platform = name switch
        {
            "facebook" => Platform.Facebook,
            "instagram" => Platform.Instagram,
            "youtube" => Platform.YouTube,
            "tiktok" => Platform.TikTok,
            "zalo" => Platform.Zalo,
            "threads" => Platform.Threads,
            _ => default,
        };
        return platform != default;
    }
}
