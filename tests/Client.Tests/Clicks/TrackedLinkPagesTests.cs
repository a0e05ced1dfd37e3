using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class TrackedLinkPagesTests : IAsyncLifetime
{
    private const string Address = "/campaigns/he-2026/links";

    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await CampaignScene.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Links_are_shown_with_their_clicks_and_previews_and_bots_apart()
    {
        var link = Clicked();
        _host.Clicks.Report = new ClickReport(
            new(1_234, 56, 7), [new(new(2026, 6, 2), new(1_000, 0, 0)), new(new(2026, 6, 3), new(234, 56, 7))],
            [new("xa-1", "Đoàn xã Một", new(1_200, 50, 0)), new("tinh", "Tỉnh Đoàn", new(34, 6, 7))], []);

        var (answer, page) = await _host.BrowseAsync(Address);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelectorAll("#link-clicks data").Select(figure => figure.TextContent).ShouldBe(["1.234", "56", "7"]);
        var row = page.QuerySelectorAll("#links tbody tr").ShouldHaveSingleItem();
        row.QuerySelectorAll(".number").Select(cell => cell.TextContent).ShouldBe(["900", "40", "3"]);
        row.QuerySelector("code")!.TextContent.ShouldBe($"{_host.Http.BaseAddress}l/{link.Link.Code}");
        row.TextContent.ShouldContain("cả chiến dịch");
        page.QuerySelectorAll("#clicks-by-unit tbody th").Select(unit => unit.TextContent).ShouldBe(["Đoàn xã Một", "Tỉnh Đoàn (chung)"]);
        page.QuerySelectorAll("#clicks-by-day tbody th").Select(day => day.TextContent).ShouldBe(["03/06/2026", "02/06/2026"]);
        page.QuerySelectorAll("[style], script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_is_searched_filtered_and_sorted_by_its_address()
    {
        Clicked();

        await _host.BrowseAsync($"{Address}?q=doan+xa&item=1&sort=-clicks&page=2");

        var asked = _host.Clicks.Listed.ShouldNotBeNull();
        (asked.Words, asked.Item, asked.Order, asked.Descending, asked.Page.Number).ShouldBe(("doan xa", 1, LinkOrder.Clicks, true, 2));
        asked.Period.ShouldBe(new Period(new(2026, 6, 1), new(2026, 6, 30)));
    }

    [Fact]
    public async Task Without_links_it_says_how_they_come()
    {
        var (_, page) = await _host.BrowseAsync(Address);

        page.QuerySelector(".empty-state h2")!.TextContent.ShouldBe("Chưa có liên kết đếm lượt bấm");
        page.QuerySelector("#track form").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_organizer_makes_links_for_the_campaign_for_a_unit_and_for_each_unit()
    {
        _host.Clicks.Outcome = new TrackOutcome.Tracked(1, [Clicked().Link, Clicked().Link]);

        var (answer, _) = await _host.SubmitAsync(Address, "track", ("item", "1"), ("for", "campaign"));
        _host.Clicks.Tracked!.ShouldBe(new TrackContent(CampaignScene.Id, 1, new LinkOwners.Campaign(), new Actor(TestSignIn.Account)));
        await _host.SubmitAsync(Address, "track", ("item", ""), ("for", "each"));
        (_host.Clicks.Tracked!.Item, _host.Clicks.Tracked.For).ShouldBe((null, new LinkOwners.EveryUnit()));
        await _host.SubmitAsync(Address, "track", ("item", "1"), ("for", "unit"), ("unit", "doan xa mot"));
        _host.Clicks.Tracked!.For.ShouldBeOfType<LinkOwners.Units>().Codes.ShouldBe(["xa-1"]);

        answer.Headers.Location!.OriginalString.ShouldEndWith($"{Address}?made=1&asked=2");
        (await _host.BrowseAsync($"{Address}?made=1&asked=2")).Page.QuerySelector(".alert-success")!.TextContent.ShouldBe("Đã tạo 1 liên kết, có sẵn 1.");
    }

    [Fact]
    public async Task What_cannot_be_made_is_told_and_what_was_typed_stays()
    {
        var (_, unknown) = await _host.SubmitAsync(Address, "track", ("item", "1"), ("for", "unit"), ("unit", "không có"));
        _host.Clicks.Tracked.ShouldBeNull();
        _host.Clicks.Outcome = new TrackOutcome.NotTakingPart(["xa-1"]);
        var (_, refused) = await _host.SubmitAsync(Address, "track", ("item", "1"), ("for", "unit"), ("unit", "xa-1"));

        unknown.QuerySelector("#track-unit-error").ShouldNotBeNull();
        unknown.QuerySelector<IHtmlInputElement>("#track-unit")!.Value.ShouldBe("không có");
        unknown.QuerySelectorAll<IHtmlInputElement>("#track [name=for]").Single(choice => choice.IsChecked).Value.ShouldBe("unit");
        refused.QuerySelector("#track [role=alert]")!.TextContent.ShouldBe("Có đơn vị không tham gia chiến dịch hoặc đã kết thúc hoạt động.");
    }

    [Fact]
    public async Task Whoever_may_not_change_the_campaign_sees_figures_and_no_form()
    {
        Clicked();
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.Leadership, "tinh"));

        var (answer, page) = await _host.BrowseAsync(Address);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("#links tbody tr").ShouldNotBeNull();
        page.QuerySelector("#track").ShouldBeNull();
    }

    [Fact]
    public async Task Content_without_any_address_gets_no_form()
    {
        CampaignScene.Put(_host, CampaignState.Draft, campaign => campaign with { Plan = campaign.Plan with { Content = [new(1, "Lời", "Lời", null, [])] } });

        var (_, page) = await _host.BrowseAsync(Address);

        page.QuerySelector("#track form").ShouldBeNull();
        page.QuerySelector("#track")!.TextContent.ShouldContain("Hãy thêm địa chỉ cho nội dung trước.");
    }

    [Fact]
    public async Task The_campaigns_page_has_its_link_clicks_apart_from_what_platforms_count()
    {
        _host.Clicks.Report = ClickReport.None with { Total = new(1_234, 56, 7) };

        var (_, page) = await _host.BrowseAsync("/campaigns/he-2026");

        page.QuerySelector("#link-clicks .key-figure-title")!.TextContent.ShouldContain("Lượt bấm liên kết");
        page.QuerySelector("#link-clicks data")!.TextContent.ShouldBe("1.234");
        page.QuerySelector("#link-clicks a")!.GetAttribute("href").ShouldBe(Address);
        _host.Clicks.Reported.ShouldBe(new ClickScope("tinh", new Period(new(2026, 6, 1), new(2026, 6, 30))) { Campaign = CampaignScene.Id });
    }

    [Fact]
    public async Task The_kit_shares_the_tracked_link_and_says_what_it_counts()
    {
        var code = ShortCode.New();
        _host.Clicks.Nearest[1] = code;
        var address = $"{_host.Http.BaseAddress}l/{code}";

        var (_, page) = await _host.BrowseAsync("/campaigns/he-2026/kit/1");

        page.QuerySelector<IHtmlTextAreaElement>("#item-1-words")!.Value.ReplaceLineEndings("\n").ShouldBe($"Cùng ra quân!\n\n{address}");
        page.QuerySelectorAll(".dialogs a").Select(dialog => dialog.GetAttribute("href")!).ShouldAllBe(dialog => dialog.Contains(Uri.EscapeDataString(address)));
        page.QuerySelector(".share-link a")!.GetAttribute("href").ShouldBe(address);
        page.QuerySelector(".share-link .form-hint")!.TextContent.ShouldBe("Liên kết này đếm số lần được mở, không ghi lại ai đã mở.");
    }

    private LinkClicks Clicked()
    {
        var link = new LinkClicks(new TrackedLink(ShortCode.New(), CampaignScene.Id, 1, "tinh"), "Bài mở đầu", "Tỉnh Đoàn", new(900, 40, 3))
        {
            Leads = true,
            IsOfCampaign = true,
        };
        _host.Clicks.Links.Add(link);
        return link;
    }
}
