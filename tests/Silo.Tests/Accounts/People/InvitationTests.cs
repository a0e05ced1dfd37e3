using Campaigns.Client;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

public abstract class InvitationTests(StorageEngine engine) : IAsyncLifetime
{
    private static readonly Grant UnitAdmin = new(Role.UnitAdmin, "TW");

    private AccountsApp _app = null!; // Set before each test.
    private Actor _by = null!;

    public async Task InitializeAsync()
    {
        _app = await AccountsApp.StartSetUpAsync(engine);
        _by = new Actor(await _app.InStorageAsync(storage => storage.Accounts.Select(account => account.Id).SingleAsync()));
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [StorageFact]
    public async Task Whoever_has_the_link_makes_an_account_with_the_role()
    {
        var (token, _) = await InviteAsync();

        (await AcceptAsync(token, "binh")).ShouldBe(new AcceptOutcome.Accepted());

        using var browser = _app.Browse();
        await browser.SignInAsync("binh", AccountsApp.Password);
        (await browser.GetAsync("/api/figures/TW")).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        var account = await _app.InStorageAsync(storage => storage.Accounts.SingleAsync(row => row.UserName == "binh"));
        account.Name.ShouldBe("Lê Thị Bình");
        (await LinesAsync()).ShouldBe([$"invitation.sent by {_by.Account}", $"invitation.accepted by {account.Id}"]);
    }

    [StorageFact]
    public async Task A_link_is_used_once()
    {
        var (token, _) = await InviteAsync();
        await AcceptAsync(token, "binh");

        (await AcceptAsync(token, "chi")).ShouldBe(new AcceptOutcome.NotGood());

        (await _app.InStorageAsync(storage => storage.Accounts.CountAsync())).ShouldBe(2);
        (await FindAsync(token)).ShouldBeNull();
    }

    [StorageFact]
    public async Task Of_two_who_accept_at_once_one_gets_the_account()
    {
        var (token, _) = await InviteAsync();

        var outcomes = await Task.WhenAll(AcceptAsync(token, "binh"), AcceptAsync(token, "chi"));

        outcomes.Count(outcome => outcome is AcceptOutcome.Accepted).ShouldBe(1);
        (await _app.InStorageAsync(storage => storage.Accounts.CountAsync())).ShouldBe(2);
    }

    [StorageFact]
    public async Task A_link_ends_after_seven_days()
    {
        var (token, _) = await InviteAsync();

        _app.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        var before = await FindAsync(token);
        _app.Clock.Advance(TimeSpan.FromSeconds(1));

        before.ShouldNotBeNull();
        (await FindAsync(token)).ShouldBeNull();
        (await AcceptAsync(token, "binh")).ShouldBe(new AcceptOutcome.NotGood());
    }

    [StorageFact]
    public async Task A_withdrawn_link_opens_nothing_and_is_withdrawn_once()
    {
        var (token, invitation) = await InviteAsync();

        (await WithdrawAsync(invitation.Id)).ShouldBeTrue();

        (await WithdrawAsync(invitation.Id)).ShouldBeFalse();
        (await AcceptAsync(token, "binh")).ShouldBe(new AcceptOutcome.NotGood());
        (await LinesAsync()).ShouldBe([$"invitation.sent by {_by.Account}", $"invitation.withdrawn by {_by.Account}"]);
    }

    [StorageFact]
    public async Task A_link_opens_nothing_any_more_when_its_inviter_could_not_give_the_role_today()
    {
        var (token, _) = await InviteAsync();
        await _app.InStorageAsync(storage => storage.Grants.Where(grant => grant.Role == Role.Organizer).ExecuteDeleteAsync());

        (await AcceptAsync(token, "binh")).ShouldBe(new AcceptOutcome.NotGood());
    }

    [StorageFact]
    public async Task A_weak_password_or_a_name_that_is_taken_leaves_the_link_good()
    {
        var (token, _) = await InviteAsync();

        (await AcceptAsync(token, "binh", "ngắn")).ShouldBeOfType<AcceptOutcome.Refused>().Reasons.ShouldNotBeEmpty();
        (await AcceptAsync(token, AccountsApp.UserName)).ShouldBeOfType<AcceptOutcome.Refused>().Reasons.ShouldHaveSingleItem();

        (await _app.InStorageAsync(storage => storage.Accounts.CountAsync())).ShouldBe(1);
        (await AcceptAsync(token, "binh")).ShouldBe(new AcceptOutcome.Accepted());
    }

    [StorageFact]
    public async Task Neither_the_token_nor_anything_that_makes_it_is_stored()
    {
        var (token, _) = await InviteAsync();

        var stored = await _app.DumpAsync();

        stored.ShouldContain("invitation.sent");
        stored.ShouldNotContain(token);
    }

    [StorageTheory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData(null)]
    public void What_is_no_token_has_no_hash(string? text) => InvitationToken.HashOf(text).ShouldBeNull();

    [StorageFact]
    public async Task Open_invitations_are_listed_for_the_subtree_they_lead_into()
    {
        var (_, invitation) = await InviteAsync();
        await WithdrawAsync((await InviteAsync()).Invitation.Id);

        (await UseAsync(invitations => invitations.OpenAsync(["TW"], default))).ShouldBe([invitation]);
        (await UseAsync(invitations => invitations.OpenAsync(["elsewhere"], default))).ShouldBeEmpty();
        (await UseAsync(invitations => invitations.OpenAsync([], default))).ShouldBeEmpty();
        (invitation.UnitName, invitation.InvitedBy).ShouldBe(("Trung ương Đoàn", "Nguyễn Văn An"));
    }

    private async Task<(string Token, Invitation Invitation)> InviteAsync()
    {
        var (token, hash) = InvitationToken.Create();
        return (token, await UseAsync(invitations => invitations.SendAsync(hash, "Lê Thị Bình", UnitAdmin, _by, default)));
    }

    private Task<AcceptOutcome> AcceptAsync(string token, string userName, string password = AccountsApp.Password) =>
        UseAsync(invitations => invitations.AcceptAsync(InvitationToken.HashOf(token)!, userName, password, default));

    private Task<Invitation?> FindAsync(string token) =>
        UseAsync(invitations => invitations.FindAsync(InvitationToken.HashOf(token)!, default));

    private Task<bool> WithdrawAsync(long id) => UseAsync(invitations => invitations.WithdrawAsync(id, _by, default));

    private async Task<T> UseAsync<T>(Func<IInvitations, Task<T>> use)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<IInvitations>());
    }

    private async Task<List<string>> LinesAsync()
    {
        var page = await new AuditQueries(_app.Database).ReadAsync(new AuditFilter(["TW"]), default);
        return [.. page.Lines.Reverse().Select(line => $"{line.Entry.Action} by {line.Entry.By.Account}")];
    }
}

public sealed class SqliteInvitationTests() : InvitationTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresInvitationTests() : InvitationTests(StorageEngine.Postgres);
