using System.CommandLine;

namespace Campaigns.Silo;

/// <summary>The one executable's commands. Without one it serves.</summary>
internal static class CommandLine
{
    /// <summary>Runs what the arguments say.</summary>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(parsed.Errors[0].Message);
            return ExitCodes.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (InputException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCodes.WrongUsage;
        }
    }

    private static RootCommand Root()
    {
        var shared = new SharedOptions();
        var root = new RootCommand("Campaigns: reach of sharing campaigns, exact, traceable and honest.")
        {
            ImportCommand.Create(shared), StatsCommand.Create(shared), VerifyCommand.Create(shared),
            DemoCommand.Create(shared), BackupCommand.CreateBackup(shared), BackupCommand.CreateRestore(shared),
        };
        shared.AddTo(root);
        ServeCommand.AddTo(root, shared);
        return root;
    }
}
