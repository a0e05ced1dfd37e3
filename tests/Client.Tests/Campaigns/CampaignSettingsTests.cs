using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class CampaignSettingsTests : IAsyncLifetime
{
    private const string Address = "/campaigns/he-2026/edit";

    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await CampaignScene.StartAsync(CampaignState.Draft);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_campaign_is_made_with_an_id_out_of_its_name()
    {
        var (answer, _) = await _host.SubmitAsync(
            "/campaigns/new", "new", ("name", "Đông ấm 2026"), ("from", "2026-11-01"), ("to", "2026-12-31"), ("hashtags", "#DongAm, #AoAm"), ("platforms", "zalo"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldEndWith("/campaigns/dong-am-2026/edit/schedule?saved=new");
        var made = await CampaignScene.KeptAsync(_host, "dong-am-2026");
        made.Unit.ShouldBe("tinh");
        made.Plan.Hashtags.ShouldBe(["DongAm", "AoAm"]);
        made.Plan.Platforms.ShouldBe([Platform.Zalo]);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_typed_stays()
    {
        var (answer, page) = await _host.SubmitAsync(
            "/campaigns/new", "new", ("name", "Hè"), ("id", CampaignScene.Id), ("from", "2026-11-01"), ("to", "2026-10-31"), ("hashtags", "#a#b"), ("disclosure", "Nguồn"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Error(page, "to").ShouldBe("Ngày cuối phải bằng hoặc sau ngày đầu.");
        Error(page, "hashtags").ShouldNotBeNull();
        Value(page, "name").ShouldBe("Hè");
        Value(page, "disclosure").ShouldBe("Nguồn");
        (await _host.SubmitAsync("/campaigns/new", "new", ("name", "Hè"), ("id", CampaignScene.Id), ("from", "2026-11-01"), ("to", "2026-11-02")))
            .Page.QuerySelector("#id-error")!.TextContent.ShouldBe("Mã chiến dịch này đã được dùng");
    }

    [Fact]
    public async Task Making_one_is_for_those_who_may_somewhere()
    {
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.Leadership, "tinh"));

        (await _host.BrowseAsync("/campaigns/new")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.BrowseAsync(Address)).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_part_is_saved_by_itself()
    {
        var (answer, _) = await _host.SubmitAsync(Address, "basics", ("name", "Hè xanh"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var kept = await CampaignScene.KeptAsync(_host);
        kept.Plan.Name.ShouldBe("Hè xanh");
        kept.Plan.Phases.Count.ShouldBe(2);
        (await _host.BrowseAsync($"{Address}?saved=basics")).Page.QuerySelector("#basics .alert-success").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_no_longer_changes_is_shown_with_its_reason()
    {
        CampaignScene.Put(_host, CampaignState.Launched);

        var (_, page) = await _host.BrowseAsync(Address);

        page.QuerySelector("[name=from]").ShouldBeNull();
        page.QuerySelector("[name=to]").ShouldNotBeNull();
        page.QuerySelector("#basics")!.TextContent.ShouldContain("Chiến dịch ở trạng thái “Đang chạy” nên không sửa được mục này.");
        (await _host.SubmitAsync(Address, "basics", ("to", "2026-08-31"))).Answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CampaignScene.KeptAsync(_host)).Plan.Period.ShouldBe(new Period(new(2026, 6, 1), new(2026, 8, 31)));
    }

    [Fact]
    public async Task An_archived_one_shows_everything_and_changes_nothing()
    {
        CampaignScene.Put(_host, CampaignState.Archived);

        foreach (var part in new[] { "", "/schedule", "/units", "/targets", "/content" })
            (await _host.BrowseAsync(Address + part)).Page.QuerySelectorAll("main form").ShouldBeEmpty(part);
    }

    [Fact]
    public async Task Anothers_change_in_between_is_told_and_what_was_typed_can_be_saved_again()
    {
        var (_, page) = await _host.SubmitAsync(Address, "basics", ("name", "Của tôi"), ("version", "7"));

        page.QuerySelector("#basics [role=alert]")!.TextContent.ShouldContain("vừa được người khác sửa");
        Value(page, "name").ShouldBe("Của tôi");
        Value(page, "version").ShouldBe("1");
    }

    [Fact]
    public async Task Phases_are_put_in_order_and_what_is_wrong_with_one_stands_at_it()
    {
        var (_, page) = await _host.SubmitAsync(
            $"{Address}/schedule", "phases", ("phases[2].name", "Chen ngang"), ("phases[2].from", "2026-06-15"), ("phases[2].to", "2026-06-20"), ("phases[2].share", "0"));

        Value(page, "phases[1].name").ShouldBe("Chen ngang");
        page.QuerySelector("#phases-1--from-error")!.TextContent.ShouldBe("Chồng lên một mục đứng trước.");
        (await CampaignScene.KeptAsync(_host)).Plan.Phases.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_rule_left_empty_is_taken_out()
    {
        await _host.SubmitAsync($"{Address}/schedule", "cadence", ("cadence[0].posts", ""), ("cadence[0].name", ""), ("cadence[1].posts", "2"), ("cadence[1].per", "week"));

        (await CampaignScene.KeptAsync(_host)).Plan.Cadence.ShouldBe([new CadenceRule(2, CadencePer.Week)]);
    }

    [Fact]
    public async Task Targets_are_split_by_members_adjusted_and_always_add_up()
    {
        (_host.Pages.Campaigns.Heads["xa-1"], _host.Pages.Campaigns.Heads["xa-2"]) = (2, 1);
        await _host.SubmitAsync($"{Address}/targets", "targets", ("views", "1.000"), ("posts", ""));
        await _host.SubmitAsync($"{Address}/targets", "split");
        (await CampaignScene.KeptAsync(_host)).Shares.Select(share => share.Amount).ShouldBe([667, 333]);

        var (_, refused) = await _host.SubmitAsync($"{Address}/targets", "shares", ("views xa-1", "700"));
        refused.QuerySelector("#shares [role=alert]")!.TextContent.ShouldContain("Hiện cộng lại 1.033, chỉ tiêu là 1.000.");
        Value(refused, "views xa-1").ShouldBe("700");
        await _host.SubmitAsync($"{Address}/targets", "shares", ("views xa-1", "700"), ("views xa-2", "300"));

        (await CampaignScene.KeptAsync(_host)).Shares.Select(share => share.Amount).ShouldBe([700, 300]);
    }

    [Theory]
    [InlineData("views", "nhiều")]
    [InlineData("views", "0")]
    public async Task A_target_that_is_none_is_refused_at_its_field(string field, string value)
    {
        var (_, page) = await _host.SubmitAsync($"{Address}/targets", "targets", (field, value));

        Error(page, field).ShouldNotBeNull();
        Value(page, field).ShouldBe(value);
    }

    [Fact]
    public async Task Units_are_ticked_or_named_and_an_unknown_one_is_told_by_its_code()
    {
        var (_, page) = await _host.SubmitAsync($"{Address}/units", "units", ("units", "xa-1"), ("others", "xa-9"));
        page.QuerySelector("#others-error")!.TextContent.ShouldContain("“xa-9”");
        page.QuerySelector("#others")!.TextContent.ShouldBe("xa-9");
        page.QuerySelector<IHtmlInputElement>("#units input[value=xa-1]")!.IsChecked.ShouldBeTrue("what was ticked stays");
        (_, page) = await _host.SubmitAsync($"{Address}/units", "units", ("units", "xa-1"), ("others", ""), ("others-added", "doan xa hai"), ("others-adds", "true"));
        page.QuerySelector("#others")!.TextContent.ShouldBe("xa-2");
        page.QuerySelector("#others-add")!.GetAttribute("value").ShouldBe("");

        await _host.SubmitAsync($"{Address}/units", "units", ("units", "xa-1"), ("others", ""));
        (await CampaignScene.KeptAsync(_host)).Plan.Units.ShouldBe(["xa-1"]);
    }

    [Fact]
    public async Task The_same_units_saved_again_keep_their_shares()
    {
        CampaignScene.Put(_host, CampaignState.Draft, campaign => campaign with
        {
            Plan = campaign.Plan with { Units = ["xa-1", "xa-2"] },
            Shares = [new(CampaignMetric.Views, "xa-1", 600), new(CampaignMetric.Views, "xa-2", 400)],
        });

        await _host.SubmitAsync($"{Address}/units", "units", ("units", "xa-2"), ("units", "xa-1"));

        (await CampaignScene.KeptAsync(_host)).Shares.Select(share => share.Amount).ShouldBe([600, 400]);
    }

    [Fact]
    public async Task Closed_units_are_not_offered()
    {
        _host.Organization.Units.Add(new Unit("xa-cu", "Đoàn xã Cũ", "tinh") { ClosedOn = new(2026, 5, 1) });

        var (_, page) = await _host.BrowseAsync($"{Address}/units");
        var (_, made) = await _host.BrowseAsync("/campaigns/new");

        page.QuerySelectorAll("#units [name=units]").Select(unit => unit.GetAttribute("value")).ShouldBe(["xa-1", "xa-2"]);
        made.QuerySelectorAll("datalist option").Length.ShouldBe(3);
        made.QuerySelectorAll("datalist option").ShouldAllBe(unit => !unit.GetAttribute("value")!.Contains("xa-cu"));
    }

    [Fact]
    public async Task What_is_wrong_with_another_part_is_told_with_its_name()
    {
        var (_, shorter) = await _host.SubmitAsync(Address, "basics", ("to", "2026-07-15"));
        CampaignScene.Put(_host, CampaignState.Draft, campaign => campaign with
        {
            ContentNumbers = CampaignLimits.Content,
            Plan = campaign.Plan with { Content = [.. Enumerable.Range(1, CampaignLimits.Content).Select(number => new ContentItem(number, $"Bài {number}", null, null, []))] },
        });
        var (_, full) = await _host.SubmitAsync($"{Address}/content", "content", ("title", "Một bài nữa"));
        CampaignScene.Put(_host, CampaignState.Draft, campaign => campaign with { Plan = campaign.Plan with { Disclosure = new string('x', 201) } });
        var (_, copy) = await _host.SubmitAsync("/campaigns/he-2026/copy", "copy", ("id", "he-2027"));

        shorter.QuerySelector("#basics [role=alert]")!.TextContent.ShouldBe("Đợt 2, Ngày cuối: Nằm ngoài thời gian của chiến dịch.");
        full.QuerySelector("#content [role=alert]")!.TextContent.ShouldBe("Nội dung chia sẻ: Nhiều quá 200 mục.");
        copy.QuerySelector("#copy [role=alert]")!.TextContent.ShouldBe("Dòng ghi rõ nguồn: Dài quá 200 ký tự.");
    }

    [Fact]
    public async Task A_split_without_members_says_that_it_is_even()
    {
        var (answer, _) = await _host.SubmitAsync($"{Address}/targets", "split");

        answer.Headers.Location!.OriginalString.ShouldEndWith("?saved=split-evenly");
        (await _host.BrowseAsync($"{Address}/targets?saved=split-evenly")).Page.QuerySelector("#split .alert-warning")!.TextContent.ShouldContain("Đã chia đều");
    }

    [Fact]
    public async Task Shares_are_not_adjusted_over_anothers_change()
    {
        CampaignScene.Put(_host, CampaignState.Draft, campaign => campaign with { Version = 2, Shares = [new(CampaignMetric.Views, "xa-1", 600), new(CampaignMetric.Views, "xa-2", 400)] });

        var (_, page) = await _host.SubmitAsync($"{Address}/targets", "shares", ("views xa-1", "500"), ("views xa-2", "500"), ("version", "1"));

        page.QuerySelector("#shares [role=alert]")!.TextContent.ShouldContain("vừa được người khác sửa");
        (await CampaignScene.KeptAsync(_host)).Shares.Select(share => share.Amount).ShouldBe([600, 400]);
    }

    [Fact]
    public async Task Shares_of_many_units_fit_into_one_form()
    {
        var units = Enumerable.Range(1, 200).Select(number => $"cd-{number:000}").ToList();
        CampaignScene.Put(_host, CampaignState.Draft, campaign => campaign with
        {
            Plan = campaign.Plan with { Targets = [.. CampaignMetrics.All.Select(metric => new CampaignTarget(metric, 1_000))] },
            Shares = [.. CampaignMetrics.All.SelectMany(metric => units.Select(unit => new TargetShare(metric, unit, 5)))],
        });

        var (answer, _) = await _host.SubmitAsync($"{Address}/targets", "shares", ("views cd-001", "4"), ("views cd-002", "6"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CampaignScene.KeptAsync(_host)).Shares.Take(3).Select(share => share.Amount).ShouldBe([4, 6, 5]);
    }

    [Fact]
    public async Task Content_is_added_changed_and_taken_out()
    {
        await _host.SubmitAsync($"{Address}/content", "content", ("title", "Bài hai"), ("link", "https://example.org/2"));
        await _host.SubmitAsync($"{Address}/content?item=1", "content", ("title", "Bài một"));
        (await CampaignScene.KeptAsync(_host)).Plan.Content.Select(item => (item.Number, item.Title)).ShouldBe([(1, "Bài một"), (2, "Bài hai")]);

        var (_, page) = await _host.SubmitAsync($"{Address}/content", "content", ("title", "Ba"), ("link", "javascript:alert(1)"));
        Error(page, "link").ShouldBe("Liên kết phải bắt đầu bằng https:// hoặc http://.");
        await _host.SubmitAsync($"{Address}/content", "remove-1");
        (await CampaignScene.KeptAsync(_host)).Plan.Content.ShouldHaveSingleItem().Number.ShouldBe(2);
    }

    [Fact]
    public async Task A_copy_moves_every_day()
    {
        var (answer, _) = await _host.SubmitAsync("/campaigns/he-2026/copy", "copy", ("id", "he-2027"), ("from", "2027-06-01"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CampaignScene.KeptAsync(_host, "he-2027")).Plan.Period.ShouldBe(new Period(new(2027, 6, 1), new(2027, 7, 31)));
    }

    [Fact]
    public async Task A_copy_says_how_many_units_are_gone()
    {
        _host.Organization.Units.Add(new Unit("xa-cu", "Đoàn xã Cũ", "xa-2") { ClosedOn = new(2026, 5, 1), MergedInto = "xa-2" });
        CampaignScene.Put(_host, CampaignState.Draft, campaign => campaign with { Plan = campaign.Plan with { Units = ["xa-1", "xa-cu", "xa-het"] } });

        var (answer, _) = await _host.SubmitAsync("/campaigns/he-2026/copy", "copy", ("id", "he-2027"));
        var (_, page) = await _host.BrowseAsync("/campaigns/he-2027/edit?saved=new&gone=2");

        answer.Headers.Location!.OriginalString.ShouldEndWith("/campaigns/he-2027/edit?saved=new&gone=2");
        (await CampaignScene.KeptAsync(_host, "he-2027")).Plan.Units.ShouldBe(["xa-1", "xa-2"]);
        page.QuerySelector(".alert-warning")!.TextContent.ShouldContain("2 đơn vị của chiến dịch cũ");
    }

    private static string? Error(IHtmlDocument page, string id) => page.QuerySelector($"#{id}-error")?.TextContent;

    private static string? Value(IHtmlDocument page, string name) => page.QuerySelector<IHtmlInputElement>($"main [name='{name}']")?.Value;
}
