using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class DashboardPageTests : IAsyncLifetime
{
    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await ClientHost.StartAsync();
        _host.Reach.Provenance = new Provenance(43, 41, 2, 3, At("2026-06-30T01:15:00Z"), At("2026-06-28T01:00:00Z"), [FigureSource.Api]);
        _host.Reach.Add("xa-1", new(2026, 6, 30), Platform.Facebook, new Figures(2, 1_234_567, 0, 5, 7, null, null));
        _host.Reach.Add("xa-2", new(2026, 6, 29), Platform.YouTube, new Figures(1, 1_000, null, null, null, null, null));
        _host.Reach.Add("xa-1", new(2026, 5, 20), Platform.Facebook, new Figures(1, 1_000_000, 1, 1, 1, null, null));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Without_filters_it_shows_the_callers_unit_over_thirty_days()
    {
        var (answer, page) = await _host.BrowseAsync("/");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.DocumentElement.GetAttribute("lang").ShouldBe("vi");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Tỉnh Đoàn");
        _host.Reach.Asked.ShouldBe([new ReachFilter("tinh", null, null, new Period(new(2026, 6, 1), new(2026, 6, 30)))]);
    }

    [Fact]
    public async Task Filters_in_the_address_reach_the_queries_and_come_back_in_the_form()
    {
        var (_, page) = await _host.BrowseAsync("/?unit=xa-1&campaign=tin-tot&platform=facebook&from=2026-06-01&to=2026-06-30&metric=shares");

        _host.Reach.Asked.ShouldBe(
            [new ReachFilter("xa-1", "tin-tot", Platform.Facebook, new Period(new(2026, 6, 1), new(2026, 6, 30)))]);
        var form = page.QuerySelector<IHtmlFormElement>(".filters form")!;
        form.Elements.OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value).ShouldBe(
            new Dictionary<string, string> { ["unit"] = "xa-1", ["metric"] = "shares", ["from"] = "2026-06-01", ["to"] = "2026-06-30" },
            ignoreOrder: true);
        form.Elements.OfType<IHtmlSelectElement>().Select(select => select.Value).ShouldBe(["tin-tot", "facebook", ""]);
    }

    [Fact]
    public async Task A_quick_period_keeps_the_other_filters()
    {
        var (_, page) = await _host.BrowseAsync("/?unit=xa-1&platform=facebook&from=2026-06-01&to=2026-06-02");

        page.QuerySelectorAll(".filters .switch a").Select(link => link.GetAttribute("href")).ShouldBe(
            ["/?unit=xa-1&platform=facebook&days=7", "/?unit=xa-1&platform=facebook", "/?unit=xa-1&platform=facebook&days=90"]);
    }

    [Theory]
    [InlineData("/?platform=myspace", "platform")]
    [InlineData("/?from=30/06/2026", "from")]
    [InlineData("/?to=2026-02-30", "to")]
    [InlineData("/?from=2026-06-30&to=2026-06-01", "from")]
    [InlineData("/?from=2020-01-01&to=2026-01-01", "from")]
    [InlineData("/?days=0", "days")]
    [InlineData("/?days=7&from=2026-06-01", "days")]
    [InlineData("/?metric=reach", "metric")]
    [InlineData("/?metric=likes", "metric")]
    public async Task A_value_that_cannot_be_used_is_named_and_answered_with_400(string address, string parameter)
    {
        var (answer, page) = await _host.BrowseAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelectorAll(".refusal-list code").Select(code => code.TextContent).ShouldBe([parameter]);
        _host.Reach.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/?unit=nowhere")]
    [InlineData("/?unit=tw")]
    [InlineData("/?campaign=nothing")]
    [InlineData("/?unit=xa-2&campaign=he-xa-1")]
    public async Task A_unit_or_campaign_that_is_not_there_or_not_allowed_is_not_found(string address)
    {
        var (answer, page) = await _host.BrowseAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Không tìm thấy");
        _host.Reach.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Units_above_the_callers_reading_are_not_on_the_path()
    {
        var (_, page) = await _host.BrowseAsync("/?unit=xa-1");

        page.QuerySelectorAll(".breadcrumb-item").Select(item => item.TextContent.Trim()).ShouldBe(["Tỉnh Đoàn", "Đoàn xã Một"]);
    }

    [Fact]
    public async Task A_campaign_of_a_unit_below_does_not_follow_into_the_other_units()
    {
        var (_, below) = await _host.BrowseAsync("/?campaign=he-xa-1");
        var (_, own) = await _host.BrowseAsync("/?campaign=tin-tot");

        UnitLinks(below).ShouldBe(["/?unit=xa-1", "/?unit=xa-2"], ignoreOrder: true);
        UnitLinks(own).ShouldBe(["/?unit=xa-1&campaign=tin-tot", "/?unit=xa-2&campaign=tin-tot"], ignoreOrder: true);
    }

    [Fact]
    public async Task Unknown_counters_are_dashes_and_zeros_are_zeros()
    {
        var (_, youTube) = await _host.BrowseAsync("/?platform=youtube");
        var (_, facebook) = await _host.BrowseAsync("/?platform=facebook&metric=interactions");

        KeyFigures(youTube).ShouldBe(["1.000", "—", "—", "1", "—"]);
        KeyFigures(facebook).ShouldBe(["1,2 triệu", "12", "7", "2", "—"]);
        Cell(facebook, "2026-06-30").TextContent.ShouldBe("12");
        Cell(facebook, "2026-06-29").TextContent.ShouldBe("—");
        Cell(facebook, "2026-06-29").GetAttribute("data-value").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_figure_is_compared_with_the_period_before_only_where_there_was_one()
    {
        var (_, page) = await _host.BrowseAsync("/");

        var changes = page.QuerySelectorAll(".key-figure-change").Select(change => change.TextContent.Trim()).ToList();
        changes[0].ShouldBe("+23,6% so với 30 ngày trước (1 triệu)");
        (await _host.BrowseAsync("/?days=90")).Page.QuerySelector(".key-figure-change")!.TextContent.ShouldBe("Chưa có kỳ trước để so sánh");
    }

    [Fact]
    public async Task Reach_is_an_interval_by_platform_and_never_a_sum()
    {
        _host.Reach.Reach[Platform.Facebook] = new ReachInterval(50_000, 120_000);

        var (_, page) = await _host.BrowseAsync("/");

        page.QuerySelectorAll("#reach dd").Select(value => value.TextContent.Trim()).ShouldBe(["từ 50.000 đến 120.000 người", "—"]);
    }

    [Fact]
    public async Task Provenance_tells_the_cover_the_newest_reading_and_what_is_stale()
    {
        var (_, page) = await _host.BrowseAsync("/");

        var line = page.QuerySelector("#provenance")!;
        line.ClassList.ShouldContain("provenance-stale");
        line.QuerySelectorAll("span").Select(part => part.TextContent).ShouldBe(
            [
                "41/43 trang có số liệu", "mới nhất 08:15", "2 trang cần kết nối lại",
                "3 trang quá 26 giờ chưa có số liệu mới", "nguồn: API nền tảng",
            ]);
    }

    [Fact]
    public async Task A_scope_without_pages_says_so_instead_of_showing_zeros()
    {
        _host.Reach.Provenance = new Provenance(0, 0, 0, 0, null, null, []);
        _host.Reach.Rows.Clear();

        var (_, page) = await _host.BrowseAsync("/");

        page.QuerySelector(".empty-state h2")!.TextContent.ShouldBe("Chưa có trang nào trong phạm vi này");
        page.QuerySelectorAll(".key-figure").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_unit_that_has_no_pages_any_more_still_shows_what_it_gained()
    {
        _host.Reach.Provenance = new Provenance(0, 0, 0, 0, null, null, []);

        var (_, page) = await _host.BrowseAsync("/");

        page.QuerySelector(".empty-state").ShouldBeNull();
        page.QuerySelectorAll(".key-figure").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_period_without_figures_says_so_and_keeps_the_filters()
    {
        var (_, page) = await _host.BrowseAsync("/?from=2025-01-01&to=2025-01-31");

        page.QuerySelector(".empty-state h2")!.TextContent.ShouldBe("Không có số liệu trong khoảng ngày này");
        page.QuerySelector(".filters form").ShouldNotBeNull();
    }

    [Fact]
    public async Task Every_chart_names_itself_and_has_its_table_with_a_caption()
    {
        var (_, page) = await _host.BrowseAsync("/");

        var charts = page.QuerySelectorAll("[data-chart]");
        charts.ShouldNotBeEmpty();
        foreach (var chart in charts)
        {
            chart.GetAttribute("aria-label").ShouldNotBeNullOrEmpty();
            page.GetElementById(chart.GetAttribute("data-chart")!).ShouldBeAssignableTo<IHtmlTableElement>()!
                .QuerySelector("caption")!.TextContent.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task Words_of_a_platform_are_text_and_only_web_addresses_become_links()
    {
        _host.Reach.Posts.Add(Post("<script>alert(1)</script>", "javascript:alert(1)", 20));
        _host.Reach.Posts.Add(Post("=HYPERLINK(\"x\")", "https://example.org/p", 10));

        var (_, page) = await _host.BrowseAsync("/");

        var titles = page.QuerySelectorAll("#posts .ranked-name").ToList();
        titles[0].TextContent.ShouldBe("<script>alert(1)</script>");
        titles[0].ShouldBeAssignableTo<IHtmlSpanElement>();
        titles[1].GetAttribute("href").ShouldBe("https://example.org/p");
        titles[1].GetAttribute("rel").ShouldBe("noopener noreferrer");
    }

    private static RankedPost Post(string title, string address, long views) => new(
        new PostKey(Platform.Facebook, title), title, new Uri(address), "Trang", null, new Counters(Views: views), null);

    private static IEnumerable<string?> UnitLinks(IHtmlDocument page) =>
        page.QuerySelectorAll("#units .ranked-name").Select(link => link.GetAttribute("href"));

    private static IEnumerable<string> KeyFigures(IHtmlDocument page) =>
        page.QuerySelectorAll(".key-figure-value").Select(value => value.TextContent.Trim());

    private static IElement Cell(IHtmlDocument page, string day) =>
        page.QuerySelector($"#daily-table time[datetime='{day}']")!.Closest("tr")!.QuerySelector("td")!;

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, null);
}
