using System.CommandLine;
using System.Data.Common;

namespace Campaigns.Silo;

/// <summary>The one executable's commands. Without one it serves.</summary>
internal static class CommandLine
{
    // Longer than the longest drain and than the engine and the ledger take to finish what they have begun.
    private static readonly TimeSpan StopWithin = ShutdownOptions.LongestDrain + ShutdownOptions.FinishWithin + TimeSpan.FromSeconds(30);

    /// <summary>Runs what the arguments say.</summary>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return await FailAsync(parsed.Errors[0].Message, ExitCodes.WrongUsage);
        }

        try
        {
            // The host stops by itself on a signal, in its own time; a command ends between two batches.
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopWithin });
        }
        catch (InputException exception)
        {
            return await FailAsync(exception.Message, ExitCodes.WrongUsage);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync("Stopped; what was done so far stays.", ExitCodes.Interrupted);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DbException)
        {
            // A full disk, a locked database, a port in use: for the operator, who needs the reason and not our stack.
            return await FailAsync(exception.Message.ReplaceLineEndings(" "), ExitCodes.WrongUsage);
        }
    }

    private static async Task<int> FailAsync(string message, int exitCode)
    {
        await Console.Error.WriteLineAsync(message);
        return exitCode;
    }

    private static RootCommand Root()
    {
        var shared = new SharedOptions();
        var root = new RootCommand("Campaigns: reach of sharing campaigns, exact, traceable and honest.")
        {
            ImportCommand.Create(shared), StatsCommand.Create(shared), VerifyCommand.Create(shared),
            DemoCommand.Create(shared), UserCommand.Create(shared), UnitCommand.Create(shared), MemberCommand.Create(shared),
            BackupCommand.CreateBackup(shared), BackupCommand.CreateRestore(shared), MigrateCommand.Create(shared), HealthCommand.Create(shared),
        };
        shared.AddTo(root);
        ServeCommand.AddTo(root, shared);
        return root;
    }
}
