using System.Net;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Participation on the pages and over the API: numbers of people, and never fewer than five of them.</summary>
public sealed class ParticipationTests : IAsyncLifetime
{
    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_dashboard_shows_it_for_its_period_with_the_units_below()
    {
        _host.Participation.Reports["tinh"] = Report(new(30, 110), ("xa-1", "Đoàn xã Một", new(10, 40)), ("xa-2", "Đoàn xã Hai", new(20, 60)), ("tinh", "Tỉnh Đoàn", new(0, 10)));

        var (_, page) = await _host.BrowseAsync("/?from=2026-06-01&to=2026-06-10");

        var card = page.QuerySelector("#participation")!;
        card.QuerySelectorAll("dd").Select(value => value.TextContent.Trim()).ShouldBe(["30 / 110 (27,3%)", "2 / 3 (66,7%)"]);
        card.QuerySelectorAll("#participation-units tbody tr").Select(row => string.Join(": ", row.Children.Select(cell => cell.TextContent.Trim())))
            .ShouldBe(["Đoàn xã Một: 10 / 40 (25,0%)", "Đoàn xã Hai: 20 / 60 (33,3%)", "Tỉnh Đoàn (trực tiếp): 0 / 10 (0,0%)"]);
        card.TextContent.ShouldContain("2 trên 3 đơn vị trực thuộc có danh sách đoàn viên.");
        card.TextContent.ShouldContain("Số đoàn viên đã thống kê: 900.");
        _host.Participation.Asked.ShouldBe([new ParticipationScope("tinh", new Period(new(2026, 6, 1), new(2026, 6, 10))) { SeenFrom = "tinh" }]);
    }

    [Fact]
    public async Task A_campaigns_page_shows_it_for_the_campaign()
    {
        await using var host = await CampaignScene.StartAsync();
        host.Participation.Reports["tinh"] = Report(new(30, 110), ("xa-1", "Đoàn xã Một", new(30, 110)));

        var (_, page) = await host.BrowseAsync("/campaigns/he-2026");

        page.QuerySelector("#participation")!.TextContent.ShouldContain("30 / 110 (27,3%)");
        host.Participation.Asked.ShouldHaveSingleItem().Campaign.ShouldBe("he-2026");
    }

    [Fact]
    public async Task Where_nobody_is_enrolled_it_says_so()
    {
        var (_, page) = await _host.BrowseAsync("/");

        page.QuerySelector("#participation .empty-line")!.TextContent.ShouldBe("Chưa có danh sách đoàn viên của kỳ này.");
    }

    [Fact]
    public async Task Few_people_are_hidden_on_the_page_and_in_the_api()
    {
        _host.Participation.Reports["tinh"] = Report(new(33, 110), ("xa-1", "Đoàn xã Một", new(3, 40)), ("xa-2", "Đoàn xã Hai", new(30, 70)));

        var (_, page) = await _host.BrowseAsync("/");
        var answer = await _host.Http.GetStringAsync(new Uri("/api/v1/participation", UriKind.Relative));

        page.QuerySelectorAll("#participation-units td").Select(cell => cell.TextContent.Trim()).ShouldBe(["ẩn / 40", "ẩn / 70"]);
        answer.ShouldContain("""{"unit":"xa-1","name":"Đoàn xã Một","members":{"sharing":null,"enrolled":40,"rate":null,"hidden":true}}""");
        NumbersOf(answer).ShouldNotContain(number => number >= 1 && number < 5 && number != 2 && number != 3); // 2 of 3 are units
    }

    [Fact]
    public async Task Whatever_unit_is_shown_it_is_seen_from_the_topmost_one_the_reader_may_see()
    {
        await _host.Http.GetStringAsync(new Uri("/api/v1/participation?unit=xa-2&from=2026-06-01&to=2026-06-10", UriKind.Relative));

        _host.Participation.Asked.ShouldHaveSingleItem().ShouldBe(
            new ParticipationScope("xa-2", new Period(new(2026, 6, 1), new(2026, 6, 10))) { SeenFrom = "tinh" });
    }

    [Theory]
    [InlineData("/api/v1/participation?unit=tw", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/participation?unit=nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/participation?campaign=nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/participation?from=2026-06-02&to=2026-06-01", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/participation?from=01/06/2026", HttpStatusCode.BadRequest)]
    public async Task What_one_may_not_see_is_not_there_and_a_bad_period_is_refused(string address, HttpStatusCode status)
    {
        (await _host.Http.GetAsync(new Uri(address, UriKind.Relative))).StatusCode.ShouldBe(status);

        _host.Participation.Asked.ShouldBeEmpty();
    }

    private static IEnumerable<double> NumbersOf(string json) => System.Text.RegularExpressions.Regex.Matches(json, @":(\d+(\.\d+)?)")
        .Select(match => double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

    private static ParticipationReport Report(Participation total, params (string Code, string Name, Participation Members)[] units)
    {
        var none = new Participation(0, 0);
        var own = units.Where(unit => unit.Code == "tinh").Select(unit => unit.Members).FirstOrDefault(none);
        var tree = new ParticipationTree([new CountedUnit(-1, null, total, own),
            .. units.Select((unit, index) => new CountedUnit(index, -1, unit.Members, unit.Members)).Where((_, index) => units[index].Code != "tinh")]);
        return new(
            new ParticipationTable(tree.Total(-1), [.. units.Select((unit, index) => new ShownUnit(
                unit.Code, unit.Name, unit.Code == "tinh" ? tree.Own(-1) : tree.Total(index)))]),
            new UnitParticipation(2, 3), new RosterCoverage(2, 3, 900));
    }
}
