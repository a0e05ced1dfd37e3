using System.Net;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class CampaignsPageTests : IAsyncLifetime
{
    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await CampaignScene.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Campaigns_are_listed_with_state_days_unit_and_progress()
    {
        var (answer, page) = await _host.BrowseAsync("/campaigns?q=he+xanh+2026");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var row = page.QuerySelectorAll("#campaigns tbody tr").ShouldHaveSingleItem();
        row.QuerySelector("th a")!.GetAttribute("href").ShouldBe("/campaigns/he-2026");
        row.TextContent.ShouldContain("Đang chạy");
        row.TextContent.ShouldContain("01/06/2026 – 31/07/2026");
        row.TextContent.ShouldContain("Tỉnh Đoàn");
        row.QuerySelector(".progress-to-target strong")!.TextContent.ShouldBe("300 / 1.000");
    }

    [Fact]
    public async Task Filters_search_sort_and_page_are_in_the_address()
    {
        await _host.BrowseAsync("/campaigns?state=closed&unit=xa-1&q=h%C3%A8&sort=name&page=2");

        var asked = _host.Campaigns.Asked!;
        (asked.State, asked.Unit, asked.Words, asked.Order, asked.Page.Number).ShouldBe((CampaignState.Closed, "xa-1", "hè", CampaignOrder.Name, 2));
    }

    [Fact]
    public async Task Without_any_it_says_what_to_do()
    {
        _host.Organization.Campaigns.Clear();

        var (_, page) = await _host.BrowseAsync("/campaigns");
        var (_, searched) = await _host.BrowseAsync("/campaigns?q=x");

        page.QuerySelector(".empty-state h2")!.TextContent.ShouldBe("Chưa có chiến dịch nào");
        page.QuerySelector(".page-actions a")!.GetAttribute("href").ShouldBe("/campaigns/new");
        searched.QuerySelector(".empty-state h2")!.TextContent.ShouldBe("Không tìm thấy");
    }

    [Theory]
    [InlineData("/campaigns?unit=tw")]
    [InlineData("/campaigns?unit=nowhere")]
    public async Task Units_out_of_reach_are_not_found(string address) =>
        (await _host.BrowseAsync(address)).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Who_only_reads_is_offered_no_change()
    {
        CampaignScene.Put(_host, CampaignState.Closed);
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.Leadership, "tinh"));

        var (_, page) = await _host.BrowseAsync("/campaigns");

        page.QuerySelectorAll("#campaigns input, .page-actions a, main .confirm").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_unit_that_the_caller_reads_can_be_chosen()
    {
        _host.Access.Home = "xa-1";
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.AddRange([new Grant(Role.Leadership, "xa-1"), new Grant(Role.Leadership, "xa-2")]);

        var (_, page) = await _host.BrowseAsync("/campaigns");

        page.QuerySelectorAll("#unit option").Select(unit => unit.GetAttribute("value")).ShouldBe(["xa-1", "xa-2"]);
    }

    [Fact]
    public async Task Closed_ones_are_archived_together()
    {
        CampaignScene.Put(_host, CampaignState.Closed);

        var (answer, _) = await _host.SubmitAsync("/campaigns", "archive", ("id", CampaignScene.Id), ("id", "tin-tot"), ("id", "nowhere"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldEndWith("/campaigns?archived=1");
        (await CampaignScene.KeptAsync(_host)).State.ShouldBe(CampaignState.Archived);
    }
}
