using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>What a member asks about the own data. Today is Tuesday, 30/06/2026.</summary>
public sealed class OwnRequestsTests : IAsyncLifetime
{
    private MemberScene _scene = default!;

    private FakeDataRequests Requests => _scene.Host.DataRequests;

    public async Task InitializeAsync()
    {
        _scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        Requests.Members[_scene.Id] = _scene.Member;
    }

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task What_is_not_done_at_once_is_asked_in_the_members_own_words()
    {
        var (_, before) = await _scene.BrowseAsync("/me/privacy");

        var (asked, _) = await _scene.SubmitAsync("/me/privacy", "ask", ("kind", "correction"), ("wish", "Tên tôi là Bích"));
        var (_, page) = await _scene.BrowseAsync(asked.Headers.Location!.PathAndQuery);

        before.QuerySelectorAll<IHtmlOptionElement>("#requests option").Select(kind => kind.Value).ShouldBe(["correction", "access", "restriction"]);
        before.QuerySelector("#requests .empty-line")!.TextContent.ShouldBe("Bạn chưa có yêu cầu nào.");
        page.QuerySelector("#requests .alert-success")!.TextContent.ShouldBe("Yêu cầu đã tới đơn vị.");
        page.QuerySelector(".own-request h4")!.TextContent.Trim().ShouldBe("Chỉnh sửa dữ liệu Chưa trả lời");
        Facts(page).ShouldBe(["Tên tôi là Bích", "30/06/2026", "02/07/2026", "10/07/2026"]);
        (Requests[1].Request.Member, Requests[1].IsByMember, Requests[1].TakenInBy).ShouldBe((_scene.Id, true, null));
    }

    [Fact]
    public async Task The_same_again_is_told_of()
    {
        await _scene.SubmitAsync("/me/privacy", "ask", ("kind", "access"));

        var (again, _) = await _scene.SubmitAsync("/me/privacy", "ask", ("kind", "access"));

        (await _scene.BrowseAsync(again.Headers.Location!.PathAndQuery)).Page.QuerySelector("#requests .alert-warning")!.TextContent
            .ShouldStartWith("Bạn đã yêu cầu điều này rồi");
        (await Requests.OfMemberAsync(_scene.Id, default)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("erasure", "", "Cần có giá trị.")]
    [InlineData("gossip", "", "Cần có giá trị.")]
    [InlineData("access", "long", "Dài nhất 1.000 ký tự.")]
    public async Task What_cannot_be_asked_says_why_and_keeps_what_was_typed(string kind, string wish, string told)
    {
        var typed = wish.Length == 0 ? "Tên tôi là Bích" : new string('a', 1_001);

        var (answer, page) = await _scene.SubmitAsync("/me/privacy", "ask", ("kind", kind), ("wish", typed));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("#requests .validation-message")!.TextContent.ShouldBe(told);
        page.QuerySelector<IHtmlTextAreaElement>("#wish")!.Value.ShouldBe(typed);
        (await Requests.OfMemberAsync(_scene.Id, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task More_time_is_told_with_its_reason()
    {
        var filed = Requests.Put(_scene.Member, DataRequestKind.Access, new(2026, 6, 29));
        var extension = new DataRequestExtension(_scene.Host.Clock.GetUtcNow(), 5, "Chờ hồ sơ giấy");
        Requests[1] = filed with { Request = filed.Request with { AnsweredAt = _scene.Host.Clock.GetUtcNow(), Extension = extension } };

        var (_, page) = await _scene.BrowseAsync("/me/privacy");

        Facts(page).ShouldBe(["29/06/2026", "14/07/2026", "thêm 5 ngày: Chờ hồ sơ giấy"]);
    }

    [Fact]
    public async Task A_restriction_is_lifted_by_the_member()
    {
        await _scene.SubmitAsync("/me/privacy", "ask", ("kind", "restriction"));

        await _scene.SubmitAsync("/me/privacy", "lift-1");

        Requests[1].Request.Restricts.ShouldBeFalse();
        Requests.Actors.ShouldBe([null, null]);
        (await _scene.BrowseAsync("/me/privacy")).Page.QuerySelectorAll("[name=_handler]").Select(form => form.GetAttribute("value")).ShouldNotContain("lift-1");
    }

    [Fact]
    public async Task What_others_asked_is_neither_shown_nor_lifted()
    {
        Requests.Put(_scene.Member with { Id = new MemberId(Guid.NewGuid()) }, DataRequestKind.Restriction, new(2026, 6, 29));

        var (_, page) = await _scene.BrowseAsync("/me/privacy");

        page.QuerySelectorAll(".own-request").ShouldBeEmpty();
        page.QuerySelectorAll("[name=_handler]").Select(form => form.GetAttribute("value")).ShouldNotContain("lift-1");
    }

    private static IEnumerable<string> Facts(IHtmlDocument page) => page.QuerySelectorAll(".own-request dd").Select(fact => fact.TextContent.Trim());
}
