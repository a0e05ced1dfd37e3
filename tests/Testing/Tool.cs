using System.Diagnostics;

namespace Campaigns.Testing;

/// <summary>A program of the machine's own, found in <c>PATH</c>; none is downloaded.</summary>
public static class Tool
{
    /// <summary>Full path of its executable; null where there is none.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Why tests that need all of these are skipped; null where they are there.</summary>
    public static string? SkipReason(params string[] names) => names.Where(name => Find(name) is null).ToArray() is { Length: > 0 } missing
        ? $"Not in PATH: {string.Join(", ", missing)}."
        : null;

    /// <summary>Runs a program to its end.</summary>
    public static Task<CommandResult> RunAsync(string name, params string[] arguments) => RunAsync([], name, arguments);

    /// <summary>Runs a program to its end, with something in its environment.</summary>
    public static async Task<CommandResult> RunAsync(
        IReadOnlyCollection<(string Name, string Value)> environment, string name, params string[] arguments)
    {
        using var process = Start(environment, name, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output, await error);
    }

    /// <summary>Starts a program; the caller reads its output and ends it.</summary>
    public static Process Start(IReadOnlyCollection<(string Name, string Value)> environment, string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (variable, value) in environment) start.Environment[variable] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
    }
}
