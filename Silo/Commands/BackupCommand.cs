using System.CommandLine;
using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>: a consistent copy, also while the server runs.</summary>
internal static class BackupCommand
{
    /// <summary>The command that makes a copy.</summary>
    public static Command CreateBackup(SharedOptions shared)
    {
        var file = new Argument<string>("FILE") { Description = "Where the copy goes; must not exist" };
        var command = new Command("backup", "Write a consistent copy of everything, also while serving") { file };
        command.SetAction(result => Backup(shared.Data(result), result.GetRequiredValue(file)));
        return command;
    }

    /// <summary>The command that brings a copy back.</summary>
    public static Command CreateRestore(SharedOptions shared)
    {
        var file = new Argument<string>("FILE") { Description = "A copy made by backup" };
        var command = new Command("restore", "Bring a copy back into an empty data directory") { file };
        command.SetAction((result, cancellationToken) => RestoreAsync(shared.Data(result), result.GetRequiredValue(file), cancellationToken));
        return command;
    }

    private static int Backup(string data, string file)
    {
        Installation.RequireFile("backup", "pg_dump");
        if (File.Exists(file)) throw new InputException($"{file}: exists already and is not overwritten");
        using var connection = DataDirectory.OpenExisting(data).Open();
        SqliteCopy.Write(connection, file);
        return ExitCodes.Done;
    }

    private static async Task<int> RestoreAsync(string data, string file, CancellationToken cancellationToken)
    {
        Installation.RequireFile("restore", "pg_restore");
        var target = Path.Combine(data, "campaigns.db");
        // A log left beside a removed database would be replayed over the restored one.
        foreach (var existing in (string[])[target, target + "-wal", target + "-shm"])
        {
            if (File.Exists(existing)) throw new InputException($"{existing}: exists already and is not overwritten");
        }

        if (!File.Exists(file)) throw new InputException($"{file}: the file is missing");
        await CheckAsync(file, cancellationToken);
        PrivateFiles.CreateDirectory(data);
        File.Copy(file, target + ".part", overwrite: true);
        PrivateFiles.Protect(target + ".part");
        File.Move(target + ".part", target);
        DataDirectory.Open(data, TimeProvider.System); // an older copy is brought up to date at once
        return ExitCodes.Done;
    }

    private static async Task CheckAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync(cancellationToken);
            if (await connection.ScalarAsync<string>("PRAGMA quick_check", cancellationToken) != "ok")
                throw new InputException($"{file}: the copy is damaged");
            if (await connection.ScalarAsync<long>("SELECT COUNT(*) FROM schema_versions", cancellationToken) == 0)
                throw new InputException($"{file}: not a copy made by backup");
        }
        catch (SqliteException exception)
        {
            throw new InputException($"{file}: not a copy made by backup ({exception.Message})");
        }
    }
}
