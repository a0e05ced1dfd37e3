using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Campaigns.Grains;
using NSubstitute;

namespace Campaigns.Client.Tests;

/// <summary>The list of tasks and its requests. Today is Tuesday, 30/06/2026.</summary>
public sealed class DataRequestPagesTests : IAsyncLifetime
{
    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Without_requests_one_is_told_where_they_come_from()
    {
        var (answer, page) = await _host.BrowseAsync("/data-requests");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("#data-requests h2")!.TextContent.ShouldBe("Không có yêu cầu nào cần làm");
        page.QuerySelector(".main-navigation .badge-warning").ShouldBeNull();
    }

    [Fact]
    public async Task What_others_decide_by_now_is_not_counted_in_the_header()
    {
        _host.Directory.Grants[0] = new Grant(Role.UnitAdmin, "xa-1");
        var an = _host.DataRequests.Enrol("Nguyễn An", "xa-1");
        var asked = _host.DataRequests.Put(an, DataRequestKind.Access, new(2026, 6, 24));
        (await _host.BrowseAsync("/data-requests")).Page.QuerySelector(".main-navigation .badge-warning")!.TextContent.ShouldStartWith("1 ");

        _host.DataRequests[asked.Number] = asked with { Member = asked.Member! with { Unit = "xa-2" } };
        var (_, page) = await _host.BrowseAsync("/data-requests");

        page.QuerySelectorAll("#data-requests tbody tr").Length.ShouldBe(1, "it is still found where it was asked");
        page.QuerySelector(".main-navigation .badge-warning").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_due_first_stands_first_with_how_late_it_is()
    {
        var an = _host.DataRequests.Enrol("Nguyễn An", "xa-1");
        _host.DataRequests.Put(an, DataRequestKind.Erasure, new(2026, 6, 30));
        _host.DataRequests.Put(an, DataRequestKind.Access, new(2026, 6, 24));
        var answered = _host.DataRequests.Put(an, DataRequestKind.Restriction, new(2026, 6, 22));
        _host.DataRequests[answered.Number] = answered with { Request = answered.Request with { AnsweredAt = LocalDay.Start(new(2026, 6, 23)) } };

        var (_, page) = await _host.BrowseAsync("/data-requests");

        page.QuerySelectorAll("#data-requests tbody tr").Select(row => row.QuerySelector("a")!.TextContent)
            .ShouldBe(["Xem dữ liệu", "Xoá dữ liệu", "Hạn chế sử dụng dữ liệu"]);
        page.QuerySelectorAll("#data-requests tbody tr:first-child td").Select(cell => cell.TextContent)
            .ShouldBe(["Nguyễn An", "Đoàn xã Một", "Chưa trả lời", "26/06/2026 – quá hạn 2 ngày làm việc", "06/07/2026"]);
        page.QuerySelector(".main-navigation .badge-warning")!.TextContent.ShouldBe("2 quá hạn hoặc tới hạn trong 2 ngày làm việc");
    }

    [Fact]
    public async Task Only_the_units_where_one_manages_members_are_listed()
    {
        _host.DataRequests.Put(_host.DataRequests.Enrol("An", "xa-1"), DataRequestKind.Access, new(2026, 6, 29));
        _host.DataRequests.Put(_host.DataRequests.Enrol("Bình", "xa-2"), DataRequestKind.Access, new(2026, 6, 29));

        (await NamesAsync("/data-requests?unit=xa-2")).ShouldBe(["Bình"]);
        (await NamesAsync("/data-requests?within=Hai")).ShouldBe(["An", "Bình"], "what names no unit is told, and everything stays");
        (await NamesAsync("/data-requests?within=Đoàn xã Hai")).ShouldBe(["Bình"]);
        As(Role.UnitAdmin, "xa-1");
        (await NamesAsync("/data-requests")).ShouldBe(["An"]);
        (await _host.BrowseAsync("/data-requests?unit=xa-2")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.BrowseAsync("/data-requests/2")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        As(Role.Leadership, "tinh");
        (await _host.BrowseAsync("/data-requests")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.BrowseAsync("/data-requests/1")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_does_not_manage_the_member_now_neither_reads_the_name_nor_decides()
    {
        var filed = _host.DataRequests.Put(_host.DataRequests.Enrol("Nguyễn An", "xa-1"), DataRequestKind.Erasure, new(2026, 6, 29));
        _host.DataRequests[1] = filed with { Member = filed.Member! with { Unit = "xa-2" }, Wish = "Tôi là An" };
        As(Role.UnitAdmin, "xa-1");

        var (_, page) = await _host.BrowseAsync("/data-requests/1");

        page.Body!.TextContent.ShouldNotContain("Nguyễn An");
        page.QuerySelector("[name=_handler][value=finish]").ShouldBeNull();
        (await NamesAsync("/data-requests")).ShouldBe(["(nay thuộc đơn vị khác)"]);
        await _host.PostFormAsync("/data-requests/1", "finish", ("version", "1"));
        _host.DataRequests[1].Request.State.ShouldBe(DataRequestState.Open);
    }

    [Fact]
    public async Task Who_manages_the_member_now_is_led_to_what_was_asked_elsewhere_and_decides()
    {
        var an = _host.DataRequests.Enrol("Nguyễn An", "xa-1");
        var filed = _host.DataRequests.Put(an, DataRequestKind.Erasure, new(2026, 6, 29));
        _host.DataRequests.Members[an.Id] = an with { Unit = "xa-2" };
        _host.DataRequests[1] = filed with { Member = filed.Member! with { Unit = "xa-2" } };
        As(Role.UnitAdmin, "xa-2");

        var (again, _) = await _host.SubmitAsync($"/data-requests/new?member={an.Id}", "take-in", ("kind", "erasure"));
        var (_, page) = await _host.BrowseAsync(again.Headers.Location!.PathAndQuery);

        page.QuerySelector(".alert-warning")!.TextContent.ShouldStartWith("Điều này đã được yêu cầu");
        page.QuerySelector("#data-request")!.TextContent.ShouldContain("Nguyễn An");
        (await NamesAsync("/data-requests")).ShouldBe(["Nguyễn An"]);
        await _host.SubmitAsync("/data-requests/1", "finish");
        _host.DataRequests.Members.ShouldBeEmpty();
    }

    [Fact]
    public async Task Beyond_those_that_are_sorted_requests_follow_as_they_came_in()
    {
        var an = _host.DataRequests.Enrol("An", "xa-1");
        for (var number = 1; number <= 2_060; number++) _host.DataRequests.Put(an, DataRequestKind.Access, new(2026, 6, 29));

        (await NamesAsync("/data-requests?page=41")).Count.ShouldBe(50);
        (await NamesAsync("/data-requests?page=42")).Count.ShouldBe(10);
        (await NamesAsync("/data-requests?page=43")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_names_the_holidays_that_move_its_terms()
    {
        _host.DataRequests.Put(_host.DataRequests.Enrol("An", "xa-1"), DataRequestKind.Access, new(2026, 2, 13));

        var (_, page) = await _host.BrowseAsync("/data-requests/1");

        page.QuerySelector("#data-request")!.TextContent.ShouldContain("Tết Nguyên đán (16/02/2026 – 20/02/2026)");
    }

    [Fact]
    public async Task It_is_answered_extended_with_a_reason_and_finished()
    {
        _host.DataRequests.Put(_host.DataRequests.Enrol("An", "xa-1"), DataRequestKind.Correction, new(2026, 6, 29));

        (await _host.SubmitAsync("/data-requests/1", "answer")).Page.QuerySelector(".alert-success").ShouldNotBeNull();
        var (_, extended) = await _host.SubmitAsync("/data-requests/1", "extend", ("days", "5"), ("reason", "Chờ hồ sơ"));
        extended.QuerySelector("#data-request")!.TextContent.ShouldContain("thêm 5 ngày, 30/06/2026: Chờ hồ sơ");
        extended.QuerySelector("[name=_handler][value=extend]").ShouldBeNull();
        await _host.SubmitAsync("/data-requests/1", "finish");

        _host.DataRequests[1].Request.State.ShouldBe(DataRequestState.Finished);
        (await NamesAsync("/data-requests?state=finished")).ShouldBe(["An"]);
        _host.DataRequests.Actors.ShouldBe([new Actor(TestSignIn.Account), new Actor(TestSignIn.Account), new Actor(TestSignIn.Account)]);
    }

    [Theory]
    [InlineData("0", "Vì vậy", "Ít nhất một ngày, nhiều nhất bằng chính thời hạn.")]
    [InlineData("11", "Vì vậy", "Ít nhất một ngày, nhiều nhất bằng chính thời hạn.")]
    [InlineData("nhiều", "Vì vậy", "Ít nhất một ngày, nhiều nhất bằng chính thời hạn.")]
    [InlineData("5", "  ", "Cần báo lý do cho đoàn viên, dài nhất 500 ký tự.")]
    public async Task An_extension_that_may_not_be_says_why_and_keeps_what_was_typed(string days, string reason, string message)
    {
        _host.DataRequests.Put(_host.DataRequests.Enrol("An", "xa-1"), DataRequestKind.Access, new(2026, 6, 29));

        var (_, page) = await _host.SubmitAsync("/data-requests/1", "extend", ("days", days), ("reason", reason));

        page.QuerySelector(".alert-danger")!.TextContent.ShouldBe(message);
        page.QuerySelector<IHtmlTextAreaElement>("[name=reason]")!.Value.ShouldBe(reason);
        _host.DataRequests[1].Request.Extension.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_decides_on_what_they_have_not_seen()
    {
        _host.DataRequests.Put(_host.DataRequests.Enrol("An", "xa-1"), DataRequestKind.Access, new(2026, 6, 29));
        await _host.SubmitAsync("/data-requests/1", "answer");

        var (_, page) = await _host.SubmitAsync("/data-requests/1", "finish", ("version", "1"));

        page.QuerySelector(".alert-danger")!.TextContent.ShouldStartWith("Người khác vừa thay đổi yêu cầu");
        _host.DataRequests[1].Request.State.ShouldBe(DataRequestState.Answered);
    }

    [Fact]
    public async Task Finishing_an_erasure_erases_the_member_and_keeps_the_request()
    {
        var an = _host.DataRequests.Enrol("An", "xa-1");
        _host.DataRequests.Put(an, DataRequestKind.Erasure, new(2026, 6, 29));

        var (_, page) = await _host.SubmitAsync("/data-requests/1", "finish");

        page.QuerySelector(".alert-success").ShouldNotBeNull();
        page.QuerySelector("#data-request")!.TextContent.ShouldContain("(đã xoá)");
        _host.DataRequests.Members.ShouldBeEmpty();
    }

    [Fact]
    public async Task Finishing_the_end_of_consents_withdraws_those_that_are_ticked()
    {
        var an = _host.DataRequests.Enrol("An", "xa-1");
        _host.DataRequests.Put(an, DataRequestKind.ConsentWithdrawal, new(2026, 6, 29));

        (await _host.SubmitAsync("/data-requests/1", "finish")).Page.QuerySelector(".alert-danger")!.TextContent.ShouldBe("Chọn ít nhất một sự đồng ý.");
        await _host.SubmitAsync("/data-requests/1", "finish", ("purpose", "points"), ("purpose", "contact"));

        _host.DataRequests.Members[an.Id].Words.Select(word => (word.Purpose, word.IsGiven))
            .ShouldBe([(ConsentPurpose.Points, false), (ConsentPurpose.Contact, false)]);
        _host.DataRequests[1].Request.State.ShouldBe(DataRequestState.Finished);
    }

    [Fact]
    public async Task A_restriction_holds_until_it_is_lifted()
    {
        _host.DataRequests.Put(_host.DataRequests.Enrol("An", "xa-1"), DataRequestKind.Restriction, new(2026, 6, 29));

        var (_, finished) = await _host.SubmitAsync("/data-requests/1", "finish");
        finished.QuerySelector(".alert-warning")!.TextContent.ShouldContain("không gửi được đường dẫn");
        var (_, lifted) = await _host.SubmitAsync("/data-requests/1", "lift");

        lifted.QuerySelector(".alert-warning").ShouldBeNull();
        _host.DataRequests[1].Request.Restricts.ShouldBeFalse();
    }

    [Fact]
    public async Task A_request_from_paper_is_taken_in_for_a_member()
    {
        var an = _host.DataRequests.Enrol("Nguyễn An", "xa-1");

        var (answer, _) = await _host.SubmitAsync($"/data-requests/new?member={an.Id}", "take-in", ("kind", "erasure"), ("receivedOn", "2026-06-26"), ("wish", "Xoá hết"));

        answer.Headers.Location!.OriginalString.ShouldEndWith("/data-requests/1");
        var filed = _host.DataRequests[1];
        (filed.Request.Kind, LocalDay.Of(filed.Request.ReceivedAt), filed.IsByMember, filed.TakenInBy, filed.Wish)
            .ShouldBe((DataRequestKind.Erasure, new DateOnly(2026, 6, 26), false, TestSignIn.Account, "Xoá hết"));
        var (again, _) = await _host.SubmitAsync($"/data-requests/new?member={an.Id}", "take-in", ("kind", "erasure"));
        (await _host.BrowseAsync(again.Headers.Location!.PathAndQuery)).Page.QuerySelector(".alert-warning")!.TextContent.ShouldStartWith("Điều này đã được yêu cầu");
    }

    [Theory]
    [InlineData("receivedOn", "2026-07-01", "Một ngày trong vòng một năm qua, muộn nhất là hôm nay.")]
    [InlineData("receivedOn", "", "Cần có giá trị.")]
    [InlineData("kind", "gossip", "Cần có giá trị.")]
    public async Task What_cannot_be_taken_in_says_why_at_the_field(string field, string value, string message)
    {
        var an = _host.DataRequests.Enrol("An", "xa-1");

        var (_, page) = await _host.SubmitAsync($"/data-requests/new?member={an.Id}", "take-in", (field, value));

        page.QuerySelector(".validation-message")!.TextContent.ShouldBe(message);
        (await NamesAsync("/data-requests")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?member=abc")]
    [InlineData("?member=00000000000000000000000000000009")]
    public async Task Without_a_member_of_ones_own_there_is_nothing_to_take_in(string query) =>
        (await _host.BrowseAsync($"/data-requests/new{query}")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_foot_tells_when_retention_ran_and_how_much_it_removed_to_who_manages_everybody()
    {
        (await _host.BrowseAsync("/data-requests")).Page.QuerySelector("#retention")!.TextContent.ShouldContain("chưa lần nào");
        _host.RetentionRuns.LastAsync(default).ReturnsForAnyArgs([new LastRetentionRun(Retained.Links, _host.Clock.GetUtcNow(), 4711)]);

        (await _host.BrowseAsync("/data-requests")).Page.QuerySelector("#retention")!.TextContent.Trim()
            .ShouldBe("Lần cuối xoá dữ liệu hết thời hạn lưu giữ: 08:30");
        As(Role.Organizer, "tw");
        (await _host.BrowseAsync("/data-requests")).Page.QuerySelector("#retention")!.TextContent.Trim()
            .ShouldBe("Lần cuối xoá dữ liệu hết thời hạn lưu giữ: 08:30 (đường dẫn của chiến dịch đã đóng từ lâu: 4.711)");
    }

    private void As(Role role, string unit)
    {
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(role, unit));
    }

    private async Task<List<string>> NamesAsync(string address) =>
        [.. (await _host.BrowseAsync(address)).Page.QuerySelectorAll("#data-requests tbody td:nth-child(2)").Select(cell => cell.TextContent)];
}
