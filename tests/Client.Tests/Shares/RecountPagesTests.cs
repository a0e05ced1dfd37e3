using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class RecountPagesTests : IAsyncLifetime
{
    private const string List = "/campaigns/he-2026/recounts";
    private const string One = List + "/7";

    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await CampaignScene.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Recounts_are_listed_with_what_they_say_and_an_unfinished_one_as_such()
    {
        _host.Shares.Recounts.AddRange([FakeShares.Recount(done: 40, right: 40) with { Number = 8 }, FakeShares.Recount(done: 200, right: 196)]);

        var (_, page) = await _host.BrowseAsync(List);

        var rows = page.QuerySelectorAll("#recounts tbody tr");
        rows[0].TextContent.ShouldContain("Chưa xong: đã kiểm 40 trên 200 lượt. Chưa có tỉ lệ.");
        var rate = FakeShares.Recount(200, 196).Rate!;
        rows[1].TextContent.ShouldContain(
            $"98,0% đúng; 95% tin cậy: từ {Display.Percent(rate.Lower)} đến {Display.Percent(rate.Upper)}; kiểm 200 trên 1.240 lượt, ngày 29/06/2026");
    }

    [Theory]
    [InlineData("/campaigns/he-2026/shares", "Lượt chia sẻ=page", "Duyệt=page")]
    [InlineData(List, "Lượt chia sẻ=true", "Hậu kiểm ngẫu nhiên=page")]
    [InlineData(One, "Lượt chia sẻ=true", "Hậu kiểm ngẫu nhiên=true")]
    public async Task Where_one_is_stands_in_the_tabs_of_the_campaign_and_of_its_shares(string address, string section, string part)
    {
        _host.Shares.Recounts.Add(FakeShares.Recount(done: 40, right: 40));

        var (_, page) = await _host.BrowseAsync(address);

        page.QuerySelectorAll(".tabs [aria-current]").Select(tab => $"{tab.TextContent}={tab.GetAttribute("aria-current")}").ShouldBe([section, part]);
    }

    [Fact]
    public async Task A_finished_one_shows_all_that_was_drawn()
    {
        _host.Shares.Recounts.Add(FakeShares.Recount(done: 200, right: 196));
        _host.Shares.Drawn.Add(new DrawnShare(1, 5, Platform.Facebook, null, "Đoàn xã Một", _host.Clock.GetUtcNow()) { IsRight = true });

        var (_, page) = await _host.BrowseAsync(One);

        page.QuerySelectorAll("#drawn tbody tr").Length.ShouldBe(1);
        page.QuerySelector(".sort-links").ShouldBeNull("there is nothing left to check");
    }

    [Fact]
    public async Task Without_any_it_says_how_they_come_and_draws_only_where_something_is_accepted()
    {
        var (_, page) = await _host.BrowseAsync(List);

        page.QuerySelector(".empty-state h2")!.TextContent.ShouldBe("Chưa có đợt hậu kiểm nào");
        page.QuerySelector("#draw form").ShouldBeNull();
        page.QuerySelector("#draw")!.TextContent.ShouldContain("Chưa có lượt nào được duyệt để rút.");
    }

    [Fact]
    public async Task One_is_drawn_by_the_margin_wanted_or_by_a_size()
    {
        _host.Shares.Population = 1_240;
        _host.Shares.Recounts.Add(FakeShares.Recount(0, 0));
        var (_, page) = await _host.BrowseAsync(List);
        page.QuerySelectorAll("#draw .form-check").Select(choice => choice.TextContent.Trim()).ShouldContain(
            $"±5 điểm phần trăm: kiểm {RecountSize.For(1_240, 0.05)} lượt");
        page.QuerySelectorAll<IHtmlInputElement>("#draw [name=points]").Single(choice => choice.IsChecked).Value.ShouldBe("5");

        var (answer, _) = await _host.SubmitAsync(List, "draw", ("points", "10"));
        _host.Shares.Asked.ShouldBe(new DrawRecount(CampaignScene.Id, "tinh", null, 0.1, new Actor(TestSignIn.Account)));
        await _host.SubmitAsync(List, "draw", ("points", "5"), ("size", "1.000"), ("unit", "doan xa mot"));
        (_host.Shares.Asked!.Unit, _host.Shares.Asked.Size).ShouldBe(("xa-1", 1_000));

        answer.Headers.Location!.OriginalString.ShouldEndWith(One);
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_told_and_what_was_typed_stays()
    {
        _host.Shares.Population = 10;
        foreach (var size in new[] { "0", "-1", "2.001", "nhiều", "99999999999999999999" })
        {
            var (_, wrong) = await _host.SubmitAsync(List, "draw", ("size", size));
            wrong.QuerySelector("#size-error").ShouldNotBeNull(size);
            wrong.QuerySelector<IHtmlInputElement>("#size")!.Value.ShouldBe(size);
        }

        (await _host.SubmitAsync(List, "draw", ("unit", "không có"))).Page.QuerySelector("#draw-unit-error").ShouldNotBeNull();
        _host.Shares.Asked.ShouldBeNull();
        _host.Shares.DrawAnswer = new DrawOutcome.Unfinished(7);
        (await _host.SubmitAsync(List, "draw")).Page.QuerySelector("#draw [role=alert]")!.TextContent.ShouldStartWith("Đợt số 7 của đơn vị này chưa kiểm xong.");
    }

    [Fact]
    public async Task The_page_of_one_shows_its_seed_and_which_shares_are_whose_to_check()
    {
        _host.Shares.Recounts.Add(FakeShares.Recount(1, 1));
        _host.Shares.Drawn.AddRange([Drawn(1) with { IsRight = true }, Drawn(2) with { AcceptedBy = [TestSignIn.Account] }, Drawn(3) with { AcceptedBy = [Guid.NewGuid()] }]);

        var (answer, page) = await _host.BrowseAsync(One);
        var (_, all) = await _host.BrowseAsync($"{One}?show=all");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("#recount-seed")!.TextContent.ShouldContain("Mã khởi tạo ngẫu nhiên (seed) -7234567890123456789");
        page.QuerySelector("#recount-seed a")!.GetAttribute("href").ShouldBe("/api/v1/campaigns/he-2026/recounts/7/drawn-from");
        var rows = page.QuerySelectorAll("#drawn tbody tr");
        rows.Length.ShouldBe(2);
        rows[0].TextContent.ShouldContain("Bạn đã duyệt lượt này: để người khác kiểm.");
        rows[0].QuerySelector("select").ShouldBeNull();
        rows[1].QuerySelector("select")!.GetAttribute("name").ShouldBe("found-3");
        rows[1].QuerySelector<IHtmlAnchorElement>("th a")!.Relation.ShouldBe("noreferrer noopener");
        all.QuerySelectorAll("#drawn tbody tr")[0].TextContent.ShouldContain("Đúng");
        page.QuerySelectorAll("[style], script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_found_is_saved_and_what_others_checked_meanwhile_is_said()
    {
        _host.Shares.Recounts.Add(FakeShares.Recount(0, 0));
        _host.Shares.Drawn.AddRange([Drawn(1), Drawn(2), Drawn(3)]);
        _host.Shares.DecidedMeanwhile.Add(2);

        var (answer, _) = await _host.SubmitAsync(One, "check", ("found-1", "right"), ("found-2", "not_visible"), ("found-3", ""));

        _host.Shares.Checked!.Found.ShouldBe([new FoundShare(1, null), new FoundShare(2, RejectionReason.NotVisible)], ignoreOrder: true);
        (_host.Shares.Checked.Recount, _host.Shares.Checked.By).ShouldBe((7, new Actor(TestSignIn.Account)));
        answer.Headers.Location!.OriginalString.ShouldEndWith($"{One}?kept=1&asked=2");
        (await _host.BrowseAsync($"{One}?kept=1&asked=2")).Page.QuerySelector(".alert-warning")!.TextContent
            .ShouldBe("Đã lưu 1 trên 2 kết quả; 1 lượt đã được người khác kiểm hoặc không còn.");
    }

    [Fact]
    public async Task One_that_nobody_goes_on_with_is_ended_and_tells_how_far_it_came()
    {
        _host.Shares.Recounts.Add(FakeShares.Recount(done: 40, right: 40));
        _host.Shares.Drawn.AddRange([Drawn(1) with { IsRight = true }, Drawn(2)]);

        var (answer, _) = await _host.SubmitAsync(One, "end");
        var (_, page) = await _host.BrowseAsync($"{One}?show=all");

        answer.Headers.Location!.OriginalString.ShouldEndWith(One);
        _host.Shares.EndedBy.ShouldBe(new Actor(TestSignIn.Account));
        page.QuerySelector("#recount-result")!.TextContent.Trim().ShouldBe("Đã dừng ngày 29/06/2026: mới kiểm 40 trên 200 lượt, nên không có tỉ lệ.");
        page.QuerySelectorAll("main select, main [type=submit]").ShouldBeEmpty("nothing of it is checked any more, and it is not ended twice");
        (await _host.BrowseAsync(List)).Page.QuerySelector("#recounts tbody tr")!.TextContent.ShouldContain("Đã dừng ngày 29/06/2026");
        (await _host.BrowseAsync($"/campaigns/{CampaignScene.Id}")).Page.QuerySelector("#recount").ShouldBeNull("it says nothing of the campaign");
    }

    [Fact]
    public async Task A_finished_one_cannot_be_ended()
    {
        _host.Shares.Recounts.Add(FakeShares.Recount(done: 200, right: 196));

        (await _host.BrowseAsync(One)).Page.QuerySelector("form[action*=end], .confirm").ShouldBeNull();
    }

    [Fact]
    public async Task What_cannot_be_saved_is_told_and_what_was_chosen_stays()
    {
        _host.Shares.Recounts.Add(FakeShares.Recount(0, 0));
        _host.Shares.Drawn.AddRange([Drawn(1), Drawn(2) with { AcceptedBy = [TestSignIn.Account] }]);

        var (_, none) = await _host.SubmitAsync(One, "check", ("found-1", "official"), ("found-x", "right"));
        var (_, barred) = await _host.SubmitAsync(One, "check", ("found-1", "not_own"), ("found-2", "right"));

        none.QuerySelector("[role=alert]")!.TextContent.ShouldBe("Hãy chọn kết quả của ít nhất một lượt.");
        barred.QuerySelector("[role=alert]")!.TextContent.ShouldBe("Có lượt do chính bạn duyệt: để người khác kiểm. Chưa lưu gì cả.");
        barred.QuerySelector<IHtmlSelectElement>("[name=found-1]")!.Value.ShouldBe("not_own");
        _host.Shares.Checked.ShouldBeNull();
    }

    [Theory]
    [InlineData(Role.Leadership, "tinh")]
    [InlineData(Role.UnitAdmin, "xa-1")] // the recount is of the province
    [InlineData(Role.UnitAdmin, "tinh", true)]
    public async Task A_recount_is_there_for_those_who_review_all_of_its_unit(Role role, string unit, bool may = false)
    {
        _host.Shares.Recounts.Add(FakeShares.Recount(0, 0));
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(role, unit));

        (await _host.BrowseAsync(One)).Answer.StatusCode.ShouldBe(may ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        (await _host.BrowseAsync($"{List}/8")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_campaigns_page_has_the_rate_with_its_interval_also_for_those_who_only_read()
    {
        _host.Shares.Recounts.Add(FakeShares.Recount(done: 200, right: 196));
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.Leadership, "tinh"));

        var (_, page) = await _host.BrowseAsync("/campaigns/he-2026");

        page.QuerySelector("#recount data")!.TextContent.ShouldBe("98,0%");
        page.QuerySelector("#recount")!.TextContent.ShouldContain("95% tin cậy: từ ");
        page.QuerySelector("#recount")!.TextContent.ShouldContain("kiểm 200 trên 1.240 lượt, ngày 29/06/2026");
        page.QuerySelector("#recount a").ShouldBeNull();
    }

    [Fact]
    public async Task The_campaigns_page_shows_no_rate_before_all_are_checked_and_nothing_where_nothing_was_drawn()
    {
        (await _host.BrowseAsync("/campaigns/he-2026")).Page.QuerySelector("#recount").ShouldBeNull();
        _host.Shares.Recounts.Add(FakeShares.Recount(done: 199, right: 199));

        var (_, page) = await _host.BrowseAsync("/campaigns/he-2026");

        page.QuerySelector("#recount data").ShouldBeNull();
        page.QuerySelector("#recount")!.TextContent.ShouldContain("Chưa xong: đã kiểm 199 trên 200 lượt.");
        page.QuerySelector("#recount a")!.GetAttribute("href").ShouldBe(List);
    }

    private static DrawnShare Drawn(long share) => new(
        (int)share, share, Platform.Facebook, new Uri($"https://www.facebook.com/m/posts/{share}"), "Đoàn xã Một", new DateTimeOffset(2026, 6, 20, 0, 0, 0, TimeSpan.Zero));
}
