using Campaigns.Client;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// What the commands about accounts work with: the services behind the pages, over an installation's database. Nobody's permissions are
/// asked: whoever can read the database can do all of it anyway. What is done is told to the audit log as done from the shell.
/// </summary>
internal sealed class UserShell : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;
    private readonly UnitQueries _units;
    private readonly string _name;

    private UserShell(IDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(database);
        services.AddCampaignsAccounts(new ConfigurationBuilder().Build());
        services.AddAccountStorage();
        _services = services.BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
        (_units, _name) = (new UnitQueries(database), database.Name);
    }

    /// <summary>Reads and changes accounts.</summary>
    public IPeople People => Get<IPeople>();

    /// <summary>Opens an installation that is there.</summary>
    /// <exception cref="InputException">There is none, or it cannot be used.</exception>
    public static async Task<UserShell> OpenAsync(string data, CancellationToken cancellationToken) =>
        new(await Installation.OpenExistingAsync(data, cancellationToken));

    /// <summary>One of the services.</summary>
    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Who signs in with a name.</summary>
    /// <exception cref="InputException">Nobody does.</exception>
    public async Task<Person> FindAsync(string userName, CancellationToken cancellationToken) =>
        await People.FindAsync(userName, cancellationToken) ?? throw new InputException($"{userName}: nobody signs in with this name");

    /// <summary>A role in a unit, as they were given on the command line.</summary>
    /// <param name="role">The role's name.</param>
    /// <param name="unit">The unit's code; null for the unit at the top.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InputException">There is no such role, or no such unit.</exception>
    public async Task<Grant> GrantAsync(string role, string? unit, CancellationToken cancellationToken)
    {
        if (!RoleNames.TryParse(role, out var known)) throw new InputException($"--role {role}: expected {string.Join(", ", RoleNames.All)}");
        if (unit is null)
        {
            var root = await _units.RootAsync(cancellationToken) ?? throw new InputException($"{_name}: nothing is set up here yet");
            return new Grant(known, root.Code);
        }

        if (await _units.FindAsync(unit, cancellationToken) is null) throw new InputException($"--unit {unit}: there is no unit with this code");
        return new Grant(known, unit);
    }

    /// <summary>A password from standard input, so that it stands in no history.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static async Task<string> ReadPasswordAsync(CancellationToken cancellationToken) =>
        await Console.In.ReadLineAsync(cancellationToken) ?? throw new InputException("standard input: the password is missing");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }
}
