namespace Campaigns.Silo;

/// <summary>Where the demo keeps its data: a directory of its own, marked, so that it never touches a real installation.</summary>
internal static class DemoData
{
    /// <summary>The directory used when none is named.</summary>
    public const string DefaultDirectory = "./data-demo";

    private const string Mark = "this-is-a-demo";

    /// <summary>An empty database; what an earlier demo left is removed.</summary>
    /// <exception cref="InputException">The directory holds data that no demo made.</exception>
    public static SqliteDatabase CreateFresh(string directory, TimeProvider time)
    {
        var mark = Path.Combine(directory, Mark);
        var database = Path.Combine(directory, "campaigns.db");
        if (File.Exists(database) && !File.Exists(mark))
            throw new InputException($"{directory}: holds real data, which the demo does not touch; name another directory with --data");
        Directory.CreateDirectory(directory);
        File.WriteAllText(mark, "The demo makes this directory anew each time it starts.\n");
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(database + suffix);
        return DataDirectory.Open(directory, time, survivesPowerLoss: false);
    }
}
