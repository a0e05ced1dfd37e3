using Microsoft.Data.Sqlite;

namespace Campaigns.Silo.Tests;

/// <summary>A SQLite file with the schema of the numbered scripts.</summary>
internal static class TestSchema
{
    public static string Create(string path)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = false }.ToString();
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        var assembly = typeof(CampaignsContext).Assembly;
        var scripts = assembly.GetManifestResourceNames().Where(name => name.StartsWith("Sqlite", StringComparison.Ordinal));
        foreach (var script in scripts.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(script)!);
            using var command = connection.CreateCommand();
            command.CommandText = reader.ReadToEnd();
            command.ExecuteNonQuery();
        }

        return connectionString;
    }
}
