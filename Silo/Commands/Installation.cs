using System.Net.Sockets;
using Npgsql;

namespace Campaigns.Silo;

/// <summary>
/// Finds the installation's database: the PostgreSQL database that <c>Storage:ConnectionString</c> names, in the settings file beside
/// the program or in the environment, else the SQLite file in the data directory.
/// </summary>
internal static class Installation
{
    /// <summary>Where the connection string stands in the settings.</summary>
    public const string ConnectionStringKey = "Storage:ConnectionString";

    /// <summary>Opens it for serving, its schema up to date; made if it is missing.</summary>
    /// <exception cref="InputException">It cannot be used.</exception>
    public static Task<IDatabase> OpenAsync(string data, CancellationToken cancellationToken) =>
        OpenAsync(data, isPatient: false, cancellationToken);

    /// <summary>Opens it for a command that writes, its schema up to date; made if it is missing.</summary>
    /// <exception cref="InputException">It cannot be used.</exception>
    public static Task<IDatabase> OpenToWriteAsync(string data, CancellationToken cancellationToken) =>
        OpenAsync(data, isPatient: true, cancellationToken);

    private static async Task<IDatabase> OpenAsync(string data, bool isPatient, CancellationToken cancellationToken) =>
        ConnectionString() is { } connectionString
            ? await OpenPostgresAsync(connectionString, isPatient, cancellationToken)
            : DataDirectory.Open(data);

    /// <summary>Opens it for commands that only look: nothing is made where there is none.</summary>
    /// <exception cref="InputException">There is none, or it cannot be used.</exception>
    public static async Task<IDatabase> OpenExistingAsync(string data, CancellationToken cancellationToken) =>
        ConnectionString() is { } connectionString
            ? await OpenPostgresAsync(connectionString, isPatient: true, cancellationToken)
            : DataDirectory.OpenExisting(data);

    /// <summary>Refuses where the installation is not a file in the data directory.</summary>
    /// <param name="command">What only works on such a file.</param>
    /// <param name="instead">What to use for PostgreSQL.</param>
    /// <exception cref="InputException">A PostgreSQL database is configured.</exception>
    public static void RequireFile(string command, string instead)
    {
        if (ConnectionString() is not null) throw new InputException($"{command}: the installation is in PostgreSQL; use {instead}");
    }

    /// <summary>Names the database of a connection string; nobody has asked yet whether it is there.</summary>
    /// <param name="connectionString">As Npgsql writes it.</param>
    /// <param name="origin">Where it was given.</param>
    /// <param name="isPatient">Whether statements may take as long as they take.</param>
    /// <exception cref="InputException">It is not a connection string. What it says is not repeated: it may be a password.</exception>
    public static PostgresDatabase Connect(string connectionString, string origin, bool isPatient)
    {
        try
        {
            return new PostgresDatabase(connectionString, isPatient);
        }
        catch (Exception exception) when (exception is ArgumentException or KeyNotFoundException or FormatException or OverflowException)
        {
            throw new InputException(
                $"{origin}: not a connection string like Host=…;Database=…;Username=… (a value with ; or = in it stands in quotation marks)");
        }
    }

    /// <summary>Uses a PostgreSQL database; what is wrong with it becomes one line.</summary>
    /// <exception cref="InputException">It cannot be reached or used.</exception>
    public static async Task<T> UseAsync<T>(PostgresDatabase database, Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        catch (Exception exception) when (exception is NpgsqlException or SocketException)
        {
            throw new InputException($"{database.Name}: {exception.Message.ReplaceLineEndings(" ")}");
        }
        catch (InvalidDataException exception)
        {
            throw new InputException(exception.Message);
        }
    }

    private static async Task<PostgresDatabase> OpenPostgresAsync(string connectionString, bool isPatient, CancellationToken cancellationToken)
    {
        var database = Connect(connectionString, ConnectionStringKey, isPatient);
        try
        {
            return await UseAsync(database, async () =>
            {
                await RefuseUnfinishedMoveAsync(database, cancellationToken);
                await new PostgresMigrator(database, TimeProvider.System).MigrateAsync(cancellationToken);
                return database;
            });
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private static async Task RefuseUnfinishedMoveAsync(PostgresDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await MoveNotes.ReadAsync(connection, cancellationToken) is { FinishedAt: null } move)
        {
            throw new InputException(
                $"{database.Name}: the move of {move.Source} into it is not finished; repeat \"migrate\", which goes on where it was");
        }
    }

    /// <summary>The settings beside the program and in the environment, for commands that do not start the host.</summary>
    public static IConfiguration Settings() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    private static string? ConnectionString() => Settings()[ConnectionStringKey] is { Length: > 0 } configured ? configured : null;
}
