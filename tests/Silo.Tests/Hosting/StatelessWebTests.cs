using System.Net;
using Campaigns.Client;
using Campaigns.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>No node keeps anything that another needs, so that whichever gets a request can answer it.</summary>
[OnPostgres]
public sealed class StatelessWebTests
{
    private const string NewPassword = "mat-khau-moi-hon";

    [StorageFact]
    public async Task Who_signs_in_on_one_node_is_signed_in_on_the_other()
    {
        await using var nodes = await TwoNodes.StartSetUpAsync();
        using var browser = await nodes.A.BrowseSignedInAsync();

        (await browser.On(nodes.B).GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StorageFact]
    public async Task Who_signs_out_on_one_node_is_signed_out_on_the_other()
    {
        await using var nodes = await TwoNodes.StartSetUpAsync();
        using var browser = await nodes.A.BrowseSignedInAsync();

        await browser.SubmitAsync("/stub-sign-out", "/sign-out");

        (await browser.On(nodes.B).GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [StorageFact]
    public async Task A_form_opened_on_one_node_can_be_sent_to_the_other()
    {
        await using var nodes = await TwoNodes.StartSetUpAsync();
        using var browser = nodes.A.Browse();
        var form = await browser.OpenFormAsync("/sign-in");

        var response = await browser.On(nodes.B)
            .PostAsync("/sign-in", [.. form, ("Input.UserName", AccountsApp.UserName), ("Input.Password", AccountsApp.Password)]);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StorageFact]
    public async Task An_api_key_made_on_one_node_opens_the_other_until_it_is_revoked_on_either()
    {
        await using var nodes = await TwoNodes.StartSetUpAsync();
        using var owner = await nodes.A.BrowseSignedInAsync();
        using var program = ApiKeyTests.WithKey(nodes.B, await ApiKeyTests.CreateAsync(owner));

        var before = await program.GetAsync("/api/figures/TW");
        await owner.SubmitAsync(AccountAddresses.ApiKeys, $"{AccountAddresses.ApiKeys}/1/revoke");
        var after = await program.GetAsync("/api/figures/TW");

        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [StorageFact]
    public async Task A_new_password_counts_on_every_node_and_ends_the_sessions_of_all()
    {
        await using var nodes = await TwoNodes.StartSetUpAsync();
        using var session = await nodes.B.BrowseSignedInAsync();
        using var scope = nodes.A.Services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByNameAsync(AccountsApp.UserName);

        (await accounts.ChangePasswordAsync(account!, AccountsApp.Password, NewPassword)).Succeeded.ShouldBeTrue();

        (await nodes.B.Browse().SignInAsync(AccountsApp.UserName, AccountsApp.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await nodes.B.Browse().SignInAsync(AccountsApp.UserName, NewPassword)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        nodes.B.Clock.Advance(TimeSpan.FromMinutes(6));
        (await session.GetAsync("/stub-page")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [StorageFact]
    public async Task A_grant_taken_away_on_one_node_is_gone_on_the_other_at_once()
    {
        await using var nodes = await TwoNodes.StartSetUpAsync();
        using var browser = await nodes.B.BrowseSignedInAsync();

        var before = await browser.GetAsync("/api/figures/TW");
        await nodes.A.InStorageAsync(storage => storage.Grants.ExecuteDeleteAsync());
        var after = await browser.GetAsync("/api/figures/TW");

        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [StorageFact]
    public async Task Wrong_passwords_are_counted_over_all_nodes()
    {
        await using var nodes = await TwoNodes.StartSetUpAsync();
        foreach (var node in new[] { nodes.A, nodes.B, nodes.A, nodes.B, nodes.A })
            await node.Browse().SignInAsync(AccountsApp.UserName, "sai-mat-khau");

        (await nodes.B.Browse().SignInAsync(AccountsApp.UserName, AccountsApp.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StorageFact]
    public async Task Of_two_set_ups_at_once_on_two_nodes_one_succeeds()
    {
        await using var nodes = await TwoNodes.StartAsync();
        using var one = nodes.A.Browse();
        using var other = nodes.B.Browse();
        var forms = new[] { await one.OpenFormAsync("/setup"), await other.OpenFormAsync("/setup") };

        var responses = await Task.WhenAll(
            one.PostAsync("/setup", [.. forms[0], .. SetupTests.Fields("an")]),
            other.PostAsync("/setup", [.. forms[1], .. SetupTests.Fields("binh")]));

        responses.Select(response => response.StatusCode).ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.NotFound], ignoreOrder: true);
        (await nodes.A.InStorageAsync(storage => storage.Accounts.CountAsync())).ShouldBe(1);
        (await nodes.A.InStorageAsync(storage => storage.Units.CountAsync())).ShouldBe(1);
        foreach (var node in new[] { nodes.A, nodes.B })
            (await node.Browse().GetAsync("/setup")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [StorageFact]
    public async Task A_write_sent_to_two_nodes_at_once_with_one_key_runs_once()
    {
        await using var nodes = await TwoNodes.StartSetUpAsync();
        using var browser = await nodes.A.BrowseSignedInAsync();
        var mayAnswer = new TaskCompletionSource();
        nodes.A.BeforeWriteAnswers = nodes.B.BeforeWriteAnswers = () => mayAnswer.Task.WaitAsync(TimeSpan.FromSeconds(30));

        List<Task<HttpResponseMessage>> both = [WriteAsync(browser.On(nodes.A)), WriteAsync(browser.On(nodes.B))];
        var refused = await Task.WhenAny(both); // the other waits
        mayAnswer.SetResult();
        var answered = both.Single(write => write != refused);

        (await refused).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await (await answered).Content.ReadAsStringAsync()).ShouldBe("run 1");
        foreach (var node in new[] { nodes.A, nodes.B })
        {
            var again = await WriteAsync(browser.On(node));
            again.Headers.GetValues(IdempotencyKeys.ReplayedHeaderName).ShouldBe(["true"]);
            (await again.Content.ReadAsStringAsync()).ShouldBe("run 1");
        }

        (nodes.A.Writes + nodes.B.Writes).ShouldBe(1);
    }

    private static Task<HttpResponseMessage> WriteAsync(Browser browser)
    {
        browser.Headers.Add(IdempotencyKeys.HeaderName, "k1");
        return browser.PostAsync("/api/writes");
    }
}
