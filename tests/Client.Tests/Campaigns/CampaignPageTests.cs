using System.Net;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class CampaignPageTests : IAsyncLifetime
{
    private const string Address = "/campaigns/he-2026";

    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await CampaignScene.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task It_shows_targets_phases_cadence_and_units()
    {
        _host.Campaigns.Cadence.Clear();
        _host.Campaigns.Cadence.Add(new RuleCadence(
            new CadenceRule(1, CadencePer.Day, "Mỗi ngày một tin tốt"),
            [Slot(new(2026, 6, 2), 1, CadenceResult.Kept), Slot(new(2026, 6, 3), 0, CadenceResult.Missed), Slot(new(2026, 6, 4), 0, CadenceResult.Open)]));
        _host.Campaigns.Units.Add(new UnitProgress("xa-1", "Đoàn xã Một", Figures.None, [new TargetProgress(CampaignMetric.Views, 500, 100, 200)]));
        _host.Campaigns.UnitsCadence.Add(new UnitCadence("xa-1", "Đoàn xã Một", [new CadenceCount(3, 1)]));

        var (answer, page) = await _host.BrowseAsync(Address);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("h1")!.TextContent.ShouldContain("Hè xanh 2026");
        page.QuerySelector("#targets .progress-to-target-note")!.TextContent.ShouldBe("Chậm tiến độ 100: hôm nay cần đạt 400.");
        page.QuerySelectorAll(".phases li[aria-current=step] strong").ShouldHaveSingleItem().TextContent.ShouldBe("Ra quân");
        page.QuerySelectorAll(".cadence li").Select(slot => slot.ClassName).ShouldBe(["slot-kept weekday-2", "slot-missed", "slot-open"]);
        page.QuerySelectorAll("#cadence-1 tbody tr").Length.ShouldBe(3);
        var unit = page.QuerySelectorAll("#units tbody tr").ShouldHaveSingleItem().TextContent;
        unit.ShouldContain("100 / 500");
        unit.ShouldContain("chậm");
        unit.ShouldContain("giữ 3/4");
        page.QuerySelector("a[href^='/?unit=tinh&campaign=he-2026']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Units_are_found_without_diacritics_and_sorted_by_what_they_reached()
    {
        _host.Campaigns.Units.AddRange(
        [
            new UnitProgress("xa-1", "Đoàn xã Một", Figures.None, [new TargetProgress(CampaignMetric.Views, 500, 100, 200)]),
            new UnitProgress("xa-2", "Đoàn xã Hai", Figures.None, [new TargetProgress(CampaignMetric.Views, 500, 400, 200)]),
        ]);

        (await NamesAsync("?sort=-views")).ShouldBe(["Đoàn xã Hai", "Đoàn xã Một"]);
        (await NamesAsync("?sort=views")).ShouldBe(["Đoàn xã Một", "Đoàn xã Hai"]);
        (await NamesAsync("?q=doan+xa+mot")).ShouldBe(["Đoàn xã Một"]);

        _host.Campaigns.Units.Add(new UnitProgress("xa-3", "Đoàn xã Ba", Figures.None with { Views = 9 }, [new TargetProgress(CampaignMetric.Views, null, 9, null)]));
        (await NamesAsync("?sort=-views")).ShouldBe(["Đoàn xã Hai", "Đoàn xã Một", "Đoàn xã Ba"], "a unit without a share is not compared with those that have one");
        (await NamesAsync("?sort=views")).ShouldBe(["Đoàn xã Một", "Đoàn xã Hai", "Đoàn xã Ba"]);

        async Task<List<string>> NamesAsync(string query) =>
            [.. (await _host.BrowseAsync(Address + query)).Page.QuerySelectorAll("#units tbody th").Select(name => name.TextContent.Trim())];
    }

    [Theory]
    [InlineData(CampaignState.Draft, "step-launch step-archive")]
    [InlineData(CampaignState.Launched, "step-pause step-close")]
    [InlineData(CampaignState.Paused, "step-resume step-close")]
    [InlineData(CampaignState.Closed, "step-archive")]
    [InlineData(CampaignState.Archived, "")]
    public async Task What_can_be_done_depends_on_how_far_it_is(CampaignState state, string steps)
    {
        CampaignScene.Put(_host, state);

        var (_, page) = await _host.BrowseAsync(Address);

        page.QuerySelectorAll(".campaign-steps [name=_handler]").Select(handler => handler.GetAttribute("value"))
            .ShouldBe(steps.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_step_is_taken_and_told()
    {
        CampaignScene.Put(_host, CampaignState.Draft);

        var (answer, _) = await _host.SubmitAsync(Address, "step-launch");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CampaignScene.KeptAsync(_host)).State.ShouldBe(CampaignState.Launched);
        (await _host.BrowseAsync($"{Address}?done=launch")).Page.QuerySelector(".alert-success")!.TextContent.ShouldBe("Đã phát động chiến dịch.");
    }

    [Fact]
    public async Task A_step_that_cannot_be_taken_says_why()
    {
        CampaignScene.Put(_host, CampaignState.Draft, campaign => campaign with { Plan = campaign.Plan with { Period = new(new(2026, 5, 1), new(2026, 5, 31)), Phases = [] } });

        var (answer, page) = await _host.SubmitAsync(Address, "step-launch");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldBe("Ngày cuối: Ngày này đã qua.");
        (await CampaignScene.KeptAsync(_host)).State.ShouldBe(CampaignState.Draft);
    }

    [Fact]
    public async Task Who_only_reads_sees_no_actions_and_no_settings()
    {
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.Leadership, "tinh"));

        var (_, page) = await _host.BrowseAsync(Address);

        page.QuerySelector(".campaign-steps").ShouldBeNull();
        page.QuerySelectorAll(".tabs a").Select(tab => tab.GetAttribute("href")).ShouldNotContain($"{Address}/edit");
    }

    [Theory]
    [InlineData("/campaigns/nowhere")]
    [InlineData("/campaigns/he-2026?unit=tw")]
    [InlineData("/campaigns/he-2026/edit/nowhere")]
    [InlineData("/campaigns/he-2026/kit/9")]
    public async Task What_is_not_there_is_not_found(string address) =>
        (await _host.BrowseAsync(address)).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/edit/targets")]
    [InlineData("/posts")]
    [InlineData("/posts/join")]
    [InlineData("/posts/history")]
    [InlineData("/kit")]
    [InlineData("/copy")]
    public async Task Another_units_draft_is_not_found(string below)
    {
        CampaignScene.Put(_host, CampaignState.Draft);
        _host.Access.Home = "xa-1";
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.Organizer, "xa-1"));

        (await _host.BrowseAsync(Address + below)).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_reads_several_units_reads_it_by_the_one_that_takes_part()
    {
        _host.Access.Home = "xa-1";
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.AddRange([new Grant(Role.Leadership, "xa-1"), new Grant(Role.Leadership, "xa-2")]);
        _host.Campaigns.TakingPart = ["xa-2"];

        var (answer, page) = await _host.BrowseAsync(Address);
        _host.Campaigns.TakingPart = [];
        var none = await _host.BrowseAsync(Address);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("#targets-title small")!.TextContent.ShouldBe("Đoàn xã Hai");
        none.Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static CadenceSlot Slot(DateOnly day, long posts, CadenceResult result) => new(new Period(day, day), posts, result);
}
