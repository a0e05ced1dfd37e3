using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Points on the pages and over the API. Today is 30/06/2026; the organizer is one of the unit at the top.</summary>
public sealed class PointsTests : IAsyncLifetime
{
    private static readonly DateOnly July = new(2026, 7, 1);
    private static readonly AnnouncedWeights InForce = new(new PointsWeights(new(2026, 5, 1), 10, 5, 50), new DateTimeOffset(2026, 4, 20, 3, 0, 0, TimeSpan.Zero));

    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await ClientHost.StartAsync();
        GrantAt(Role.Organizer, "tw");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task They_are_off_until_somebody_announces_weights()
    {
        var (_, weights) = await _host.BrowseAsync("/points");
        weights.QuerySelector("#weights h2")!.TextContent.ShouldBe("Chưa tính điểm");
        weights.QuerySelector("#announce-off").ShouldBeNull();

        Tabs((await _host.BrowseAsync("/units/xa-1")).Page).ShouldNotContain("Điểm");
        (await _host.BrowseAsync("/units/xa-1/points")).Page.QuerySelector("#points h2")!.TextContent.ShouldBe("Chưa có tháng nào được tính điểm");
    }

    [Fact]
    public async Task Weights_are_announced_for_a_month_to_come_and_published_with_all_before()
    {
        _host.Points.Versions.Add(InForce);

        var (answer, _) = await _host.SubmitAsync("/points", "announce", ("from", "2026-08-01"), ("perMember", "10"), ("perShare", "2"), ("memberCap", "1.000"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        _host.Points.By.ShouldNotBeNull();
        var (_, page) = await _host.BrowseAsync("/points");
        page.QuerySelectorAll("#weights tbody tr").Select(Cells).ShouldBe(["01/08/2026|10|2|1.000|30/06/2026", "01/05/2026|10|5|50|20/04/2026"]);
        page.QuerySelectorAll("#announce-from option").Select(option => option.GetAttribute("value")).First().ShouldBe("2026-07-01");
        page.QuerySelectorAll("main form").Select(form => form.Closest("section")!.Id).ShouldBe(["announce", "announce-off"], "nothing edits or deletes what was announced");
    }

    [Fact]
    public async Task They_end_with_an_announcement_too()
    {
        _host.Points.Versions.Add(InForce);

        await _host.SubmitAsync("/points", "announce-off", ("from", "2026-07-01"));

        var (_, page) = await _host.BrowseAsync("/points");
        page.QuerySelectorAll("#weights tbody tr").Select(Cells).First().ShouldBe("01/07/2026 · thôi tính điểm|—|—|—|30/06/2026");
        page.QuerySelector("#announce-off").ShouldBeNull();
        Tabs((await _host.BrowseAsync("/units/xa-1")).Page).ShouldContain("Điểm", "closed months stay");
    }

    [Theory]
    [InlineData("2026-07-01", "10", "5", "15", "mức tối đa")]
    [InlineData("2026-07-01", "10", "9999999999", "50", "mức tối đa")]
    [InlineData("2026-06-01", "10", "5", "50", "tháng sắp tới")]
    [InlineData("2026-07-02", "10", "5", "50", "đầu tháng")]
    public async Task What_cannot_be_announced_is_told_and_what_was_typed_stays(string from, string member, string share, string cap, string words)
    {
        var (_, page) = await _host.SubmitAsync("/points", "announce", ("from", from), ("perMember", member), ("perShare", share), ("memberCap", cap));

        page.QuerySelector("#announce .alert")!.TextContent.ShouldContain(words);
        page.QuerySelector("#announce input[name=perShare]")!.GetAttribute("value").ShouldBe(share);
        _host.Points.Versions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.Organizer, "tinh")]
    [InlineData(Role.Leadership, "tw")]
    [InlineData(Role.SystemAdmin, "tw")]
    public async Task Whoever_does_not_organize_the_whole_reads_and_announces_nothing(Role role, string unit)
    {
        _host.Points.Versions.Add(InForce);
        var body = new { from = "2026-07-01", perMember = 1, perShare = 1, memberCap = 5 };
        GrantAt(role, unit);

        var (answer, page) = await _host.BrowseAsync("/points");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelectorAll("main form").ShouldBeEmpty();
        (await _host.Http.PostAsJsonAsync(new Uri("/api/v1/points/weights", UriKind.Relative), body)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.Http.GetAsync(new Uri("/api/v1/points/weights", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

        _host.Points.Versions.ShouldBe([InForce]);
    }

    [Fact]
    public async Task A_units_page_shows_its_months_against_its_own_and_units_of_its_size()
    {
        _host.Points.Versions.Add(InForce);
        _host.Points.Months["xa-1"] =
        [
            new(new(2026, 6, 1), PointsStanding.Running, new PointsOutcome.NotEnoughData()),
            new(new(2026, 5, 1), PointsStanding.Provisional, new PointsOutcome.TooFewPersons()),
            new(new(2026, 4, 1), PointsStanding.Closed, new PointsOutcome.Earned(123, 40)) { Usual = 280.5m, Peers = new(7, 100m, 250.5m, 400m) },
        ];

        var (_, page) = await _host.BrowseAsync("/units/xa-1/points");

        Tabs(page).ShouldContain("Điểm");
        page.QuerySelectorAll("#points tbody tr").Select(Cells).ShouldBe(
            [
                "06/2026 · đang tính|chưa đủ dữ liệu|—|—", "05/2026 · tạm tính|ít người|—|—",
                "04/2026|307,5|280,5|100,0 – 250,5 – 400,0 (7 đơn vị)",
            ]);
        page.QuerySelector("main")!.TextContent.ShouldNotContain("123");
    }

    [Fact]
    public async Task The_api_tells_the_same_and_neither_persons_nor_sums_nor_other_units()
    {
        _host.Points.Months["xa-1"] =
            [new(new(2026, 4, 1), PointsStanding.Closed, new PointsOutcome.Earned(123, 40)) { Peers = new(7, 100m, 250.5m, 400m) }];

        (await _host.Http.GetStringAsync(new Uri("/api/v1/units/xa-1/points", UriKind.Relative))).ShouldBe(
            """
            {"unit":"xa-1","months":[{"month":"2026-04","standing":"closed","outcome":"earned","perHundred":307.5,"usual":null,"peers":{"units":7,"lower":100,"median":250.5,"upper":400}}]}
            """);
        GrantAt(Role.Organizer, "xa-2");
        (await _host.Http.GetAsync(new Uri("/api/v1/units/xa-1/points", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.BrowseAsync("/units/xa-1/points")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Programs_announce_once_for_a_day()
    {
        var body = new { from = "2026-07-01", perMember = 10, perShare = 5, memberCap = 50 };
        (await PostAsync(body)).Status.ShouldBe(HttpStatusCode.Created);
        (await PostAsync(body)).ShouldBe((HttpStatusCode.Conflict, "announced_before"));
        (await PostAsync(new { from = "2026-08-01", off = true })).Status.ShouldBe(HttpStatusCode.Created);
        (await PostAsync(new { from = "2026-09-01", off = true, perShare = 5 })).ShouldBe((HttpStatusCode.BadRequest, "off_with_weights"));
        (await PostAsync(new { from = "2026-09-01", perShare = 5 })).ShouldBe((HttpStatusCode.BadRequest, "required"));
        (await PostAsync(new { from = "2026-09-02", perMember = 10, perShare = 5, memberCap = 50 })).ShouldBe((HttpStatusCode.UnprocessableEntity, "not_first_of_month"));
        (await PostAsync(new { from = "2026-06-01", perMember = 10, perShare = 5, memberCap = 50 })).ShouldBe((HttpStatusCode.UnprocessableEntity, "not_to_come"));
        (await PostAsync(new { from = "2026-09-01", perMember = 10, perShare = 0, memberCap = 50 })).ShouldBe((HttpStatusCode.UnprocessableEntity, "unsound_weights"));

        var listed = await _host.Http.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/points/weights", UriKind.Relative));
        listed.GetProperty("on").GetBoolean().ShouldBeFalse();
        listed.GetProperty("versions").EnumerateArray().Select(version => (version.GetProperty("from").GetString(), version.GetProperty("off").GetBoolean()))
            .ShouldBe([("2026-07-01", false), ("2026-08-01", true)]);
        _host.Points.Versions[0].Weights.ShouldBe(new PointsWeights(July, 10, 5, 50));
    }

    private async Task<(HttpStatusCode Status, string? Code)> PostAsync(object body)
    {
        var answer = await _host.Http.PostAsJsonAsync(new Uri("/api/v1/points/weights", UriKind.Relative), body);
        var read = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.StatusCode, read.TryGetProperty("code", out var code) ? code.GetString() : null);
    }

    private void GrantAt(Role role, string unit)
    {
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(role, unit));
        _host.Access.Home = unit;
    }

    private static string Cells(IElement row) =>
        string.Join('|', row.Children.Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    private static IEnumerable<string> Tabs(IDocument page) => page.QuerySelectorAll("nav.tabs a").Select(tab => tab.TextContent.Trim());
}
