namespace Campaigns.Testing;

/// <summary>The browser that tests drive: the one installed on the machine, none is downloaded.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Full path of its executable; null where none is in <c>PATH</c>.</summary>
    public static string? Executable { get; } = Names.Select(Tool.Find).FirstOrDefault(path => path is not null);

    /// <summary>Why tests that need it are skipped; null where it is there.</summary>
    public static string? SkipReason => Executable is null ? $"No browser is in PATH: none of {string.Join(", ", Names)}." : null;
}
