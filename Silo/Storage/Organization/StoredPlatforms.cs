using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>How a set of platforms stands in a column: names with commas between them; empty for all.</summary>
internal static class StoredPlatforms
{
    /// <summary>Writes it.</summary>
    public static string Write(IReadOnlyList<Platform> platforms) => string.Join(',', platforms.Select(platform => platform.Name()));

    /// <summary>Reads it; a name that a newer release wrote is left out.</summary>
    public static IReadOnlyList<Platform> Read(string names) =>
        [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => PlatformNames.TryParse(name, out var platform) ? platform : default).Where(platform => platform != default)];
}
