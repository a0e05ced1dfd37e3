using System.Net;
using Campaigns.Client;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>What the audit log is told of signing in, and what the shell does for those who cannot.</summary>
public abstract class AccountAuditTests(StorageEngine engine)
{
    private const string NewPassword = "mot-mat-khau-moi-hon";

    [StorageFact]
    public async Task A_lockout_is_told_once_with_whom_and_until_when_and_not_from_where()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);

        await LockAsync(app);
        await app.Browse().SignInAsync(AccountsApp.UserName, AccountsApp.Password);

        var until = app.Clock.GetUtcNow().AddMinutes(15).UtcDateTime;
        (await LinesAsync(app)).ShouldBe([$$"""account.locked {{await AccountAsync(app)}} of TW by shell {"until":"{{until:yyyy-MM-ddTHH:mm:ssZ}}"}"""]);
    }

    [StorageFact]
    public async Task Wrong_attempts_at_the_same_time_each_count_and_lock_once()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var guessing = new Guesses(app);
        await guessing.ReadAccountAsync(6); // each before any other is counted

        await Task.WhenAll(guessing.All.Select(guess => guess.Accounts.AccessFailedAsync(guess.Account)));

        (await app.Browse().SignInAsync(AccountsApp.UserName, AccountsApp.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LinesAsync(app)).Select(line => line.Split(' ')[0]).ShouldBe(["account.locked"]);
    }

    [StorageFact]
    public async Task A_right_password_opens_nothing_when_wrong_ones_locked_the_account_meanwhile()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var guessing = new Guesses(app);
        await guessing.ReadAccountAsync(1);
        var (accounts, account) = guessing.All[0];
        await LockAsync(app);

        (await accounts.ResetAccessFailedCountAsync(account)).Succeeded.ShouldBeFalse();
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        (await accounts.ResetAccessFailedCountAsync(account)).Succeeded.ShouldBeTrue();
    }

    [StorageFact]
    public async Task Ending_one_session_or_all_others_is_told_and_signing_out_is_not()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        var account = await AccountAsync(app);
        var sessions = app.Services.GetRequiredService<ISessionStore>();
        var (own, phone) = (await sessions.BeginAsync(account, "", default), await sessions.BeginAsync(account, "", default));

        (await sessions.EndAsync(account, phone, new Actor(account), default)).ShouldBeTrue();
        (await sessions.EndAsync(account, phone, new Actor(account), default)).ShouldBeFalse();
        await sessions.BeginAsync(account, "", default);
        await sessions.EndAllAsync(account, own, new Actor(account), default);
        await sessions.SignOutAsync(account, own, default);

        (await LinesAsync(app)).Select(line => line.Split(' ')[0]).ShouldBe(["session.ended", "sessions.ended"]);
        (await sessions.FindAsync(own, default)).ShouldBeNull();
    }

    [StorageFact]
    public async Task A_new_password_from_the_shell_ends_lockout_and_sessions_and_is_told()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        using var browser = await app.BrowseSignedInAsync();
        await LockAsync(app);

        (await ResetAsync(app, "ngan")).ShouldNotBeEmpty();
        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK, "what is refused changes nothing");
        (await ResetAsync(app, NewPassword)).ShouldBeEmpty();

        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.Browse().SignInAsync(AccountsApp.UserName, AccountsApp.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Browse().SignInAsync(AccountsApp.UserName, NewPassword)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LinesAsync(app))[^1].ShouldBe($"password.reset {await AccountAsync(app)} of TW by shell ");
    }

    [StorageFact]
    public async Task Whoever_is_locked_out_can_be_let_in_at_once()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        var people = app.Services.GetRequiredService<IPeople>();
        await LockAsync(app);
        var locked = (await people.FindAsync(AccountsApp.UserName.ToUpperInvariant(), default)).ShouldNotBeNull();

        await people.UnlockAsync(locked.Account, Actor.Shell, default);
        await people.UnlockAsync(locked.Account, Actor.Shell, default);

        locked.StateAt(app.Clock.GetUtcNow()).ShouldBe(PersonState.Locked);
        (await app.Browse().SignInAsync(AccountsApp.UserName, AccountsApp.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LinesAsync(app)).Select(line => line.Split(' ')[0]).ShouldBe(["account.locked", "account.unlocked"]);
    }

    [StorageFact]
    public async Task Everybody_is_listed_with_all_roles_and_those_without_one_too()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        await UserAddTests.AddAsync(app, "binh");
        await UserAddTests.AddAsync(app, "chi", new Grant(Role.Member, "TW"), new Grant(Role.Leadership, "TW"));

        var everybody = await app.Services.GetRequiredService<IPeople>().EverybodyAsync(default);

        everybody.Select(person => $"{person.UserName} {person.Grants.Count}").ShouldBe(["binh 0", "chi 2", $"{AccountsApp.UserName} 2"]);
        everybody.ShouldAllBe(person => person.StateAt(app.Clock.GetUtcNow()) == PersonState.Open);
        (await LinesAsync(app)).Select(line => line.Split(' ')[0]).ShouldBe(["account.created", "account.created"]);
        (await app.Services.GetRequiredService<IPeople>().FindAsync("nobody", default)).ShouldBeNull();
    }

    private static async Task LockAsync(AccountsApp app)
    {
        for (var attempt = 0; attempt < 5; attempt++) await app.Browse().SignInAsync(AccountsApp.UserName, "sai-mat-khau");
    }

    /// <summary>Requests that have read the account and not counted yet.</summary>
    private sealed class Guesses(AccountsApp app) : IDisposable
    {
        private readonly List<IServiceScope> _scopes = [];

        public List<(UserManager<Account> Accounts, Account Account)> All { get; } = [];

        public async Task ReadAccountAsync(int times)
        {
            for (var time = 0; time < times; time++)
            {
                _scopes.Add(app.Services.CreateScope());
                var accounts = _scopes[^1].ServiceProvider.GetRequiredService<UserManager<Account>>();
                All.Add((accounts, (await accounts.FindByNameAsync(AccountsApp.UserName))!)); // set up before
            }
        }

        public void Dispose() => _scopes.ForEach(scope => scope.Dispose());
    }

    private static async Task<IReadOnlyList<string>> ResetAsync(AccountsApp app, string password)
    {
        var account = await AccountAsync(app);
        using var scope = app.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<PasswordReset>().SetAsync(account, password, Actor.Shell, CancellationToken.None);
    }

    private static Task<Guid> AccountAsync(AccountsApp app) => app.InStorageAsync(storage =>
        storage.Accounts.Where(account => account.UserName == AccountsApp.UserName).Select(account => account.Id).SingleAsync());

    private static async Task<List<string>> LinesAsync(AccountsApp app)
    {
        await using var connection = await app.Database.OpenAsync();
        return await connection.QueryAsync(
            "SELECT l.action, l.subject, u.code, l.by_shell, l.details FROM audit_log l LEFT JOIN units u ON u.id = l.unit ORDER BY l.id",
            row => $"{row.GetString(0)} {row.GetString(1)} of {row.NullableString(2)} by {(row.GetInt64(3) == 1 ? "shell" : "account")} {row.NullableString(4)}",
            CancellationToken.None);
    }
}

public sealed class SqliteAccountAuditTests() : AccountAuditTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresAccountAuditTests() : AccountAuditTests(StorageEngine.Postgres);
