using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class ActivityPagesTests : IAsyncLifetime
{
    private static readonly ActivityId Id = new(new Guid("01890a5d-ac96-774b-bcce-b302099a8058"));

    private ClientHost _host = default!;

    private static string Page => $"/activities/{Id}";

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Without_activities_one_is_told_what_to_do()
    {
        var (answer, page) = await _host.BrowseAsync("/activities");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("#activities h2")!.TextContent.ShouldBe("Chưa có hoạt động nào");
        page.QuerySelector("#totals").ShouldBeNull();
    }

    [Fact]
    public async Task The_list_stands_above_what_is_confirmed_with_the_rest_beside_it()
    {
        Stand(ActivityState.Confirmed);
        _host.Pages.Activities.Put(_host.Pages.Activities[Id] with
        {
            Id = new ActivityId(new Guid("01890a5d-ac96-774b-bcce-b302099a8059")),
            State = ActivityState.Submitted,
        });

        var (_, page) = await _host.BrowseAsync("/activities");

        page.QuerySelectorAll("#activities tbody tr").Length.ShouldBe(2);
        var cells = page.QuerySelectorAll("#totals tbody td").Select(cell => cell.TextContent).ToList();
        cells.ShouldBe(["1", "1", "Lượt tham dự: 40", "Lượt tham dự: 40"]);
        page.Body!.TextContent.ShouldNotContain("người tham dự");
    }

    [Fact]
    public async Task An_activity_is_entered_with_several_sessions_and_opened()
    {
        var answer = await _host.PostFormAsync(
            "/activities/new", "new-activity", [.. Form(), ("day", "2026-06-29"), ("attendances", "40"), ("day", "2026-06-30"), ("attendances", "1.200")]);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var activity = _host.Pages.Activities.All.ShouldHaveSingleItem();
        answer.Headers.Location!.OriginalString.ShouldEndWith($"/activities/{activity.Id}");
        activity.Entry.Days.Select(day => day.Attendances).ShouldBe([40, 1200]);
    }

    [Theory]
    [InlineData("2026-07-01", "40", "Ngày: Ngày chưa tới.")]
    [InlineData("2026-06-30", "nhiều", "Lượt tham dự: Viết số bằng chữ số.")]
    [InlineData("2026-06-30", "1,5", "Lượt tham dự: Viết số bằng chữ số.")]
    [InlineData("2026-06-30", "1.000.000.001", "Lượt tham dự: Số từ 0 đến 1.000.000.000.")]
    [InlineData("", "40", "Ngày: Cần có giá trị.")]
    public async Task A_row_that_cannot_be_used_says_why_and_keeps_what_was_typed(string day, string attendances, string message)
    {
        var page = await SendAsync("/activities/new", "new-activity", [.. Form(), ("day", day), ("attendances", attendances)]);

        page.QuerySelector("tbody .validation-message")!.TextContent.ShouldBe(message);
        page.QuerySelector<IHtmlInputElement>("[name=attendances]")!.Value.ShouldBe(attendances);
        page.QuerySelector<IHtmlInputElement>("#title")!.Value.ShouldBe("Tập huấn");
        _host.Pages.Activities.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_handed_in_by_its_unit_and_confirmed_from_above()
    {
        Stand(ActivityState.Draft);
        (await SendAsync(Page, "submit", ("version", "1"))).QuerySelector(".alert-success").ShouldNotBeNull();
        _host.Pages.Activities[Id].State.ShouldBe(ActivityState.Submitted);

        As(Role.Organizer, "tinh");
        await SendAsync(Page, "confirm", ("version", "2"));
        _host.Pages.Activities[Id].State.ShouldBe(ActivityState.Confirmed);
    }

    [Fact]
    public async Task Readers_cannot_work_few_persons_out_of_the_other_days()
    {
        Stand(ActivityState.Confirmed);
        _host.Pages.Activities.Put(_host.Pages.Activities[Id] with
        {
            Entry = new ActivityEntry(
                ActivityKind.Award, "Khen thưởng", null,
                [.. new[] { 2L, 8, 30 }.Select((persons, index) => new ActivityDay(new DateOnly(2026, 6, 1 + index), Collectives: 1, Persons: persons))],
                null, "Ảnh"),
        });
        (await DaysAsync()).ShouldBe(["Tập thể được khen: 1 · Cá nhân được khen: 2", "Tập thể được khen: 1 · Cá nhân được khen: 8", "Tập thể được khen: 1 · Cá nhân được khen: 30"]);

        As(Role.Leadership, "tinh");

        (await DaysAsync()).ShouldBe(["Tập thể được khen: 1 · Cá nhân được khen: không nêu", "Tập thể được khen: 1 · Cá nhân được khen: không nêu", "Tập thể được khen: 1 · Cá nhân được khen: 30"]);
    }

    [Fact]
    public async Task Its_history_calls_what_happened_as_the_audit_log_does()
    {
        Stand(ActivityState.Draft);

        var page = await SendAsync(Page, "submit", ("version", "1"));

        page.QuerySelector("section[aria-labelledby=history-title] li")!.TextContent.ShouldContain("Gửi hoạt động");
    }

    [Fact]
    public async Task Who_reads_here_and_enters_elsewhere_finds_the_way_to_enter()
    {
        As(Role.Leadership, "tinh");
        _host.Directory.Grants.Add(new Grant(Role.UnitAdmin, "xa-1"));

        (await _host.BrowseAsync("/activities")).Page.QuerySelector("a[href='/activities/new']").ShouldNotBeNull();
        (await _host.BrowseAsync("/activities/new")).Page.QuerySelector<IHtmlInputElement>("#unit")!.Value.ShouldBe("xa-1");
    }

    [Fact]
    public async Task Beyond_the_end_of_the_list_one_is_led_back_to_it()
    {
        Stand(ActivityState.Confirmed);

        var (_, page) = await _host.BrowseAsync("/activities?page=7");

        page.QuerySelector(".pager [rel=prev]")!.GetAttribute("href").ShouldBe("/activities");
        page.QuerySelector(".pager span")!.TextContent.ShouldBe("Danh sách chỉ có 1 mục.");
    }

    [Fact]
    public async Task It_is_given_back_with_a_reason_that_its_unit_reads()
    {
        Stand(ActivityState.Submitted);
        As(Role.Organizer, "tinh");

        await SendAsync(Page, "return", ("version", "1"), ("reason", "Thiếu ảnh"));

        As(Role.UnitAdmin, "xa-1");
        (await _host.BrowseAsync(Page)).Page.QuerySelector(".alert-warning")!.TextContent.ShouldBe("Lý do trả lại: Thiếu ảnh");
    }

    [Fact]
    public async Task Who_has_not_seen_the_latest_is_told_so()
    {
        Stand(ActivityState.Submitted);
        As(Role.Organizer, "tinh");

        var page = await SendAsync(Page, "confirm", ("version", "7"));

        page.QuerySelector(".alert-danger")!.TextContent.ShouldStartWith("Hoạt động vừa được người khác thay đổi");
        _host.Pages.Activities[Id].State.ShouldBe(ActivityState.Submitted);
    }

    [Fact]
    public async Task Readers_see_it_without_forms_and_others_find_nothing()
    {
        Stand(ActivityState.Confirmed);
        As(Role.Leadership, "tinh");
        (await _host.BrowseAsync(Page)).Page.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        (await _host.BrowseAsync("/activities/new")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        As(Role.UnitAdmin, "xa-2");
        (await _host.BrowseAsync(Page)).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.BrowseAsync("/activities/khong-co")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<IEnumerable<string>> DaysAsync() =>
        (await _host.BrowseAsync(Page)).Page.QuerySelectorAll("#days tbody td").Select(day => day.TextContent);

    private static (string, string)[] Form() =>
        [("unit", "xa-1"), ("kind", "training"), ("title", "Tập huấn"), ("campaign", ""), ("evidenceNote", "Ảnh"), ("evidenceLink", "")];

    private void Stand(ActivityState state) => _host.Pages.Activities.Put(new Activity
    {
        Id = Id,
        Unit = "xa-1",
        Entry = new ActivityEntry(
            ActivityKind.Training, "Tập huấn", null, [new ActivityDay(new DateOnly(2026, 6, 30), Attendances: 40)], null, "Ảnh"),
        State = state,
        ChangedAt = _host.Clock.GetUtcNow(),
    });

    private void As(Role role, string unit)
    {
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(role, unit));
        _host.Access.Home = unit;
    }

    private async Task<IHtmlDocument> SendAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var answer = await _host.PostFormAsync(address, form, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
