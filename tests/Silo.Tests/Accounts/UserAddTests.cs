using System.Net;
using Campaigns.Client;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

public abstract class UserAddTests(StorageEngine engine)
{
    [StorageFact]
    public async Task An_account_with_its_grants_can_sign_in()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);

        var outcome = await AddAsync(app, "binh@example.vn", new Grant(Role.Leadership, "TW"));

        outcome.ShouldBe(new UserAddOutcome.Created());
        using var browser = app.Browse();
        await browser.SignInAsync("BINH@example.vn", AccountsApp.Password);
        (await browser.GetAsync("/api/figures/TW")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StorageFact]
    public async Task Parts_of_a_page_may_read_grants_at_once()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);
        var account = await app.InStorageAsync(storage => storage.Accounts.Select(row => row.Id).SingleAsync());
        await using var request = app.Services.CreateAsyncScope();
        var directory = request.ServiceProvider.GetRequiredService<IAccountDirectory>();

        var read = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => directory.GrantsAsync(account, CancellationToken.None)));

        read.ShouldAllBe(grants => grants.Count == 2); // organizer and system admin since the set-up
    }

    [StorageFact]
    public async Task A_name_that_is_taken_is_a_duplicate_in_whatever_case()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);

        var outcome = await AddAsync(app, AccountsApp.UserName.ToUpperInvariant());

        outcome.ShouldBeOfType<UserAddOutcome.Duplicate>();
        (await app.InStorageAsync(storage => storage.Accounts.CountAsync())).ShouldBe(1);
    }

    [StorageFact]
    public async Task A_weak_password_is_refused_with_every_reason()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);

        var outcome = await AddAsync(app, "binh", "aaa");

        outcome.ShouldBeOfType<UserAddOutcome.Refused>().Reasons
            .ShouldBe(["Mật khẩu phải có ít nhất 10 ký tự.", "Mật khẩu phải có ít nhất 4 ký tự khác nhau."]);
    }

    [StorageFact]
    public async Task A_user_name_with_spaces_or_marks_is_refused()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);

        var outcome = await AddAsync(app, "bình minh");

        outcome.ShouldBeOfType<UserAddOutcome.Refused>().Reasons.Single().ShouldStartWith("Tên đăng nhập chỉ gồm");
    }

    [StorageFact]
    public async Task A_grant_in_an_unknown_unit_makes_no_account()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);

        var outcome = await AddAsync(app, "binh", new Grant(Role.Leadership, "TW"), new Grant(Role.Leadership, "tw"));

        outcome.ShouldBe(new UserAddOutcome.UnknownUnit("tw"));
        (await app.InStorageAsync(storage => storage.Accounts.CountAsync())).ShouldBe(1);
    }

    [StorageFact]
    public async Task The_same_grant_twice_is_one()
    {
        await using var app = await AccountsApp.StartSetUpAsync(engine);

        await AddAsync(app, "binh", new Grant(Role.Member, "TW"), new Grant(Role.Member, "TW"));

        (await app.InStorageAsync(storage => storage.Grants.CountAsync(grant => grant.Role == Role.Member))).ShouldBe(1);
    }

    internal static Task<UserAddOutcome> AddAsync(AccountsApp app, string userName, params Grant[] grants) =>
        AddAsync(app, userName, AccountsApp.Password, grants);

    private static async Task<UserAddOutcome> AddAsync(AccountsApp app, string userName, string password, params Grant[] grants)
    {
        using var scope = app.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<UserAdd>()
            .CreateAccountAsync("Bình", userName, password, grants, CancellationToken.None);
    }
}

public sealed class SqliteUserAddTests() : UserAddTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresUserAddTests() : UserAddTests(StorageEngine.Postgres);
