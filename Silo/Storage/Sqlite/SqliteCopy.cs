using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>Copies a database while others use it.</summary>
internal static class SqliteCopy
{
    /// <summary>Writes a consistent copy. Under another name first: whoever finds the file finds a whole copy.</summary>
    /// <exception cref="IOException">The file exists.</exception>
    public static void Write(SqliteConnection connection, string file)
    {
        var unfinished = $"{file}.{Environment.ProcessId}.part";
        File.Delete(unfinished);
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO @file";
        command.Add("@file", unfinished);
        command.ExecuteNonQuery();
        PrivateFiles.Protect(unfinished);
        File.Move(unfinished, file);
    }
}
