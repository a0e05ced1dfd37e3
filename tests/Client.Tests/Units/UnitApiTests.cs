using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class UnitApiTests : IAsyncLifetime
{
    private const string Units = "/api/v1/units";
    private static readonly DateOnly Today = new(2026, 6, 30);
    private static readonly Actor Caller = new(TestSignIn.Account);

    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await ClientHost.StartAsync();
        Grant(Role.Organizer, "tinh");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_unit_is_opened_and_found_where_its_location_says()
    {
        var answer = await PostAsync("", new { code = "xa-3", name = " Đoàn xã Ba ", kind = "commune", parent = "tinh", from = "2026-06-01" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.Location!.OriginalString.ShouldBe("/api/v1/units/xa-3");
        _host.Units.Changes.ShouldBe([("xa-3", new OpenUnit("Đoàn xã Ba", UnitKind.Commune, "tinh", new(2026, 6, 1), Caller))]);
    }

    [Fact]
    public async Task Each_change_reaches_its_unit_and_holds_from_today_unless_told()
    {
        await PutAsync("/xa-1/name", new { name = "Tên mới" });
        await PutAsync("/xa-1/parent", new { parent = "xa-2", from = "2026-01-01" });
        await PostAsync("/xa-1/close", new { });
        await PutAsync("/xa-1/head-counts", new { members = 10, eligibleUnits = (int?)null });

        _host.Units.Changes.ShouldBe(
        [
            ("xa-1", new RenameUnit("Tên mới", Today, Caller)), ("xa-1", new MoveUnit("xa-2", new(2026, 1, 1), Caller)),
            ("xa-1", new CloseUnit(Today, Caller)), ("xa-1", new CountHeads(10, null, Today, Caller)),
        ]);
    }

    [Fact]
    public async Task A_merger_and_a_split_are_read_with_their_parts()
    {
        (await PostAsync("/xa-moi/merge", new { units = new List<string> { "xa-1", "xa-2" }, @new = new { name = "Xã Mới", kind = "commune", parent = "tinh" } }))
            .StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PostAsync("/xa-1/split", new { closes = true, parts = new[] { new { code = "xa-1a", name = "Xã Một A", pages = new List<string> { "facebook:100" } } } }))
            .StatusCode.ShouldBe(HttpStatusCode.OK);

        var merge = _host.Units.Changes[0].Change.ShouldBeOfType<MergeUnits>();
        (string.Join(' ', merge.Units), merge.New!.Code, merge.New.Name, merge.New.Parent).ShouldBe(("xa-1 xa-2", "xa-moi", "Xã Mới", "tinh"));
        var split = _host.Units.Changes[1].Change.ShouldBeOfType<SplitUnit>();
        (split.Closes, split.Parts.Single().Code, split.Parts.Single().Pages.Single()).ShouldBe((true, "xa-1a", new FanpageKey(Platform.Facebook, "100")));
    }

    [Theory]
    [InlineData("PUT", "/tw/name", """{"name":"x"}""")]
    [InlineData("PUT", "/nowhere/name", """{"name":"x"}""")]
    [InlineData("PUT", "/xa-1/parent", """{"parent":"tw"}""")]
    [InlineData("PUT", "/tinh/parent", """{"parent":"xa-1"}""")]
    [InlineData("POST", "", """{"code":"a","name":"x","parent":"tw"}""")]
    [InlineData("POST", "/xa-1/merge", """{"units":["xa-2","tw"]}""")]
    [InlineData("POST", "/tinh/split", """{"parts":[{"code":"a","name":"x"}]}""")]
    [InlineData("POST", "/xa-1/split", """{"parts":[{"code":"a","name":"x","parent":"tw"}]}""")]
    [InlineData("POST", "/tw/close", "{}")]
    [InlineData("PUT", "/tw/head-counts", "{}")]
    public async Task A_change_that_concerns_a_unit_elsewhere_is_answered_as_if_it_were_not_there(string method, string address, string body)
    {
        await (await SendAsync(method, address, body)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        _host.Units.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Managing_a_unit_alone_is_not_enough_to_take_it_away_from_the_one_above()
    {
        Grant(Role.Organizer, "xa-1");

        await (await PutAsync("/xa-1/parent", new { parent = "xa-1" })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        (await PutAsync("/xa-1/name", new { name = "x" })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Role.UnitAdmin)]
    [InlineData(Role.Leadership)]
    [InlineData(Role.SystemAdmin)]
    public async Task Reading_is_not_changing(Role role)
    {
        Grant(role, "tinh");

        (await _host.Http.GetAsync($"{Units}/xa-1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await PutAsync("/xa-1/name", new { name = "x" })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await _host.Http.GetAsync($"{Units}/imports/7")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await _host.Http.GetAsync($"{Units}/tw")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [InlineData("code", "a/b", "invalid_code")]
    [InlineData("code", "import", "invalid_code")]
    [InlineData("code", null, "required")]
    [InlineData("name", "a\nb", "control_characters")]
    [InlineData("kind", "kingdom", "invalid_kind")]
    [InlineData("parent", "", "required")]
    [InlineData("from", "01/06/2026", "invalid_day")]
    public async Task A_field_that_cannot_be_used_is_named_with_a_stable_code(string field, string? value, string code)
    {
        var body = new Dictionary<string, string?> { ["code"] = "xa-3", ["name"] = "Xã", ["parent"] = "tinh", [field] = value };

        var problem = await (await PostAsync("", body)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);

        problem.GetProperty("errors").EnumerateObject().Single().Name.ShouldBe(field);
    }

    [Fact]
    public async Task Every_refusal_has_a_code_of_its_own()
    {
        var codes = new List<string>();
        foreach (var outcome in new UnitOutcome[]
                 {
                     new UnitOutcome.CodeTaken("a"), new UnitOutcome.IsClosed("a"), new UnitOutcome.InTheFuture(Today), new UnitOutcome.ChangedLater("a", Today),
                     new UnitOutcome.BelowItself("a"), new UnitOutcome.IsRoot(), new UnitOutcome.NotEmpty("a", 1, 2, 3), new UnitOutcome.NotInTheUnit("a"),
                     new UnitOutcome.NothingToDo(),
                 })
        {
            _host.Units.Answer = outcome;
            var problem = await (await PutAsync("/xa-1/name", new { name = "x" })).Content.ReadFromJsonAsync<JsonElement>();
            problem.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
            codes.Add(problem.GetProperty("code").GetString()!);
        }

        codes.ShouldBe(
        [
            "code_taken", "unit_closed", "in_the_future", "changed_later", "below_itself", "is_root", "not_empty", "not_in_the_unit", "nothing_to_do",
        ]);
    }

    [Fact]
    public async Task A_list_is_searched_without_diacritics_and_paged()
    {
        var list = await _host.Http.GetFromJsonAsync<JsonElement>($"{Units}?under=tinh&q=doan xa hai&size=10");

        list.GetProperty("items").EnumerateArray().Single().GetProperty("code").GetString().ShouldBe("xa-2");
        (list.GetProperty("page").GetInt32(), list.GetProperty("size").GetInt32(), list.GetProperty("total").GetInt32()).ShouldBe((1, 10, 1));
        await (await _host.Http.GetAsync($"{Units}?under=tw")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await _host.Http.GetAsync($"{Units}?size=0")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_size");
        await (await _host.Http.GetAsync($"{Units}?sort=size")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_sort");
    }

    [Fact]
    public async Task A_unit_is_described_with_what_it_has_been()
    {
        var body = await _host.Http.GetStringAsync($"{Units}/xa-1");

        body.ShouldBe("""
            {"code":"xa-1","name":"Đoàn xã Một","kind":"other","parent":"tinh","openedOn":null,"closedOn":null,"mergedInto":null,
            "names":[{"from":"2025-07-01","name":"Đoàn xã Một"},{"from":null,"name":"Tên cũ"}],"places":[{"from":null,"parent":"tinh"}],
            "headCounts":[{"from":"2026-01-01","members":1234,"eligibleUnits":null}]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task A_file_is_looked_at_applied_and_undone()
    {
        var preview = await UploadAsync("?under=tinh&from=2026-06-01&name=c%C3%A2y.csv", "mã\nxa-3\n");
        var body = await preview.Content.ReadFromJsonAsync<JsonElement>();
        _host.Units.Files.ShouldBe(["cây.csv tinh 2026-06-01 mã\nxa-3"]);
        body.GetProperty("plan").GetProperty("fingerprint").GetString().ShouldBe("f1");
        body.GetProperty("plan").GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("unknown_parent");
        body.GetProperty("plan").GetProperty("steps")[0].ToString().ShouldBe("""{"step":"open","code":"xa-3","was":null,"becomes":"Đoàn xã Ba"}""");

        await (await PostAsync("/imports/7/apply", new { goodRowsOnly = true })).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "required");
        _host.Units.ImportAnswer = new UnitImportOutcome.HasErrors(_host.Units.Plan);
        var problem = await (await PostAsync("/imports/7/apply", new { fingerprint = "f1" })).ShouldBeProblemAsync(HttpStatusCode.Conflict, "rows_with_errors");
        problem.GetProperty("rows")[0].GetProperty("row").GetInt32().ShouldBe(5);
        _host.Units.ImportAnswer = new UnitImportOutcome.Applied(_host.Units.Import);
        (await PostAsync("/imports/7/apply", new { fingerprint = "f1", goodRowsOnly = true })).StatusCode.ShouldBe(HttpStatusCode.OK);
        _host.Units.ImportAnswer = new UnitImportOutcome.CannotUndo([new UndoObstacle("xa-3", UndoReason.HasPages)]);
        problem = await (await PostAsync("/imports/7/undo", new { })).ShouldBeProblemAsync(HttpStatusCode.Conflict, "cannot_undo");
        problem.GetProperty("units")[0].GetProperty("reason").GetString().ShouldBe("has_pages");
        _host.Units.Asked.ShouldBe(["apply 7 f1 False", "apply 7 f1 True", "undo 7"]);
    }

    [Fact]
    public async Task A_file_for_a_unit_elsewhere_or_too_large_or_unreadable_is_refused()
    {
        await (await UploadAsync("?under=tw", "mã\n")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        _host.Units.Files.ShouldBeEmpty();
        _host.Units.ImportAnswer = new UnitImportOutcome.Unreadable(SheetFault.NoCodeColumn);
        await (await UploadAsync("?under=tinh", "x\n")).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "sheet_no_code_column");
        foreach (var key in new[] { null, "k" })
        {
            await (await UploadAsync("?under=tinh", new string('x', UnitFile.MostBytes + 1), key))
                .ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "body_too_large");
        }
    }

    [Fact]
    public async Task A_file_sent_again_with_its_key_is_looked_at_once()
    {
        var large = new string('x', 200_000); // more than other writes may have

        (await UploadAsync("?under=tinh", large, "k")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await UploadAsync("?under=tinh", large, "k")).Headers.Contains(IdempotencyKeys.ReplayedHeaderName).ShouldBeTrue();

        _host.Units.Files.Count.ShouldBe(1);
    }

    private void Grant(Role role, string unit)
    {
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(role, unit));
    }

    private Task<HttpResponseMessage> PostAsync(string address, object body) => _host.Http.PostAsJsonAsync(Units + address, body);

    private Task<HttpResponseMessage> PutAsync(string address, object body) => _host.Http.PutAsJsonAsync(Units + address, body);

    private async Task<HttpResponseMessage> SendAsync(string method, string address, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Units + address) { Content = new StringContent(body, null, "application/json") };
        return await _host.Http.SendAsync(request);
    }

    private async Task<HttpResponseMessage> UploadAsync(string query, string content, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Units}/imports{query}") { Content = new StringContent(content, null, "text/csv") };
        if (key is not null) request.Headers.Add(IdempotencyKeys.HeaderName, key);
        request.Headers.ExpectContinue = true; // so that a refusal is heard before the body is sent
        return await _host.Http.SendAsync(request);
    }
}
