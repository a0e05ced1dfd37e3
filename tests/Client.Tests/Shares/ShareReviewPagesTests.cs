using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class ShareReviewPagesTests : IAsyncLifetime
{
    private const string Address = "/campaigns/he-2026/shares";

    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await CampaignScene.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Shares_that_wait_are_shown_as_posts_that_open_elsewhere()
    {
        _host.Shares.Shares.AddRange([FakeShares.Share(1), FakeShares.Share(2) with { Attempts = 2 }]);

        var (answer, page) = await _host.BrowseAsync(Address);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var rows = page.QuerySelectorAll("#shares tbody tr");
        var link = rows[0].QuerySelector<IHtmlAnchorElement>("th a")!;
        (link.Href, link.Relation).ShouldBe(("https://www.facebook.com/m/posts/1", "noreferrer noopener"));
        rows[0].TextContent.ShouldContain("Đoàn xã Một");
        rows[0].TextContent.ShouldContain("08:15 29/06/2026");
        rows[1].TextContent.ShouldContain("lần thứ 2, trước đó đã bị từ chối");
        page.QuerySelectorAll("nav.tabs a").Select(tab => tab.TextContent).ShouldContain("Lượt chia sẻ (2 chờ duyệt)");
        page.QuerySelectorAll("[style], script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_is_narrowed_by_its_address()
    {
        await _host.BrowseAsync($"{Address}?state=rejected&platform=youtube&day=2026-06-29&within=doan+xa+mot&page=2");

        var asked = _host.Shares.Listed.ShouldNotBeNull();
        (asked.Campaign, asked.State, asked.Platform, asked.Day, asked.Page.Number).ShouldBe(
            (CampaignScene.Id, ShareState.Rejected, Platform.YouTube, new DateOnly(2026, 6, 29), 2));
        asked.Units.ShouldBe(["xa-1"]);
    }

    [Fact]
    public async Task Without_any_it_says_so_and_why()
    {
        var (_, none) = await _host.BrowseAsync(Address);
        var (_, narrowed) = await _host.BrowseAsync($"{Address}?state=accepted");

        none.QuerySelector(".empty-state h2")!.TextContent.ShouldBe("Không có lượt nào chờ duyệt");
        narrowed.QuerySelector(".empty-state h2")!.TextContent.ShouldBe("Không có lượt nào khớp");
    }

    [Theory]
    [InlineData("state=khac", HttpStatusCode.BadRequest)]
    [InlineData("platform=khac", HttpStatusCode.BadRequest)]
    [InlineData("day=hom-qua", HttpStatusCode.BadRequest)]
    [InlineData("day=0001-01-01", HttpStatusCode.BadRequest)]
    [InlineData("day=9999-12-31", HttpStatusCode.BadRequest)]
    [InlineData("unit=tw", HttpStatusCode.NotFound)]
    [InlineData("within=khong+co", HttpStatusCode.OK)] // said at the field
    public async Task An_address_that_cannot_be_used_is_answered_so(string query, HttpStatusCode status)
    {
        _host.Shares.Shares.Add(FakeShares.Share(1));

        var (answer, page) = await _host.BrowseAsync($"{Address}?{query}");

        answer.StatusCode.ShouldBe(status);
        page.QuerySelectorAll("#shares tbody tr").ShouldBeEmpty();
        if (status == HttpStatusCode.OK) page.QuerySelector("#within-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task Several_are_accepted_at_once_and_what_changed_meanwhile_is_said()
    {
        _host.Shares.Shares.AddRange(Enumerable.Range(1, 10).Select(number => FakeShares.Share(number)));
        _host.Shares.DecidedMeanwhile.UnionWith([4, 5]);

        var (answer, _) = await _host.SubmitAsync(
            $"{Address}?platform=facebook", "decide", [("decision", "accept"), .. Enumerable.Range(1, 10).Select(number => ("share", $"{number}"))]);

        var review = _host.Shares.Reviewed.ShouldNotBeNull();
        review.Shares.Order().ShouldBe(Enumerable.Range(1, 10).Select(number => (long)number));
        (review.Campaign, review.From, review.Reason, review.By).ShouldBe((CampaignScene.Id, ShareState.Pending, null, new Actor(TestSignIn.Account)));
        answer.Headers.Location!.OriginalString.ShouldEndWith($"{Address}?platform=facebook&decided=8&asked=10");
        (await _host.BrowseAsync($"{Address}?decided=8&asked=10")).Page.QuerySelector(".alert-warning")!.TextContent
            .ShouldBe("Đã ghi 8 trên 10 lượt; 2 lượt đã được người khác xử lý, không còn, hoặc không tính được (liên kết rút gọn, bài của trang chính thức).");
    }

    [Fact]
    public async Task All_of_the_page_are_rejected_with_a_reason()
    {
        _host.Shares.Shares.AddRange([FakeShares.Share(1), FakeShares.Share(2), FakeShares.Share(3)]);

        await _host.SubmitAsync(Address, "decide", ("decision", "reject"), ("reason", "not_own"), ("all", "1"));

        var review = _host.Shares.Reviewed.ShouldNotBeNull();
        review.Shares.Order().ShouldBe([1, 2, 3]);
        review.Reason.ShouldBe(RejectionReason.NotOwn);
    }

    [Fact]
    public async Task What_was_ticked_stays_ticked_when_the_reason_is_forgotten()
    {
        _host.Shares.Shares.AddRange([FakeShares.Share(1), FakeShares.Share(2), FakeShares.Share(3)]);

        var (_, page) = await _host.SubmitAsync(Address, "decide", ("decision", "reject"), ("share", "1"), ("share", "3"), ("reason", ""));

        page.QuerySelectorAll("[name=share]").OfType<IHtmlInputElement>().Where(tick => tick.IsChecked).Select(tick => tick.Value).Order().ShouldBe(["1", "3"]);
    }

    [Fact]
    public async Task What_cannot_be_decided_is_told_and_nothing_changes()
    {
        _host.Shares.Shares.AddRange([FakeShares.Share(1), FakeShares.Share(2, "tw")]);

        (await RefusalAsync(("decision", "accept"))).ShouldBe("Hãy chọn ít nhất một lượt.");
        (await RefusalAsync(("decision", "accept"), ("share", "x"))).ShouldBe("Hãy chọn ít nhất một lượt.");
        (await RefusalAsync(("decision", "reject"), ("share", "1"), ("reason", ""))).ShouldBe("Chọn một lý do từ chối.");
        (await RefusalAsync(("decision", "reject"), ("share", "1"), ("reason", "recount"))).ShouldBe("Chọn một lý do từ chối.");
        (await RefusalAsync(("decision", "accept"), ("share", "2"))).ShouldBe("Có lượt không thuộc chiến dịch hoặc đơn vị của bạn. Chưa ghi gì cả.");
        (await RefusalAsync(("decision", "accept"), ("share", "1"), ("from", "accepted"))).ShouldBe("Không thể quyết định như vậy với các lượt ở tình trạng này.");
        (await RefusalAsync([("decision", "accept"), .. Enumerable.Range(1, 201).Select(number => ("share", $"{number}"))])).ShouldBe("Mỗi lần nhiều nhất 200 lượt.");

        _host.Shares.Reviewed.ShouldBeNull();
    }

    [Theory]
    [InlineData(Role.Leadership, "tinh")]
    [InlineData(Role.Member, "tinh")]
    [InlineData(Role.UnitAdmin, "tw", true)]
    [InlineData(Role.UnitAdmin, "xa-1", true)]
    public async Task It_is_there_for_reviewers_and_for_nobody_else(Role role, string unit, bool may = false)
    {
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(role, unit));

        var (answer, page) = await _host.BrowseAsync(Address);

        answer.StatusCode.ShouldBe(may ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        (await _host.BrowseAsync("/campaigns/he-2026")).Page.QuerySelectorAll("nav.tabs a").Any(tab => tab.GetAttribute("href") == Address).ShouldBe(may);
        if (may) _host.Shares.Listed!.Units.ShouldBe([unit]);
    }

    [Fact]
    public async Task An_organizer_says_which_shares_are_accepted_without_a_reviewer()
    {
        const string settings = "/campaigns/he-2026/edit/acceptance";

        var (answer, _) = await _host.SubmitAsync(settings, "acceptance", ("platforms", "youtube"), ("platforms", "facebook"), ("platforms", "x"));

        answer.Headers.Location!.OriginalString.ShouldEndWith($"{settings}?saved=acceptance");
        (await CampaignScene.KeptAsync(_host)).AcceptedPlatforms.ShouldBe([Platform.Facebook, Platform.YouTube]);
        var (_, page) = await _host.BrowseAsync($"{settings}?saved=acceptance");
        page.QuerySelectorAll<IHtmlInputElement>("#acceptance [name=platforms]").Where(tick => tick.IsChecked).Select(tick => tick.Value).ShouldBe(["facebook", "youtube"]);
        page.QuerySelector("#acceptance .alert-success").ShouldNotBeNull();
        _host.Pages.Campaigns.Told[^1].Action.ShouldBe("campaign.acceptance-changed");
    }

    [Fact]
    public async Task Acceptance_is_changed_on_what_was_seen_and_not_once_the_campaign_is_closed()
    {
        const string settings = "/campaigns/he-2026/edit/acceptance";
        var (_, late) = await _host.SubmitAsync(settings, "acceptance", ("platforms", "youtube"), ("version", "7"));
        CampaignScene.Put(_host, CampaignState.Closed);
        var (_, closed) = await _host.BrowseAsync(settings);

        late.QuerySelector("#acceptance [role=alert]").ShouldNotBeNull();
        (await CampaignScene.KeptAsync(_host)).AcceptedPlatforms.ShouldBeEmpty();
        closed.QuerySelector("#acceptance form").ShouldBeNull();
    }

    private async Task<string> RefusalAsync(params (string Field, string Value)[] typed) =>
        (await _host.SubmitAsync(Address, "decide", typed)).Page.QuerySelector("[role=alert]")!.TextContent;
}
