using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Personal links on pages: one, all that are missing, a lost sheet.</summary>
public sealed class MemberLinkPagesTests : IAsyncLifetime
{
    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_new_link_is_shown_once()
    {
        var member = _host.Members.Put("Nguyễn An");
        var address = $"/members/{member.Id}";

        var (_, page) = await _host.SubmitAsync(address, "give-link");

        var link = new Uri(page.QuerySelector("#personal-link code")!.TextContent);
        link.AbsolutePath.ShouldStartWith("/m/");
        PersonalLink.Hash(link.Segments[^1]).ShouldBe(_host.Members.Links[member.Id]);
        page.QuerySelector("#personal-link img")!.GetAttribute("src").ShouldStartWith("data:image/png");
        (await _host.BrowseAsync(address)).Page.QuerySelector("#personal-link").ShouldBeNull();
        (await _host.SubmitAsync(address, "give-link", ("number", "0"))).Page.QuerySelector("[role=alert]").ShouldNotBeNull("it was sent again");
        _host.Members[member.Id].LinkNumber.ShouldBe(1);
    }

    [Fact]
    public async Task Links_of_all_who_have_none_are_printed_together()
    {
        foreach (var number in Enumerable.Range(1, 103)) _host.Members.Put($"Người {number}");

        var (_, sheet) = await _host.SubmitAsync("/units/tinh/members/links", "links");

        sheet.QuerySelectorAll("#given-links li").Length.ShouldBe(100);
        sheet.QuerySelectorAll("#given-links code").Select(code => code.TextContent).Distinct().Count().ShouldBe(100);
        var (_, again) = await _host.SubmitAsync("/units/tinh/members/links", "links", ("left", "103"));
        again.QuerySelectorAll("#given-links li").Length.ShouldBe(0, "sent a second time, it gives no more");
        again.QuerySelector("[role=alert]")!.TextContent.ShouldContain("không tạo thêm");
        (await _host.SubmitAsync("/units/tinh/members/links", "links")).Page.QuerySelectorAll("#given-links li").Length.ShouldBe(3);
        (await _host.BrowseAsync("/units/tinh/members/links")).Page.QuerySelector("#given-links h2")!.TextContent.ShouldBe("Mọi đoàn viên đều đã có liên kết.");
    }

    [Fact]
    public async Task Slips_of_two_of_one_name_are_told_apart_and_others_say_no_more_than_they_must()
    {
        _host.Members.Put("Nguyễn Văn An", birth: new BirthDate(2001, null));
        _host.Members.Put("Nguyễn Văn An", birth: new BirthDate(2005, new(2005, 3, 4)));
        _host.Members.Put("Trần Bình", birth: new BirthDate(2003, null));

        var (_, sheet) = await _host.SubmitAsync("/units/xa-1/members/links", "links");

        sheet.QuerySelectorAll("#given-links li").Select(slip => string.Join(' ', slip.QuerySelector("p")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .ShouldBe(["Nguyễn Văn An Đoàn xã Một · 2001", "Nguyễn Văn An Đoàn xã Một · 2005", "Trần Bình Đoàn xã Một"], ignoreOrder: true);
    }

    [Fact]
    public async Task For_a_lost_sheet_everybody_of_the_unit_is_given_a_link_anew_once()
    {
        const string address = "/units/xa-1/members/links";
        for (var n = 0; n < 102; n++) _host.Members.Put($"Nguyễn Số {n:000}");
        _host.Members.Put("Trần Bình", "xa-2");
        (await _host.BrowseAsync(address)).Page.QuerySelector("#renew").ShouldBeNull("nobody has one yet");
        foreach (var _ in Enumerable.Range(0, 2)) await _host.SubmitAsync(address, "links");
        await _host.SubmitAsync("/units/xa-2/members/links", "links");
        var before = _host.Members.Links.ToDictionary();

        var (_, page) = await _host.BrowseAsync(address);
        page.QuerySelector("#renew .confirm-question p")!.TextContent.ShouldStartWith("Liên kết cũ của 100 người này hết hiệu lực ngay");
        page.QuerySelector("#renew")!.TextContent.ShouldContain("100 người, từ Nguyễn Số 000 (Đoàn xã Một) đến Nguyễn Số 099 (Đoàn xã Một)");
        var seen = page.QuerySelector("#renew input[name=seen]")!.GetAttribute("value")!;
        var (_, sheet) = await _host.SubmitAsync(address, "renew");
        var (_, again) = await _host.SubmitAsync(address, "renew", ("seen", seen));
        var (_, rest) = await _host.SubmitAsync($"{address}?page=2", "renew");

        sheet.QuerySelectorAll("#renewed-links code").Select(code => code.TextContent).Distinct().Count().ShouldBe(100);
        again.QuerySelectorAll("#renewed-links li").Length.ShouldBe(0, "sent a second time, it ends none of those just given");
        again.QuerySelector("#renew [role=alert]")!.TextContent.ShouldContain("không tạo thêm");
        rest.QuerySelectorAll("#renewed-links li").Length.ShouldBe(2);
        _host.Members.Links.Count(link => before[link.Key] == link.Value).ShouldBe(1, "the other unit's stays");
        _host.Members.All.Count(member => member.LinkNumber == 2).ShouldBe(102);
    }
}
