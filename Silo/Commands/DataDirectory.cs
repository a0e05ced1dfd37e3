namespace Campaigns.Silo;

/// <summary>An installation's data directory, its schema up to date.</summary>
internal static class DataDirectory
{
    /// <summary>Opens the directory, making it if it is missing.</summary>
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
        catch (Microsoft.Data.Sqlite.SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            throw new InputException($"{path}: campaigns.db is not a database of this product ({exception.Message})");
        }
    }
}
