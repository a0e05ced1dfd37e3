using System.Data.Common;

namespace Campaigns.Silo;

/// <summary>
/// Finds the installation's database: the PostgreSQL database that <c>Storage:ConnectionString</c> names, in the settings file beside
/// the program or in the environment, else the SQLite file in the data directory.
/// </summary>
internal static class Installation
{
    /// <summary>Where the connection string stands in the settings.</summary>
    public const string ConnectionStringKey = "Storage:ConnectionString";

    /// <summary>Opens it, its schema up to date; made if it is missing.</summary>
    /// <exception cref="InputException">It cannot be used.</exception>
    public static async Task<IDatabase> OpenAsync(string data, CancellationToken cancellationToken) =>
        ConnectionString() is { } connectionString
            ? await OpenPostgresAsync(connectionString, cancellationToken)
            : DataDirectory.Open(data);

    /// <summary>Opens it for commands that only look: nothing is made where there is none.</summary>
    /// <exception cref="InputException">There is none, or it cannot be used.</exception>
    public static async Task<IDatabase> OpenExistingAsync(string data, CancellationToken cancellationToken) =>
        ConnectionString() is { } connectionString
            ? await OpenPostgresAsync(connectionString, cancellationToken)
            : DataDirectory.OpenExisting(data);

    /// <summary>Refuses where the installation is not a file in the data directory.</summary>
    /// <param name="command">What only works on such a file.</param>
    /// <param name="instead">What to use for PostgreSQL.</param>
    /// <exception cref="InputException">A PostgreSQL database is configured.</exception>
    public static void RequireFile(string command, string instead)
    {
        if (ConnectionString() is not null) throw new InputException($"{command}: the installation is in PostgreSQL; use {instead}");
    }

    /// <summary>Opens a PostgreSQL database, its schema up to date.</summary>
    /// <exception cref="InputException">It cannot be used.</exception>
    public static async Task<PostgresDatabase> OpenPostgresAsync(string connectionString, CancellationToken cancellationToken)
    {
        var database = Connect(connectionString);
        try
        {
            await new PostgresMigrator(database, TimeProvider.System).MigrateAsync(cancellationToken);
            return database;
        }
        catch (Exception exception) when (exception is DbException or InvalidDataException)
        {
            await database.DisposeAsync();
            throw new InputException(exception is InvalidDataException ? exception.Message : $"{database.Name}: {exception.Message}");
        }
    }

    private static PostgresDatabase Connect(string connectionString)
    {
        try
        {
            return new PostgresDatabase(connectionString);
        }
        catch (ArgumentException exception)
        {
            throw new InputException($"{ConnectionStringKey}: {exception.Message}");
        }
    }

    private static string? ConnectionString()
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        return settings[ConnectionStringKey] is { Length: > 0 } configured ? configured : null;
    }
}
