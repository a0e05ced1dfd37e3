namespace Campaigns.Testing;

/// <summary>
/// The folder of recorded posts and counters that some tests compare against. It is not part of the repository: it is looked
/// for where <c>CAMPAIGNS_REPLAY</c> points to, then in <c>shared/data/replay</c> beside the checkout.
/// </summary>
public static class ReplayData
{
    /// <summary>The folder; null where it is absent.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Why tests that need the folder are skipped; null where it is there.</summary>
    public static string? SkipReason => Folder is null
        ? "The recorded data is not here: set CAMPAIGNS_REPLAY, or put it in shared/data/replay beside the checkout."
        : null;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CAMPAIGNS_REPLAY") is { Length: > 0 } configured)
            return Directory.Exists(configured) ? configured : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", "replay");
            if (File.Exists(Path.Combine(candidate, "snapshots.csv"))) return candidate;
        }

        return null;
    }
}
