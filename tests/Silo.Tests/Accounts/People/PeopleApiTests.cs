using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

public sealed class PeopleApiTests(MatrixSite site) : IClassFixture<MatrixSite>
{
    [Fact]
    public async Task An_invitation_answers_with_a_link_that_leads_to_an_account()
    {
        using var sent = await InviteAsync(site.Person(Role.Organizer), "leadership", "below");

        sent.StatusCode.ShouldBe(HttpStatusCode.Created);
        var link = new Uri((await JsonAsync(sent)).GetProperty("link").GetString()!);
        using var invitee = new Browser(new Uri(link.GetLeftPart(UriPartial.Authority)));
        var weak = await Browser.ReadAsync(await AcceptAsync(invitee, link, "moi", "ngan"));
        weak.QuerySelector("[role=alert]").ShouldNotBeNull();
        (await AcceptAsync(invitee, link, "moi", AccountsApp.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await invitee.GetAsync("/?unit=below")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await invitee.GetAsync("/?unit=own")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await invitee.GetAsync(link.PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("system-admin", "own", HttpStatusCode.NotFound)] // an organizer does not manage the system
    [InlineData("organizer", "above", HttpStatusCode.NotFound)]
    [InlineData("organizer", "nowhere", HttpStatusCode.NotFound)]
    [InlineData("king", "own", HttpStatusCode.BadRequest)]
    [InlineData("", "", HttpStatusCode.BadRequest)]
    [InlineData("organizer", "below", HttpStatusCode.Created)]
    public async Task Nobody_gives_more_than_they_have(string role, string unit, HttpStatusCode expected)
    {
        var caller = site.Person(Role.Organizer);
        using var invited = await InviteAsync(caller, role, unit);
        var person = await site.NewPersonAsync("own");

        using var given = await caller.AskAsync("POST", new MatrixCall($"/api/v1/people/{person}/grants", new { role, unit }));

        invited.StatusCode.ShouldBe(expected);
        given.StatusCode.ShouldBe(expected == HttpStatusCode.Created ? HttpStatusCode.NoContent : expected);
    }

    [Fact]
    public async Task An_account_is_not_taken_over_by_somebody_who_could_not_give_all_its_roles()
    {
        var everything = site.Everything.Account; // has a role in own too, but also more than an organizer there
        await site.InsertAsync<long>("""
            INSERT INTO grants (account, unit, role, granted_at) VALUES (@id, (SELECT id FROM units WHERE code = 'own'), @role, 0)
            ON CONFLICT DO NOTHING
            """, ("@id", everything), ("@role", Role.Leadership));
        var caller = site.Person(Role.Organizer);

        using var seen = await caller.AskAsync("GET", new MatrixCall($"/api/v1/people/{everything}"));
        using var reset = await caller.AskAsync("POST", new MatrixCall($"/api/v1/people/{everything}/second-factor/reset"));
        using var closed = await caller.AskAsync("POST", new MatrixCall($"/api/v1/people/{everything}/deactivate"));

        (await JsonAsync(seen)).GetProperty("grants").EnumerateArray().Select(grant => grant.GetProperty("unit").GetString()).ShouldBe(["own"]);
        reset.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        closed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_last_organizer_at_the_top_is_a_conflict()
    {
        using var taken = await site.Everything.AskAsync(
            "DELETE", new MatrixCall($"/api/v1/people/{site.Everything.Account}/grants/organizer/tw"));

        taken.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await JsonAsync(taken)).GetProperty("code").GetString().ShouldBe("last_organizer");
    }

    [Fact]
    public async Task A_key_for_some_things_cannot_widen_itself()
    {
        using var program = await site.NewProgramAsync(Capability.ReadFigures, Capability.ManagePeople);

        using var figures = await program.AskAsync("GET", new MatrixCall("/api/v1/reach/summary?unit=own"));
        using var pages = await program.AskAsync("PUT", new MatrixCall("/api/v1/fanpages/youtube/UC-own", new { name = "Kênh" }));
        using var reader = await InviteAsync(program, "leadership", "own");
        using var organizer = await InviteAsync(program, "organizer", "own");

        figures.StatusCode.ShouldBe(HttpStatusCode.OK);
        pages.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        reader.StatusCode.ShouldBe(HttpStatusCode.Created);
        organizer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_lost_their_last_role_is_looked_after_from_the_top_and_nowhere_else()
    {
        var person = await site.NewPersonAsync("below");
        var grants = $"/api/v1/people/{person}/grants";

        (await StatusAsync(site.Person(Role.Organizer), "DELETE", $"{grants}/leadership/below")).ShouldBe(HttpStatusCode.NoContent);
        foreach (var role in Enum.GetValues<Role>())
        {
            (await StatusAsync(site.Person(role), "GET", $"/api/v1/people/{person}")).ShouldBe(HttpStatusCode.NotFound, $"{role}");
            (await StatusAsync(site.Person(role), "GET", $"/people/{person}")).ShouldBe(HttpStatusCode.NotFound, $"{role}");
            (await StatusAsync(site.Person(role), "POST", $"/api/v1/people/{person}/deactivate")).ShouldBe(HttpStatusCode.NotFound, $"{role}");
            (await GiveAsync(site.Person(role), grants)).ShouldBe(HttpStatusCode.NotFound, $"{role}");
        }

        (await StatusAsync(site.Everything, "GET", $"/people/{person}")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(site.Everything, "DELETE", $"/api/v1/people/{person}/sessions")).ShouldBe(HttpStatusCode.NoContent);
        (await StatusAsync(site.Everything, "POST", $"/api/v1/people/{person}/deactivate")).ShouldBe(HttpStatusCode.NoContent);
        (await GiveAsync(site.Everything, grants)).ShouldBe(HttpStatusCode.NoContent);
        (await StatusAsync(site.Person(Role.Organizer), "GET", $"/api/v1/people/{person}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_turns_off_their_own_second_factor_without_the_password()
    {
        var caller = site.Person(Role.Organizer);
        var other = await site.NewPersonAsync("own");
        await site.InsertAsync<long>(
            "UPDATE accounts SET second_factor_since = 0 WHERE id IN (@caller, @other)", ("@caller", caller.Account), ("@other", other));
        using var program = await site.NewProgramAsync(Enum.GetValues<Capability>());

        (await StatusAsync(caller, "POST", $"/api/v1/people/{caller.Account}/second-factor/reset")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(program, "POST", $"/api/v1/people/{site.Everything.Account}/second-factor/reset")).ShouldBe(HttpStatusCode.NotFound);
        using var form = await caller.AskAsync("POST", new MatrixCall($"/people/{caller.Account}/reset-second-factor", Body: null, []));
        form.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ButtonsAsync(caller, caller.Account)).ShouldBe(["end-sessions", "deactivate"]);

        (await ButtonsAsync(caller, other)).ShouldBe(["reset-second-factor", "end-sessions", "deactivate"]);
        (await StatusAsync(caller, "POST", $"/api/v1/people/{other}/second-factor/reset")).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task What_was_done_can_be_read_in_the_log()
    {
        var person = await site.NewPersonAsync("below");
        await site.Person(Role.Organizer).AskAsync("POST", new MatrixCall($"/api/v1/people/{person}/deactivate"));

        using var answer = await site.Person(Role.Organizer).AskAsync("GET", new MatrixCall("/api/v1/audit?unit=below&action=account.deactivated"));

        var line = (await JsonAsync(answer)).GetProperty("lines").EnumerateArray().First();
        line.GetProperty("subject").GetString().ShouldBe($"{person}");
        line.GetProperty("accountName").GetString().ShouldBe("Organizer");
        line.GetProperty("unit").GetString().ShouldBe("below");
    }

    private static async Task<HttpStatusCode> StatusAsync(MatrixCaller caller, string verb, string address)
    {
        using var answer = await caller.AskAsync(verb, new MatrixCall(address));
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> GiveAsync(MatrixCaller caller, string grants)
    {
        using var answer = await caller.AskAsync("POST", new MatrixCall(grants, new { role = "leadership", unit = "below" }));
        return answer.StatusCode;
    }

    // What somebody's page offers to do to the account as a whole.
    private static async Task<IEnumerable<string>> ButtonsAsync(MatrixCaller caller, Guid account)
    {
        using var answer = await caller.AskAsync("GET", new MatrixCall($"/people/{account}"));
        var actions = (await Browser.ReadAsync(answer)).QuerySelectorAll("main form[action]").Select(form => form.GetAttribute("action")!);
        var own = actions.Where(action => action.StartsWith($"/people/{account}/", StringComparison.Ordinal));
        return [.. own.Select(action => action.Split('/')[^1]).Where(act => act != "take")];
    }

    private static Task<HttpResponseMessage> InviteAsync(MatrixCaller caller, string role, string unit) =>
        caller.AskAsync("POST", new MatrixCall("/api/v1/invitations", new { name = "Bình", role, unit }));

    private static Task<HttpResponseMessage> AcceptAsync(Browser invitee, Uri link, string userName, string password) => SubmitAsync(
        invitee, link.PathAndQuery, ("Input.UserName", userName), ("Input.Password", password), ("Input.PasswordAgain", password));

    // The layout's own form comes first on the page.
    private static async Task<HttpResponseMessage> SubmitAsync(Browser browser, string address, params (string, string)[] fields)
    {
        var page = await Browser.ReadAsync(await browser.GetAsync(address));
        var hidden = page.QuerySelectorAll("main form input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!));
        return await browser.PostAsync(address, [.. hidden, .. fields]);
    }

    private static Task<JsonElement> JsonAsync(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>();
}
