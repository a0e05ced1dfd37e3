using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class FanpagePagesTests : IAsyncLifetime
{
    private const string Page = "/fanpages/youtube/UC1";

    private static readonly FanpageKey Key = new(Platform.YouTube, "UC1");

    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await ClientHost.StartAsync();
        _host.Pages.Stored.AddDue(Key, _host.Clock.GetUtcNow());
        _host.Pages.Stored.Put(_host.Pages.Stored[Key] with { Name = "Kênh Đoàn xã", Unit = "xa-1" });
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_list_shows_pages_and_finds_them_without_diacritics()
    {
        var (_, all) = await _host.BrowseAsync("/fanpages");
        var (_, found) = await _host.BrowseAsync("/fanpages?q=kenh+doan");
        var (_, none) = await _host.BrowseAsync("/fanpages?q=khong+co");

        all.QuerySelector("#fanpages tbody a")!.GetAttribute("href").ShouldBe(Page);
        found.QuerySelector("#fanpages tbody a")!.TextContent.ShouldBe("Kênh Đoàn xã");
        none.QuerySelector("#fanpages h2")!.TextContent.ShouldBe("Không có trang nào phù hợp");
    }

    [Fact]
    public async Task Without_pages_one_is_told_what_to_do()
    {
        var (_, page) = await _host.BrowseAsync("/fanpages?unit=xa-2");

        page.QuerySelector("#fanpages h2")!.TextContent.ShouldBe("Đơn vị chưa có trang nào");
    }

    [Fact]
    public async Task Chosen_pages_are_suspended_and_resumed_together()
    {
        var suspended = await SendAsync("/fanpages", "bulk", ("chosen", "youtube:UC1"), ("change", "suspend"));
        _host.Pages.Stored[Key].Status.ShouldBe(FanpageStatus.Suspended);
        suspended.QuerySelector(".alert-success")!.TextContent.ShouldBe("Đã thực hiện với 1 trang.");

        await SendAsync("/fanpages", "bulk", ("chosen", "youtube:UC1"), ("chosen", "youtube:UC2"), ("change", "resume"));
        _host.Pages.Stored[Key].Status.ShouldBe(FanpageStatus.Active);

        (await SendAsync("/fanpages", "bulk", ("change", "suspend"))).QuerySelector(".alert-danger")!.TextContent
            .ShouldBe("Hãy chọn ít nhất một trang.");
    }

    [Fact]
    public async Task A_pages_screen_tells_how_it_stands_what_it_gained_and_where_it_was()
    {
        var (answer, page) = await _host.BrowseAsync(Page);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("h1")!.TextContent.ShouldContain("Kênh Đoàn xã");
        page.QuerySelector("#health p")!.TextContent.ShouldBe("Trang được thu thập tự động, không cần làm gì.");
        page.QuerySelector("#growth-table td[data-value='1234']").ShouldNotBeNull();
        page.QuerySelectorAll("#stays tbody th").Select(unit => unit.TextContent).ShouldBe(["Đoàn xã Một", "Đoàn xã Hai"]);
        page.QuerySelector("#posts tbody")!.TextContent.ShouldContain("Tin tốt");
        page.QuerySelectorAll("a").ShouldAllBe(link => !link.GetAttribute("href")!.StartsWith("javascript", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("suspend", FanpageStatus.Suspended)]
    [InlineData("retire", FanpageStatus.Retired)]
    public async Task What_is_asked_for_on_the_screen_is_done(string form, FanpageStatus status)
    {
        var page = await SendAsync(Page, form);

        _host.Pages.Stored[Key].Status.ShouldBe(status);
        page.QuerySelector(".alert-success").ShouldNotBeNull();
    }

    [Fact]
    public async Task It_is_edited_connected_and_handed_over_on_the_screen()
    {
        await SendAsync(Page, "edit", ("name", "Tên mới"), ("address", ""));
        _host.Pages.Stored[Key].Name.ShouldBe("Tên mới");

        await SendAsync(Page, "connect", ("token", "another"));
        _host.Pages.Stored.TokenOf(Key).ShouldBe("another");

        await SendAsync(Page, "hand-over", ("unit", "xa-2"), ("fromDay", "2026-06-01"));
        _host.Pages.Stored[Key].Unit.ShouldBe("xa-2");
    }

    [Fact]
    public async Task Where_it_was_outside_of_ones_own_subtree_is_another_unit()
    {
        As(Role.UnitAdmin, "xa-1");

        var (_, page) = await _host.BrowseAsync(Page);

        page.QuerySelectorAll("#stays tbody th").Select(unit => unit.TextContent).ShouldBe(["Đoàn xã Một", "đơn vị khác"]);
    }

    [Fact]
    public async Task A_retired_page_can_only_be_handed_over()
    {
        var retired = await SendAsync(Page, "retire");
        retired.QuerySelectorAll("section[aria-labelledby=actions-title] summary").Select(form => form.TextContent).ShouldBe(["Chuyển giao cho đơn vị khác"]);

        await SendAsync(Page, "hand-over", ("unit", "xa-2"), ("fromDay", "2026-06-01"));

        (_host.Pages.Stored[Key].Unit, _host.Pages.Stored[Key].Status).ShouldBe(("xa-2", FanpageStatus.Retired));
    }

    [Theory]
    [InlineData("", "published", "descending")]
    [InlineData("?sort=-views", "views", "descending")]
    [InlineData("?sort=views", "views", "ascending")]
    public async Task Its_posts_come_in_the_order_that_the_head_of_the_table_says(string query, string column, string direction)
    {
        var (_, page) = await _host.BrowseAsync(Page + query);

        page.QuerySelector("#posts th[aria-sort]")!.GetAttribute("aria-sort").ShouldBe(direction);
        page.QuerySelector("#posts th[aria-sort] a")!.GetAttribute("href")!.ShouldContain(column);
        page.QuerySelectorAll("#posts tbody th").Select(post => post.TextContent.Trim())
            .ShouldBe(direction == "descending" ? ["Chào ngày mới", "Tin cũ"] : ["Tin cũ", "Chào ngày mới"]);
    }

    [Theory]
    [InlineData("edit", "name", "", "Cần có giá trị.")]
    [InlineData("edit", "address", "javascript:alert(1)", "Địa chỉ phải bắt đầu bằng http:// hoặc https://.")]
    [InlineData("hand-over", "unit", "tw", "Không có đơn vị nào tên hoặc mã là “tw” trong phạm vi của bạn.")]
    public async Task What_cannot_be_used_is_told_at_its_field(string form, string field, string value, string message)
    {
        var fields = new Dictionary<string, string> { ["name"] = "Tên", ["address"] = "", ["unit"] = "xa-2" };
        fields[field] = value;

        var page = await SendAsync(Page, form, [.. fields.Select(pair => (pair.Key, pair.Value))]);

        page.QuerySelector($"#{field}-error")!.TextContent.ShouldBe(message);
        _host.Pages.Stored.Audit.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_only_reads_sees_no_forms_and_who_does_not_finds_nothing()
    {
        As(Role.Leadership, "tinh");
        (await _host.BrowseAsync(Page)).Page.QuerySelector("#actions-title").ShouldBeNull();
        (await _host.BrowseAsync("/fanpages/new")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        As(Role.UnitAdmin, "xa-2");
        (await _host.BrowseAsync(Page)).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.BrowseAsync("/fanpages/myspace/UC1")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_reads_here_and_manages_elsewhere_finds_the_way_to_register()
    {
        As(Role.Leadership, "tinh");
        _host.Directory.Grants.Add(new Grant(Role.UnitAdmin, "xa-1"));

        (await _host.BrowseAsync("/fanpages")).Page.QuerySelector("a[href='/fanpages/new']").ShouldNotBeNull();
        (await _host.BrowseAsync("/fanpages/new")).Page.QuerySelector<IHtmlInputElement>("[name=unit]")!.Value.ShouldBe("xa-1");
    }

    [Theory]
    [InlineData("/fanpages?page=7", "/fanpages", "Danh sách chỉ có 1 mục.")]
    [InlineData(Page + "?page=7", Page, "Danh sách chỉ có 2 mục.")]
    public async Task Beyond_the_end_of_a_list_one_is_led_back_to_it(string address, string back, string words)
    {
        var (_, page) = await _host.BrowseAsync(address);

        page.QuerySelector(".pager [rel=prev]")!.GetAttribute("href").ShouldBe(back);
        page.QuerySelector(".pager span")!.TextContent.ShouldBe(words);
    }

    [Fact]
    public async Task A_page_is_registered_and_connected_in_one_form()
    {
        var answer = await PostAsync(
            "/fanpages/new", "new-fanpage", ("platform", "youtube"), ("accountId", "UC9"), ("name", "Kênh mới"), ("unit", "xa-2"), ("token", "secret"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldEndWith("/fanpages/youtube/UC9");
        _host.Pages.Stored.TokenOf(new FanpageKey(Platform.YouTube, "UC9")).ShouldBe("secret");
    }

    [Fact]
    public async Task A_registration_that_is_refused_keeps_what_was_typed_but_the_token()
    {
        var page = await SendAsync(
            "/fanpages/new", "new-fanpage", ("platform", "youtube"), ("accountId", "../x"), ("name", "Kênh mới"), ("unit", "xa-2"), ("token", "secret"));

        page.QuerySelector("#accountId-error").ShouldNotBeNull();
        page.QuerySelector<IHtmlInputElement>("#name")!.Value.ShouldBe("Kênh mới");
        page.QuerySelector<IHtmlInputElement>("#token")!.Value.ShouldBe("");
        _host.Pages.Stored.All.Count.ShouldBe(1);
    }

    private void As(Role role, string unit)
    {
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(role, unit));
        _host.Access.Home = unit;
    }

    private async Task<IHtmlDocument> SendAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var answer = await PostAsync(address, form, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> PostAsync(string address, string form, params (string Name, string Value)[] fields) =>
        _host.PostFormAsync(address, form, fields);
}
