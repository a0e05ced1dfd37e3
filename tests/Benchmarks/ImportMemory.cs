using System.Diagnostics;
using System.Globalization;
using Campaigns.Testing;

namespace Campaigns.Benchmarks;

/// <summary>The largest memory of a process that imports the recorded data.</summary>
internal static class ImportMemory
{
    public static async Task RunAsync()
    {
        Verdicts.Title("Import of the recorded data");
        if (!ReplayData.IsPresent)
        {
            Verdicts.Note($"left out: {ReplayData.SkipReason}");
            return;
        }

        using var folder = new TemporaryFolder();
        var begun = Stopwatch.GetTimestamp();
        using var process = SiloProcess.Start("import", ReplayData.Folder, "--data", folder.File("data"));
        var largest = await LargestMemoryAsync(process);
        Verdicts.Note($"took {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s, exit code {process.ExitCode}");
        Verdicts.AtMost("peak memory in MB", largest / 1e6, 250);
    }

    // The kernel keeps the high-water mark; asked often, because it is gone with the process.
    private static async Task<long> LargestMemoryAsync(Process process)
    {
        var largest = 0L;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!process.HasExited)
        {
            largest = Math.Max(largest, HighWaterMark(process.Id));
            await timer.WaitForNextTickAsync();
        }

        return largest;
    }

    private static long HighWaterMark(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0; // ended between the question and the answer
        }
    }
}
