using System.Net;
using System.Net.Sockets;

namespace Campaigns.Silo;

/// <summary>Where the demo keeps its data: a directory of its own, marked, so that it never touches a real installation.</summary>
internal static class DemoData
{
    /// <summary>The directory used when none is named.</summary>
    public const string DefaultDirectory = "./data-demo";

    private const string Mark = "this-is-a-demo";

    /// <summary>Whether a directory was made by a demo.</summary>
    public static bool IsDemo(string directory) => File.Exists(Path.Combine(directory, Mark));

    /// <summary>Refuses to start beside a process that serves at the address already.</summary>
    /// <exception cref="InputException">The address is taken.</exception>
    public static void RefuseIfServed(string urls)
    {
        var address = new Uri(urls.Split(';')[0].Replace("//+", "//127.0.0.1", StringComparison.Ordinal).Replace("//*", "//127.0.0.1", StringComparison.Ordinal));
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, address.Port);
            probe.Start();
        }
        catch (SocketException)
        {
            throw new InputException($"{urls}: the address is taken, perhaps by another demo; name another with --urls");
        }
    }

    /// <summary>An empty database; what an earlier demo left is removed.</summary>
    /// <exception cref="InputException">The directory holds data that no demo made.</exception>
    public static SqliteDatabase CreateFresh(string directory, TimeProvider time)
    {
        var mark = Path.Combine(directory, Mark);
        var database = Path.Combine(directory, "campaigns.db");
        if (File.Exists(database) && !IsDemo(directory))
            throw new InputException($"{directory}: holds real data, which the demo does not touch; name another directory with --data");
        PrivateFiles.CreateDirectory(directory);
        File.WriteAllText(mark, "The demo makes this directory anew each time it starts.\n");
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(database + suffix);
        return DataDirectory.Open(directory, time, survivesPowerLoss: false);
    }
}
