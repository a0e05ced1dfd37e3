namespace Campaigns.Testing;

/// <summary>The browser that tests drive: the one installed on the machine, none is downloaded.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Full path of its executable; null where none is in <c>PATH</c>.</summary>
    public static string? Executable { get; } = Find();

    /// <summary>Why tests that need it are skipped; null where it is there.</summary>
    public static string? SkipReason => Executable is null ? $"No browser is in PATH: none of {string.Join(", ", Names)}." : null;

    private static string? Find()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return Names.SelectMany(_ => folders, (name, folder) => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
