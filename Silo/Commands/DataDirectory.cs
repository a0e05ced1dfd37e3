using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Silo;

/// <summary>An installation's data directory, its schema up to date.</summary>
internal static class DataDirectory
{
    /// <summary>Opens the directory, making it if it is missing.</summary>
    /// <exception cref="InputException">It cannot be used, or belongs to a demo, which would remove it.</exception>
    public static SqliteDatabase Open(string path)
    {
        if (DemoData.IsDemo(path))
            throw new InputException($"{path}: belongs to the demo, which makes it anew each time; name another directory with --data");
        return Open(path, TimeProvider.System);
    }

    /// <summary>Opens the directory of an installation, for commands that only look: nothing is made where there is none.</summary>
    /// <exception cref="InputException">There is none, or it cannot be used.</exception>
    public static SqliteDatabase OpenExisting(string path) => File.Exists(Path.Combine(path, "campaigns.db"))
        ? Open(path, TimeProvider.System)
        : throw new InputException($"{path}: there is no installation here");

    /// <summary>Opens the directory, making it if it is missing, whatever it is for.</summary>
    /// <exception cref="InputException">It cannot be used.</exception>
    public static SqliteDatabase Open(string path, TimeProvider time, bool survivesPowerLoss = true)
    {
        try
        {
            var database = new SqliteDatabase(path, survivesPowerLoss);
            new SqliteMigrator(database, time).Migrate();
            return database;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InputException($"{path}: {exception.Message}");
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
        {
            throw new InputException($"{path}: campaigns.db is not a database of this product ({exception.Message})");
        }
    }
}
