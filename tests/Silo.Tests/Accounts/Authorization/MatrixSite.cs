using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>
/// The whole product over <c>tw</c> › <c>above</c> › <c>own</c> › <c>below</c>, and <c>sibling</c> beside <c>own</c>. Every role is held by
/// somebody in <c>own</c>, and by a key narrowed to it whose account may do everything everywhere.
/// </summary>
public sealed class MatrixSite : IAsyncLifetime
{
    private static readonly (string Code, string? Parent)[] Units =
        [("tw", null), ("above", "tw"), ("own", "above"), ("below", "own"), ("sibling", "above")];

    private readonly Dictionary<Role, MatrixCaller> _people = [];
    private readonly Dictionary<Role, MatrixCaller> _programs = [];
    private TestDatabase _store = null!; // Set before the first test.
    private WebApplication _app = null!;
    private int _made;

    internal IEnumerable<RouteEndpoint> Endpoints =>
        _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>Nobody signed in.</summary>
    internal MatrixCaller Anonymous { get; private set; } = null!;

    /// <summary>Somebody with every role at the top.</summary>
    internal MatrixCaller Everything { get; private set; } = null!;

    /// <summary>Somebody signed in with a role in <c>own</c>.</summary>
    internal MatrixCaller Person(Role role) => _people[role];

    /// <summary>A program with a key narrowed to a role in <c>own</c>.</summary>
    internal MatrixCaller Program(Role role) => _programs[role];

    internal static string UnitAt(Place place) => place switch
    {
        Place.Own => "own",
        Place.Below => "below",
        Place.Sibling => "sibling",
        Place.Ancestor => "above",
    };

    public async Task InitializeAsync()
    {
        _store = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        await SeedAsync();
        _app = Build();
        await _app.StartAsync();
        Anonymous = new MatrixCaller(Address);
        Everything = await JoinAsync("everything", Enum.GetValues<Role>().Select(role => new Grant(role, "tw")));
        foreach (var role in Enum.GetValues<Role>())
        {
            _people[role] = await JoinAsync($"{role}", [new Grant(role, "own")]);
            _programs[role] = new MatrixCaller(Address) { ApiKey = await NewApiKeyAsync(Everything.Account, new Grant(role, "own")) };
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var caller in _people.Values.Concat(_programs.Values).Append(Anonymous).Append(Everything)) caller.Dispose();
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }

    /// <summary>A number that nothing else in the site has.</summary>
    internal int Next() => Interlocked.Increment(ref _made);

    /// <summary>Runs a statement in the site's database.</summary>
    internal async Task<T?> InsertAsync<T>(string sql, params (string, object?)[] parameters)
    {
        await using var connection = await _store.Database.OpenAsync();
        return await connection.ScalarAsync<T>(sql, CancellationToken.None, parameters);
    }

    /// <summary>A new key of an account.</summary>
    /// <returns>Its number.</returns>
    internal async Task<long> NewApiKeyAsync(Guid account)
    {
        await NewApiKeyAsync(account, narrowedTo: null);
        return await InsertAsync<long>("SELECT MAX(id) FROM api_keys WHERE account = @account", ("@account", account));
    }

    private async Task<string> NewApiKeyAsync(Guid account, Grant? narrowedTo)
    {
        var (text, secret) = ApiKeySecret.Create();
        using var scope = _app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<IApiKeyStore>()
            .AddAsync(new NewApiKey(secret, "khoá", account, narrowedTo, ExpiresAt: null), CancellationToken.None);
        return text;
    }

    private Uri Address => new(_app.Urls.Single());

    private async Task<MatrixCaller> JoinAsync(string userName, IEnumerable<Grant> grants)
    {
        using var scope = _app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<UserAdd>()
            .CreateAccountAsync(userName, userName, AccountsApp.Password, [.. grants], CancellationToken.None);
        var account = await InsertAsync<string>("SELECT id FROM accounts WHERE user_name = @name", ("@name", userName));
        var caller = new MatrixCaller(Address) { Account = Guid.Parse(account!) };
        await caller.SignInAsync(userName);
        return caller;
    }

    private async Task SeedAsync()
    {
        await using var connection = await _store.Database.OpenAsync();
        foreach (var (code, parent) in Units)
        {
            await UnitStore.AddAsync(connection, code, $"Đơn vị {code}", parent);
            await FanpageStore.AddIfNewAsync(connection, new FanpageKey(Platform.YouTube, $"UC-{code}"), $"Kênh {code}", code);
        }
    }

    private WebApplication Build() => CampaignsHost.Build(new HostSettings
    {
        Database = _store.Database,
        Urls = "http://127.0.0.1:0",
        Overrides = new Dictionary<string, string?>
        {
            ["Collector:Enabled"] = "false",
            ["Logging:LogLevel:Default"] = "None",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "None",
            ["Accounts:AttemptsPerMinute"] = "10000",
        },
    });
}
