using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class UnitPagesTests : IAsyncLifetime
{
    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await ClientHost.StartAsync();
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.Organizer, "tinh"));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_tree_begins_at_ones_own_unit_and_is_searched_without_diacritics()
    {
        var (answer, tree) = await _host.BrowseAsync("/units");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Codes(tree).ShouldBe(["xa-1", "xa-2"]);

        Codes((await _host.BrowseAsync("/units?q=doan xa hai")).Page).ShouldBe(["xa-2"]);
        (await _host.BrowseAsync("/units?q=khong co")).Page.QuerySelector("#units h2")!.TextContent.ShouldBe("Không tìm thấy đơn vị nào");
    }

    [Fact]
    public async Task A_unit_shows_its_numbers_and_what_can_be_done()
    {
        var (_, page) = await _host.BrowseAsync("/units/xa-1");

        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Đoàn xã Một");
        page.QuerySelectorAll(".breadcrumb a").Select(link => link.GetAttribute("href")).ShouldBe(["/units", "/units/tinh"], "what is above is not ours to see");
        page.QuerySelectorAll(".key-figure-value").Select(value => value.TextContent.Trim()).ShouldBe(["1.234", "2", "3", "1"]);
        page.QuerySelectorAll("#unit-actions + .page-actions a").Length.ShouldBe(8);
        _host.Directory.Grants[0] = new Grant(Role.Leadership, "tinh");
        (await _host.BrowseAsync("/units/xa-1")).Page.QuerySelector("#unit-actions").ShouldBeNull();
    }

    [Theory]
    [InlineData("/units/tw")]
    [InlineData("/units/nowhere")]
    [InlineData("/units/tw/below")]
    [InlineData("/units/tw/history")]
    [InlineData("/units/tw/change/rename")]
    [InlineData("/units/xa-1/change/destroy")]
    [InlineData("/units/import?under=tw")]
    [InlineData("/units/import/8")]
    public async Task What_is_not_ours_is_not_there(string address)
    {
        var (answer, page) = await _host.BrowseAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Không tìm thấy");
    }

    [Fact]
    public async Task Whoever_only_reads_gets_no_form()
    {
        _host.Directory.Grants[0] = new Grant(Role.UnitAdmin, "tinh");

        foreach (var address in new[] { "/units/xa-1/change/rename", "/units/import", "/units/import/7" })
            (await _host.BrowseAsync(address)).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        (await _host.BrowseAsync("/units/xa-1/history")).Page.QuerySelectorAll("#names tbody tr").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("rename")]
    [InlineData("move")]
    [InlineData("merge")]
    [InlineData("split")]
    [InlineData("count")]
    [InlineData("close")]
    public async Task Every_form_opens_in_both_languages(string action)
    {
        var (answer, page) = await _host.BrowseAsync($"/units/xa-1/change/{action}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelectorAll("form input:not([type=hidden]), form textarea, form select").Where(field => field.Id != "q")
            .ShouldAllBe(field => page.QuerySelector($"label[for='{field.Id}']") != null);
        page.QuerySelectorAll("[style]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_is_asked_about_and_made_when_it_is_confirmed()
    {
        var asked = await SubmitAsync("/units/xa-1/change/rename", "change", new() { ["Input.Name"] = "Tên mới", ["Input.From"] = "2026-06-01" });
        var question = await ReadAsync(asked);
        question.QuerySelector("form.card")!.TextContent.ShouldContain("tên cũ vẫn còn trong lịch sử");
        _host.Units.Changes.ShouldBeEmpty();

        var done = await SendAsync("/units/xa-1/change/rename", question, "change", []);

        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        done.Headers.Location!.ToString().ShouldEndWith("/units/xa-1?done=1");
        _host.Units.Changes.ShouldBe([("xa-1", new RenameUnit("Tên mới", new(2026, 6, 1), new Actor(TestSignIn.Account)))]);
    }

    [Fact]
    public async Task A_refusal_is_told_in_words()
    {
        _host.Units.Answer = new UnitOutcome.NotEmpty("xa-1", 2, 1, 1_200);

        var answer = await SubmitAsync("/units/xa-1/change/close", "change", new() { ["Input.Confirmed"] = "true" });

        (await ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldBe("Đơn vị xa-1 còn 2 đơn vị cấp dưới, 1 trang và 1.200 đoàn viên.");
        _host.Units.Changes.Clear();
        answer = await SubmitAsync("/units/xa-1/change/move", "change", new() { ["Input.Parent"] = "tw", ["Input.Confirmed"] = "true" });
        var page = await ReadAsync(answer);
        page.QuerySelector("#parent-error")!.TextContent.ShouldContain("“tw”", Case.Sensitive, "what is above is not ours to choose");
        page.QuerySelector("#parent")!.GetAttribute("value").ShouldBe("tw");
        _host.Units.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Units_are_named_as_people_call_them_and_put_into_a_list_without_script()
    {
        var added = await ReadAsync(await SubmitAsync(
            "/units/tinh/change/merge", "change", new() { ["Input.Added"] = "doan xa mot", ["Input.ShowsAgain"] = "true" }));
        added.QuerySelector("#units")!.TextContent.ShouldBe("xa-1");
        added.QuerySelectorAll(".validation-message").ShouldBeEmpty("whoever adds has not finished");
        added.QuerySelectorAll("#units-add-offers option").Select(offer => offer.GetAttribute("value")).ShouldContain("Đoàn xã Hai (xa-2)");

        var unclear = await ReadAsync(await SubmitAsync("/units/tinh/change/merge", "change", new() { ["Input.Units"] = "xa-1\ndoan xa" }));
        unclear.QuerySelector("#units-error")!.TextContent.ShouldContain("Đoàn xã Hai (xa-2)");
        unclear.QuerySelector("#units")!.TextContent.ShouldBe("xa-1\ndoan xa");

        var asked = await ReadAsync(await SubmitAsync(
            "/units/tinh/change/merge", "change", new() { ["Input.Units"] = "xa-1", ["Input.Added"] = "Đoàn xã Hai (xa-2)", ["Input.From"] = "2026-06-01" }));
        await SendAsync("/units/tinh/change/merge", asked, "change", []);
        _host.Units.Changes.ShouldHaveSingleItem().Change.ShouldBeOfType<MergeUnits>().Units.ShouldBe(["xa-1", "xa-2"]);
    }

    [Fact]
    public async Task A_unit_is_split_into_as_many_as_rows_are_filled_in()
    {
        _host.Organization.Units.Add(new Unit("cd-1", "Chi đoàn Một", "xa-1"));
        Dictionary<string, string> typed = new()
        {
            ["Input.Parts[0].Code"] = "a",
            ["Input.Parts[0].Name"] = "Đoàn A",
            ["Input.Parts[0].Kind"] = "commune",
            ["Input.Parts[0].Units"] = "chi doan mot",
            ["Input.Parts[1].Code"] = "",
            ["Input.Parts[1].Kind"] = "commune",
            ["Input.Parts[2].Code"] = "b b",
            ["Input.Parts[2].Name"] = "Đoàn B",
            ["Input.Parts[2].Kind"] = "commune",
        };
        (await _host.BrowseAsync("/units/xa-1/change/split")).Page.QuerySelectorAll("fieldset").Length.ShouldBe(3);

        var more = await ReadAsync(await SubmitAsync("/units/xa-1/change/split", "change", new(typed) { ["Input.ShowsAgain"] = "true" }));
        more.QuerySelectorAll("fieldset").Length.ShouldBe(6);
        more.QuerySelector("#part-3-code")!.GetAttribute("value").ShouldBe("b b");
        more.QuerySelectorAll(".validation-message").ShouldBeEmpty();

        var refused = await ReadAsync(await SubmitAsync("/units/xa-1/change/split", "change", typed));
        refused.QuerySelector("#part-2-code-error").ShouldNotBeNull("the row between them was blank");
        refused.QuerySelector("#part-1-code-error").ShouldBeNull();

        var asked = await ReadAsync(await SubmitAsync("/units/xa-1/change/split", "change", new(typed) { ["Input.Parts[2].Code"] = "b", ["Input.From"] = "2026-06-01" }));
        asked.QuerySelector("form.card")!.TextContent.ShouldContain("Đơn vị mới thứ 2");
        await SendAsync("/units/xa-1/change/split", asked, "change", []);
        var split = _host.Units.Changes.ShouldHaveSingleItem().Change.ShouldBeOfType<SplitUnit>();
        split.Parts.Select(part => $"{part.Code} {part.Name}: {string.Join(' ', part.Units)}").ShouldBe(["a Đoàn A: cd-1", "b Đoàn B: "]);
    }

    [Fact]
    public async Task A_split_without_a_part_asks_for_the_first()
    {
        var page = await ReadAsync(await SubmitAsync("/units/tinh/change/split", "change", []));

        page.QuerySelector("#part-1-code-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_typed_wrong_is_told_at_its_field()
    {
        var page = await ReadAsync(await SubmitAsync("/units/tinh/change/open", "change", new() { ["Input.Code"] = "a b", ["Input.Name"] = " " }));

        page.QuerySelector("#code-error").ShouldNotBeNull();
        page.QuerySelector("#name-error").ShouldNotBeNull();
        page.QuerySelector("#code")!.GetAttribute("value").ShouldBe("a b");
    }

    [Fact]
    public async Task A_file_is_looked_at_then_applied_and_undone()
    {
        var (_, form) = await _host.BrowseAsync("/units/import");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Hidden(form, "look")) content.Add(new StringContent(value), name);
        content.Add(new StringContent("tinh"), "Input.Under");
        content.Add(new ByteArrayContent("mã\nxa-3\n"u8.ToArray()), "Input.File", "tree.csv");
        var looked = await _host.Http.PostAsync(new Uri("/units/import", UriKind.Relative), content);
        looked.Headers.Location!.ToString().ShouldEndWith("/units/import/7");
        _host.Units.Files.ShouldBe(["tree.csv tinh  mã\nxa-3"]);

        var (_, preview) = await _host.BrowseAsync("/units/import/7");
        preview.QuerySelector("#errors tbody tr")!.TextContent.ShouldContain("nowhere");
        preview.QuerySelector("#import-counts")!.TextContent.ShouldStartWith("1 mới");
        _host.Units.ImportAnswer = new UnitImportOutcome.Applied(_host.Units.Import);
        var applied = await ReadAsync(await SendAsync("/units/import/7", preview, "apply", []));
        applied.QuerySelector(".status-badge")!.TextContent.ShouldBe("đã áp dụng");

        _host.Units.ImportAnswer = new UnitImportOutcome.CannotUndo([new UndoObstacle("xa-3", UndoReason.HasPages)]);
        var refused = await ReadAsync(await SendAsync("/units/import/7", applied, "undo", []));
        refused.QuerySelector("[role=alert] li")!.TextContent.ShouldBe("xa-3 đã có trang hoặc bài đăng");
        _host.Units.Asked.ShouldBe(["apply 7 f1 True", "undo 7"]);
    }

    [Fact]
    public async Task After_a_refusal_only_the_plan_that_is_shown_then_can_be_applied()
    {
        var (_, preview) = await _host.BrowseAsync("/units/import/7");
        var now = _host.Units.Plan with { Fingerprint = "f2", Steps = [new UnitStep.Open("xa-4", "Đoàn xã Bốn", UnitKind.Commune, "tinh", null)] };
        (_host.Units.Plan, _host.Units.ImportAnswer) = (now, new UnitImportOutcome.Outdated(now));

        var refused = await ReadAsync(await SendAsync("/units/import/7", preview, "apply", []));
        refused.QuerySelector("[role=alert]")!.TextContent.ShouldStartWith("Tổ chức đã thay đổi từ lúc xem trước");
        refused.Body!.TextContent.ShouldContain("Đoàn xã Bốn");
        await SendAsync("/units/import/7", refused, "apply", []);

        _host.Units.Asked.ShouldBe(["apply 7 f1 True", "apply 7 f2 True"]);
    }

    [Fact]
    public async Task What_is_outside_of_ones_own_subtree_is_another_unit()
    {
        _host.Directory.Grants[0] = new Grant(Role.Organizer, "xa-1");
        (await PlacesAsync()).ShouldBe(["đơn vị khác"]);
        _host.Organization.Units[2] = _host.Organization.Units[2] with { ClosedOn = new DateOnly(2026, 6, 1), MergedInto = "xa-2" };
        var (_, merged) = await _host.BrowseAsync("/units/xa-1");
        merged.QuerySelector("main")!.TextContent.ShouldContain("Đã sáp nhập vào đơn vị khác từ ngày 01/06/2026.");

        _host.Directory.Grants[0] = new Grant(Role.Organizer, "tinh");
        (await PlacesAsync()).ShouldBe(["tinh"]);
        (await _host.BrowseAsync("/units/xa-1")).Page.QuerySelector("main")!.TextContent.ShouldContain("Đã sáp nhập vào xa-2");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "apply")]);

        (await _host.Http.PostAsync(new Uri("/units/import/7", UriKind.Relative), content)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _host.Units.Asked.ShouldBeEmpty();
    }

    private async Task<IEnumerable<string>> PlacesAsync() =>
        (await _host.BrowseAsync("/units/xa-1/history")).Page.QuerySelectorAll("#places tbody th").Select(place => place.TextContent);

    private static IEnumerable<string> Codes(IHtmlDocument page) => page.QuerySelectorAll("#units tbody code").Select(code => code.TextContent);

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    private async Task<HttpResponseMessage> SubmitAsync(string address, string form, Dictionary<string, string> fields) =>
        await SendAsync(address, (await _host.BrowseAsync(address)).Page, form, fields);

    private async Task<HttpResponseMessage> SendAsync(string address, IHtmlDocument page, string form, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent([.. Hidden(page, form).Select(field => KeyValuePair.Create(field.Name, field.Value)), .. fields]);
        return await _host.Http.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    private static IEnumerable<(string Name, string Value)> Hidden(IHtmlDocument page, string form) => page.QuerySelectorAll<IHtmlFormElement>("form")
        .Single(element => element.QuerySelector($"input[name=_handler][value={form}]") is not null)
        .QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (input.Name!, input.Value));
}
