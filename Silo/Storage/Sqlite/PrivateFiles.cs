namespace Campaigns.Silo;

/// <summary>Directories and files that only their owner may read: they hold credentials and the keys to them.</summary>
internal static class PrivateFiles
{
    /// <summary>Makes a directory, if it is missing, for its owner alone.</summary>
    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Takes a file away from everybody but its owner.</summary>
    public static void Protect(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
