namespace Campaigns.EndToEnd.Tests;

/// <summary>Files to import: one page, one post, two readings.</summary>
internal static class SmallInstallation
{
    /// <summary>Writes the three files into a folder.</summary>
    public static void WriteFiles(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "accounts.csv"), "platform,account_id,account_name\nyoutube,UC1,Trang\n");
        File.WriteAllText(
            Path.Combine(folder, "posts.csv"), "platform,account_id,post_id,published_at,kind,title\nyoutube,UC1,v1,2026-06-01T00:00:00Z,video,Tin\n");
        File.WriteAllText(Path.Combine(folder, "snapshots.csv"), """
            platform,post_id,observed_at,views,reach,reactions,comments,shares
            youtube,v1,2026-06-01T06:00:00Z,100,,5,1,
            youtube,v1,2026-06-02T06:00:00Z,250,,9,1,

            """);
    }
}
