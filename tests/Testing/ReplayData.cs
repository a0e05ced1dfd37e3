namespace Campaigns.Testing;

/// <summary>
/// The folder of recorded posts and counters that some tests compare against. It is not part of the repository: it is looked for
/// where <c>CAMPAIGNS_REPLAY</c> points to, then as <c>data/replay</c> in a folder beside the checkout.
/// </summary>
public static class ReplayData
{
    private static readonly string? Found = Find();

    /// <summary>Whether the folder is there.</summary>
    public static bool IsPresent => Found is not null;

    /// <summary>The folder.</summary>
    /// <exception cref="DirectoryNotFoundException">It is absent.</exception>
    public static string Folder => Found ?? throw new DirectoryNotFoundException(SkipReason);

    /// <summary>Why tests that need the folder are skipped; null where it is there.</summary>
    public static string? SkipReason => IsPresent
        ? null
        : "The recorded data is not here: let CAMPAIGNS_REPLAY name its folder, or put it as data/replay into a folder beside the checkout.";

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CAMPAIGNS_REPLAY") is { Length: > 0 } configured)
            return Directory.Exists(configured) ? configured : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Campaigns.sln"))) continue;
            var beside = folder.Parent?.EnumerateDirectories().Select(sibling => Path.Combine(sibling.FullName, "data", "replay"));
            return beside?.FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, "snapshots.csv")));
        }

        return null;
    }
}
