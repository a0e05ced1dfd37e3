using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class MemberPagesTests : IAsyncLifetime
{
    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_members_of_a_subtree_are_listed_for_those_who_manage_them()
    {
        _host.Members.Put("Nguyễn An");
        _host.Members.Put("Trần Bình", "xa-2", new BirthDate(2012, null));

        var (_, page) = await _host.BrowseAsync("/units/tinh/members");

        Names(page).ShouldBe(["Nguyễn An", "Trần Bình"]);
        page.QuerySelector(".tabs [aria-current]")!.TextContent.ShouldBe("Đoàn viên");
        Names((await _host.BrowseAsync("/units/tinh/members?q=binh")).Page).ShouldBe(["Trần Bình"]);
        Names((await _host.BrowseAsync("/units/xa-1/members")).Page).ShouldBe(["Nguyễn An"]);
        Names((await _host.BrowseAsync("/units/tinh/members?state=left")).Page).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_is_asked_for_the_list_says_nothing_about_shares()
    {
        _host.Members.Put("Nguyễn An");

        var (_, page) = await _host.BrowseAsync("/units/tinh/members?sort=-shares&shares=0&shared=false");

        page.QuerySelectorAll("#members thead th").Select(head => head.TextContent).ShouldBe(["Họ tên", "Đơn vị", "Ngày sinh", "Liên kết cá nhân", "Cần bổ sung"]);
        page.QuerySelectorAll("#members thead a").ShouldBeEmpty("no column can be sorted by");
        page.QuerySelectorAll<IHtmlSelectElement>("form[role=search] select").Select(select => select.Name).ShouldBe(["state", "link", "needs"]);
        page.QuerySelectorAll("a[href*=export], a[download]").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_tells_what_the_unit_can_bring_and_nothing_of_who_said_no()
    {
        _host.Members.Put("An");
        _host.Members.Put("Bình", "xa-1", new BirthDate(2012, null));
        _host.Members.Put("Cúc", "xa-1", new BirthDate(2000, null));
        _host.Members.Put("Dũng", "xa-1", new BirthDate(2000, null));
        var (yes, no) = (_host.Members.All[2], _host.Members.All[3]);
        foreach (var (member, isGiven) in new[] { (yes, true), (no, false) })
        {
            var word = new ConsentWord(ConsentPurpose.CountingShares, ConsentGiver.Member, isGiven, _host.Clock.GetUtcNow(), 1, new ConsentEvidence.PersonalLink());
            _host.Members.All[_host.Members.All.IndexOf(member)] = member with { Words = [word] };
        }

        var (_, page) = await _host.BrowseAsync("/units/xa-1/members");

        page.QuerySelectorAll("#members tbody td:last-child").Select(cell => cell.TextContent)
            .ShouldBe([_host.Members.All[0].Birth is null ? "Chưa rõ ngày sinh" : "—", "Chưa có đồng ý của cha mẹ hoặc người giám hộ", "—", "—"]);
    }

    [Fact]
    public async Task Whose_data_are_restricted_is_marked_in_the_list()
    {
        _host.Members.Put("An");
        _host.Members.Put("Bình");
        _host.Members.All[1] = _host.Members.All[1] with { IsRestricted = true };

        var (_, page) = await _host.BrowseAsync("/units/tinh/members");

        page.QuerySelectorAll("#members tbody th").Select(cell => cell.QuerySelector(".status-badge")?.TextContent).ShouldBe([null, "Hạn chế sử dụng"]);
    }

    [Theory]
    [InlineData("/units/tw/members")]
    [InlineData("/units/tw/members/new")]
    [InlineData("/units/tw/members/links")]
    [InlineData("/units/tw/members/guardian-sheet")]
    [InlineData("/units/tw/members/import")]
    [InlineData("/units/tinh/members/import/8")]
    [InlineData("/members/khong-phai")]
    [InlineData("/members/00000000000000000000000000000009")]
    public async Task What_is_not_ours_is_not_there(string address) =>
        (await _host.BrowseAsync(address)).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_member_elsewhere_is_not_there_and_leadership_sees_no_members()
    {
        var elsewhere = _host.Members.Put("Ai", "tw");
        var ours = _host.Members.Put("Ta");
        (await _host.BrowseAsync($"/members/{elsewhere.Id}")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        _host.Directory.Grants[0] = new Grant(Role.Leadership, "tinh");

        (await _host.BrowseAsync($"/members/{ours.Id}")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.BrowseAsync("/units/tinh/members")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _host.BrowseAsync("/units/tinh")).Page.QuerySelectorAll(".tabs a").Select(tab => tab.TextContent).ShouldNotContain("Đoàn viên");
    }

    [Fact]
    public async Task A_members_page_leads_to_taking_in_a_request_and_tells_that_the_data_are_restricted()
    {
        var an = _host.Members.Put("An");
        var (_, page) = await _host.BrowseAsync($"/members/{an.Id}");
        _host.Members.All[0] = an with { IsRestricted = true };
        var (_, restricted) = await _host.BrowseAsync($"/members/{an.Id}");

        page.QuerySelector($"a[href='/data-requests/new?member={an.Id}']")!.TextContent.ShouldBe("Nhận yêu cầu về dữ liệu");
        page.QuerySelector(".alert-warning").ShouldBeNull();
        restricted.QuerySelector(".alert-warning")!.TextContent.ShouldContain("được giữ nhưng không dùng");
        restricted.QuerySelector("main")!.TextContent.ShouldNotContain("Lượt chia sẻ được tính");
    }

    private static List<string> Names(IParentNode page) => [.. page.QuerySelectorAll("#members tbody th a").Select(link => link.TextContent)];
}
