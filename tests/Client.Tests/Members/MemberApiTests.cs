using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class MemberApiTests : IAsyncLifetime
{
    private const string Members = "/api/v1/members";
    private static readonly string[] Points = ["points"];
    private static readonly string[] Selling = ["selling"];

    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Somebody_is_enrolled_found_corrected_and_erased()
    {
        var answer = await _host.Http.PostAsJsonAsync(Members, new { unit = "xa-1", name = "NGUYỄN AN", number = "0912 345 678", birth = "2005", ownCode = "SV1" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var id = _host.Members.All.Single().Id;
        answer.Headers.Location!.OriginalString.ShouldBe($"{Members}/{id}");

        var member = await _host.Http.GetFromJsonAsync<JsonElement>($"{Members}/{id}");
        (member.GetProperty("name").GetString(), member.GetProperty("birth").GetString(), member.GetProperty("version").GetInt32()).ShouldBe(("Nguyễn An", "2005", 1));
        (await _host.Http.PutAsJsonAsync($"{Members}/{id}", new { unit = "xa-2", ownCode = "", version = 1 })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (_host.Members[id].Unit, _host.Members[id].OwnCode, _host.Members[id].Birth, _host.Members[id].Number).ShouldBe(
            ("xa-2", null, new BirthDate(2005, null), new PhoneNumber("+84912345678")), "what is left out stays, an empty text takes it away");
        await (await _host.Http.PutAsJsonAsync($"{Members}/{id}", new { name = "B", version = 1 })).ShouldBeProblemAsync(HttpStatusCode.Conflict, "changed_meanwhile");
        await (await _host.Http.PutAsJsonAsync($"{Members}/{id}", new { unit = "tw", version = 2 })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");

        (await _host.Http.PostAsJsonAsync($"{Members}/{id}/leave", new { })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await _host.Http.PostAsJsonAsync($"{Members}/{id}/link", new { linkNumber = 1 })).ShouldBeProblemAsync(HttpStatusCode.Conflict, "not_enrolled");
        await (await _host.Http.PostAsJsonAsync(Members, new { unit = "xa-2", name = "nguyen an", number = "0912345678" }))
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "has_left");
        (await _host.Http.PostAsJsonAsync($"{Members}/{id}/return", new { })).StatusCode.ShouldBe(HttpStatusCode.OK);
        _host.Members[id].IsEnrolled.ShouldBeTrue();
        (await _host.Http.PostAsJsonAsync($"{Members}/{id}/erase", new { })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await _host.Http.GetAsync(new Uri($"{Members}/{id}", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [InlineData("%00", "control_characters")]
    [InlineData("a%1Fb", "control_characters")]
    [InlineData("an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an+an", "too_long")]
    public async Task A_search_has_limits(string search, string code) =>
        await (await _host.Http.GetAsync(new Uri($"{Members}?q={search}", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task Answers_to_writes_say_nothing_about_the_person_for_they_are_kept()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Members)
        {
            Content = JsonContent.Create(new { unit = "xa-1", name = "Quách Xuyến", number = "0912345678" }),
            Headers = { { "Idempotency-Key", "k" } },
        };
        (await _host.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Created);

        var kept = System.Text.Encoding.UTF8.GetString(_host.Idempotency.Answers.Single().Body.Span);
        kept.ShouldNotContain("Xuyến");
        kept.ShouldNotContain("912345678");
    }

    [Fact]
    public async Task Who_may_be_enrolled_already_is_named_and_not_enrolled()
    {
        var known = _host.Members.Put("Nguyễn An");
        object An(string name, string number, bool another = false) => new { unit = "tinh", name, number, anotherPerson = another };

        var problem = await (await _host.Http.PostAsJsonAsync(Members, An("Trần Bình", "0912345678"))).ShouldBeProblemAsync(HttpStatusCode.Conflict, "same_number_other_name");
        problem.GetProperty("member").GetString().ShouldBe(known.Id.ToString());
        await (await _host.Http.PostAsJsonAsync(Members, An("Nguyễn An", "0912345678"))).ShouldBeProblemAsync(HttpStatusCode.Conflict, "enrolled_in_another_unit");
        _host.Members.All.Count.ShouldBe(1);
        (await _host.Http.PostAsJsonAsync(Members, An("Trần Bình", "0912345678", another: true))).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_number_enrolled_elsewhere_tells_nothing_of_its_member()
    {
        _host.Members.Put("Ai đó", "tw");

        var problem = await (await _host.Http.PostAsJsonAsync(Members, new { unit = "xa-1", name = "Ai đó", number = "0912345678", anotherPerson = true }))
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "enrolled_elsewhere");

        problem.TryGetProperty("member", out _).ShouldBeFalse();
        _host.Members.All.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"unit":"xa-1","name":"","number":"12"}""", "missing")]
    [InlineData("""{"unit":"xa-1","name":"An","number":"0912345678","birth":"hôm qua"}""", "bad_date")]
    [InlineData("""{"name":"An","number":"0912345678"}""", "required")]
    public async Task What_cannot_be_used_is_refused(string body, string code)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        await (await _host.Http.PostAsync(new Uri(Members, UriKind.Relative), content)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
        _host.Members.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_is_given_to_whoever_saw_the_number_and_is_not_kept()
    {
        var id = _host.Members.Put("Nguyễn An").Id;

        var given = await (await _host.Http.PostAsJsonAsync($"{Members}/{id}/link", new { linkNumber = 0 })).Content.ReadFromJsonAsync<JsonElement>();

        PersonalLink.Hash(new Uri(given.GetProperty("address").GetString()!).Segments[^1]).ShouldBe(_host.Members.Links[id]);
        await (await _host.Http.PostAsJsonAsync($"{Members}/{id}/link", new { linkNumber = 0 })).ShouldBeProblemAsync(HttpStatusCode.Conflict, "changed_meanwhile");
        await (await _host.Http.PostAsJsonAsync($"{Members}/{id}/link", new { })).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "required");
        _host.Idempotency.Answers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_guardian_speaks_by_a_sheet()
    {
        var id = _host.Members.Put("Nguyễn An").Id;
        (await _host.Http.PostAsJsonAsync($"{Members}/{id}/consents", new { purposes = Points, given = true, sheet = "Tủ 3" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        _host.Members[id].Words.Single().By.ShouldBe(ConsentGiver.Guardian);

        await (await _host.Http.PostAsJsonAsync($"{Members}/{id}/consents", new { purposes = Selling, given = true, sheet = "Tủ 3" }))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_purposes");
        await (await _host.Http.PostAsJsonAsync($"{Members}/{id}/consents", new { purposes = Points, sheet = "Tủ 3" }))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "required");
        _host.Members[id].Words.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_list_takes_its_filters_and_no_others()
    {
        _host.Members.Put("Nguyễn An");
        _host.Members.Put("Trần Bình", "xa-2");

        var list = await _host.Http.GetFromJsonAsync<JsonElement>($"{Members}?unit=tinh&q=tran&link=none&size=10");

        var row = list.GetProperty("members").EnumerateArray().ShouldHaveSingleItem();
        row.EnumerateObject().Select(field => field.Name).ShouldBe(
            ["id", "name", "unit", "birth", "ownCode", "leftOn", "linkNumber", "hasLink", "needs"], "nothing about shares");
        await (await _host.Http.GetAsync(new Uri($"{Members}?unit=tinh&state=silent", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_state");
        await (await _host.Http.GetAsync(new Uri($"{Members}?unit=tw", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task A_roster_is_imported_by_program()
    {
        var known = _host.Members.Put("Nguyễn An");
        _host.Members.Rows = [new RosterRow(2) { Name = "Nguyễn An", Number = "0987654321", Unit = "xa-1" }, new RosterRow(3) { Name = "Sai", Number = "1" }];
        using var file = new ByteArrayContent("x"u8.ToArray());
        var preview = await (await _host.Http.PostAsync(new Uri($"{Members}/imports?unit=tinh&name=ds.csv", UriKind.Relative), file)).Content.ReadFromJsonAsync<JsonElement>();
        preview.GetProperty("lines").GetProperty("doubtful").GetInt32().ShouldBe(1);
        preview.GetRawText().ShouldNotContain("ds.csv");

        var plan = await _host.Http.GetFromJsonAsync<JsonElement>($"{Members}/imports/1?show=doubtful");
        plan.GetProperty("plan").EnumerateArray().ShouldHaveSingleItem().GetProperty("member").GetString().ShouldBe(known.Id.ToString());
        await (await _host.Http.PutAsJsonAsync($"{Members}/imports/1/choices", new { choices = new Dictionary<string, string?> { ["2"] = "delete" } }))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_choices");
        var chosen = await (await _host.Http.PutAsJsonAsync($"{Members}/imports/1/choices", new { choices = new Dictionary<string, string?> { ["2"] = "same_person" } }))
            .Content.ReadFromJsonAsync<JsonElement>();
        chosen.GetProperty("counts").GetProperty("corrected").GetInt32().ShouldBe(1);

        (await _host.Http.PostAsJsonAsync($"{Members}/imports/1/apply", new { fingerprint = "f1" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        _host.Members.ImportAnswer = new MemberImportOutcome.TooLate((await _host.Members.FindAsync(1, default))!);
        await (await _host.Http.PostAsJsonAsync($"{Members}/imports/1/undo", new { })).ShouldBeProblemAsync(HttpStatusCode.Conflict, "too_late");
        await (await _host.Http.PostAsJsonAsync($"{Members}/imports/2/undo", new { })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }
}
