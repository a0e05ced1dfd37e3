using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The recorded data in other shapes.</summary>
internal static class ReplayFiles
{
    /// <summary>Copies the files into a folder, the snapshots in another order.</summary>
    public static void Shuffle(string folder, int seed)
    {
        foreach (var name in (string[])["accounts.csv", "posts.csv"]) File.Copy(Path.Combine(ReplayData.Folder, name), Path.Combine(folder, name));
        var lines = File.ReadAllLines(Path.Combine(ReplayData.Folder, "snapshots.csv"));
        var rows = lines[1..];
        new Random(seed).Shuffle(rows);
        File.WriteAllLines(Path.Combine(folder, "snapshots.csv"), [lines[0], .. rows]);
    }

    /// <summary>Copies the files into two folders, every other page with all that is its own in each.</summary>
    public static (string First, string Second) Halve(string folder)
    {
        var pages = new Dictionary<string, int>();
        var posts = new Dictionary<string, int>();
        foreach (var half in (string[])["0", "1"]) Directory.CreateDirectory(Path.Combine(folder, half));
        Split(folder, "accounts.csv", row => pages[Key(row, "account_id")] = pages.Count % 2);
        Split(folder, "posts.csv", row => posts[Key(row, "post_id")] = pages[Key(row, "account_id")]);
        Split(folder, "snapshots.csv", row => posts[Key(row, "post_id")]);
        return (Path.Combine(folder, "0"), Path.Combine(folder, "1"));
    }

    private static string Key(Dictionary<string, string> row, string column) => $"{row["platform"]} {row[column]}";

    private static void Split(string folder, string name, Func<Dictionary<string, string>, int> half)
    {
        var path = Path.Combine(ReplayData.Folder, name);
        var lines = File.ReadAllLines(path);
        var halves = ReferenceCsv.Rows(path).Select(half).ToList();
        foreach (var side in (int[])[0, 1])
            File.WriteAllLines(Path.Combine(folder, $"{side}", name), [lines[0], .. lines[1..].Where((_, index) => halves[index] == side)]);
    }
}
