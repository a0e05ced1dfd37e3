namespace Campaigns.Silo;

/// <summary>What a command's exit code says.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The check failed.</summary>
    public const int CheckFailed = 1;

    /// <summary>Wrong usage or bad input; one line on the error output says what and where.</summary>
    public const int WrongUsage = 2;

    /// <summary>Stopped by a signal, as shells count it for Ctrl+C.</summary>
    public const int Interrupted = 130;
}
