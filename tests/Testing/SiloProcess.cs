using System.Diagnostics;

namespace Campaigns.Testing;

/// <summary>The product's executable, run as a process of its own, as people run it.</summary>
public static class SiloProcess
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, "Campaigns.Silo.dll");

    /// <summary>Runs a command to its end.</summary>
    public static Task<CommandResult> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    /// <summary>Runs a command that reads what a person would type.</summary>
    public static Task<CommandResult> RunWithInputAsync(string input, params string[] arguments) => RunAsync([], input, arguments);

    /// <summary>Runs a command with settings of its own.</summary>
    /// <param name="settings">Settings given by the environment, as <c>Section:Key</c>.</param>
    /// <param name="input">What a person would type.</param>
    /// <param name="arguments">The command and its options.</param>
    public static async Task<CommandResult> RunAsync(
        IReadOnlyCollection<(string Key, string Value)> settings, string input, params string[] arguments)
    {
        using var process = Start(settings, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output, await error);
    }

    /// <summary>Starts a command; the caller reads its output and ends it.</summary>
    public static Process Start(params string[] arguments) => Start([], arguments);

    /// <summary>Starts a command with settings of its own; the caller reads its output and ends it.</summary>
    /// <param name="settings">Settings given by the environment, as <c>Section:Key</c>.</param>
    /// <param name="arguments">The command and its options.</param>
    public static Process Start(IReadOnlyCollection<(string Key, string Value)> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add(Executable);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // A test host sets these for itself; the product must run as it does without them.
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The executable did not start.");
    }
}

/// <summary>What a command came to.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it printed on the error output.</param>
public sealed record CommandResult(int ExitCode, string Output, string Error);
