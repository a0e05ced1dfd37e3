using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class MemberPagesTests : IAsyncLifetime
{
    private static readonly string[] Fields = ["name", "number", "birth", "ownCode"];

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

    [Fact]
    public async Task Somebody_is_enrolled_by_the_form_and_the_same_again_is_told_of()
    {
        (string, string)[] an = [("name", "nguyễn văn an"), ("number", "912345678"), ("birth", "1/9/2005"), ("unit", "xa-1")];

        var (answer, _) = await _host.SubmitAsync("/units/tinh/members/new", "enrol", an);

        var member = _host.Members.All.ShouldHaveSingleItem();
        answer.Headers.Location!.ToString().ShouldEndWith($"/members/{member.Id}");
        (member.Name.Value, member.Number!.Value.E164, member.Birth, member.Unit).ShouldBe(("Nguyễn Văn An", "+84912345678", BirthDate.On(new(2005, 9, 1)), "xa-1"));
        var (_, again) = await _host.SubmitAsync("/units/tinh/members/new", "enrol", an);
        again.QuerySelector("[role=alert]")!.TextContent.ShouldContain("đã có trong danh sách");
        again.QuerySelector($"[role=alert] a[href='/members/{member.Id}']").ShouldNotBeNull();
        _host.Members.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_may_be_somebody_else_is_enrolled_once_that_is_said()
    {
        _host.Members.Put("Nguyễn An");
        (string, string)[] an = [("name", "Nguyễn An"), ("number", "0987654321"), ("unit", "xa-1")];

        var (_, asked) = await _host.SubmitAsync("/units/xa-1/members/new", "enrol", an);
        asked.QuerySelector("button[name=another]").ShouldNotBeNull();
        _host.Members.All.Count.ShouldBe(1);

        await _host.SubmitAsync("/units/xa-1/members/new", "enrol", [.. an, ("another", "true")]);
        _host.Members.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_cannot_be_used_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        var (_, page) = await _host.SubmitAsync(
            "/units/xa-1/members/new", "enrol", ("name", "123"), ("number", "024 3825 1234"), ("birth", "31/02/2005"), ("ownCode", "<b>"), ("unit", "xa-1"));

        Fields.Select(field => page.QuerySelector($"#{field}-error")?.TextContent).ShouldBe(
            ["Không có chữ cái nào.", "Là số cố định; cần số di động.", "Không phải ngày hay năm.", "Có ký tự lạ."]);
        ((IHtmlInputElement)page.QuerySelector("#birth")!).Value.ShouldBe("31/02/2005");
        _host.Members.All.ShouldBeEmpty();
        (await _host.SubmitAsync("/units/xa-1/members/new", "enrol", ("name", "An"), ("number", "0912345678"), ("unit", "tw")))
            .Page.QuerySelector("#unit-error").ShouldNotBeNull();
        _host.Members.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_is_corrected_and_moved_from_the_version_that_was_seen()
    {
        var member = _host.Members.Put("Nguyễn An", birth: new BirthDate(2005, null));
        var address = $"/members/{member.Id}";

        (await _host.SubmitAsync(address, "correct", ("name", "Nguyễn Văn An"), ("unit", "xa-2"))).Page.QuerySelector(".alert-success")!.TextContent.ShouldBe("Đã lưu.");
        (_host.Members[member.Id].Name.Value, _host.Members[member.Id].Unit, _host.Members[member.Id].Birth).ShouldBe(("Nguyễn Văn An", "xa-2", new BirthDate(2005, null)));
        var (_, old) = await _host.SubmitAsync(address, "correct", ("name", "Khác"), ("version", "1"));
        old.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Có người vừa thay đổi");
        (await _host.SubmitAsync(address, "correct", ("number", "12"))).Page.QuerySelector("#number-error").ShouldNotBeNull();
        (await _host.SubmitAsync(address, "correct", ("unit", "tw"))).Page.QuerySelector("#unit-error").ShouldNotBeNull();
        _host.Members[member.Id].Name.Value.ShouldBe("Nguyễn Văn An");
    }

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

    [Fact]
    public async Task A_guardians_word_is_entered_from_its_sheet_and_withdrawn()
    {
        var member = _host.Members.Put("Nguyễn An", birth: new BirthDate(2013, null));
        var address = $"/members/{member.Id}";

        await _host.SubmitAsync(address, "guardian", ("purposes", "counting_shares"), ("purposes", "points"), ("sheet", "Tủ 3, phiếu 12"), ("word", "given"));
        var word = _host.Members[member.Id].Words[0];
        (word.By, word.IsGiven, word.Evidence).ShouldBe((ConsentGiver.Guardian, true, new ConsentEvidence.Paper("Tủ 3, phiếu 12", TestSignIn.Account)));
        _host.Members[member.Id].Words.Count.ShouldBe(2);

        _host.Clock.Advance(TimeSpan.FromDays(1));
        await _host.SubmitAsync(address, "guardian", ("purposes", "points"), ("sheet", "Tủ 3, phiếu 13"), ("word", "withdrawn"));
        _host.Members[member.Id].Words[^1].IsGiven.ShouldBeFalse();

        var (_, refused) = await _host.SubmitAsync(address, "guardian", ("sheet", ""), ("word", "given"));
        refused.QuerySelectorAll(".validation-message").Length.ShouldBe(2);
        _host.Members[member.Id].Words.Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_enrolment_ends_and_a_member_is_erased_once_the_name_is_typed()
    {
        var member = _host.Members.Put("Nguyễn An");
        var address = $"/members/{member.Id}";

        await _host.SubmitAsync(address, "leave");
        _host.Members[member.Id].IsEnrolled.ShouldBeFalse();
        await _host.SubmitAsync(address, "return");
        _host.Members[member.Id].IsEnrolled.ShouldBeTrue();
        await _host.SubmitAsync(address, "leave");
        (await _host.SubmitAsync(address, "erase", ("confirm", "Trần Bình"))).Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("không khớp");
        _host.Members.All.ShouldNotBeEmpty();

        var (erased, _) = await _host.SubmitAsync(address, "erase", ("confirm", "nguyen an"));
        erased.Headers.Location!.ToString().ShouldEndWith("/units/xa-1/members?erased=1");
        _host.Members.All.ShouldBeEmpty();
        _host.Members.Audit[^1].By.Account.ShouldBe(TestSignIn.Account);
    }

    [Fact]
    public async Task A_roster_is_looked_at_decided_of_applied_and_undone()
    {
        _host.Members.Put("Nguyễn An");
        _host.Members.Rows =
        [
            new RosterRow(2) { Name = "Nguyễn An", Number = "0987654321", Unit = "xa-1" }, new RosterRow(3) { Name = "Mới", Number = "0911111111" },
            new RosterRow(4) { Name = "Sai", Number = "12" }, new RosterRow(5) { Name = "Mới", Number = "0911111111" },
        ];
        var (_, form) = await _host.BrowseAsync("/units/tinh/members/import");
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll<IHtmlInputElement>("form[enctype] input[type=hidden]")) content.Add(new StringContent(hidden.Value), hidden.Name!);
        content.Add(new ByteArrayContent("x"u8.ToArray()), "file", "ds.csv");
        var looked = await _host.Http.PostAsync(new Uri("/units/tinh/members/import", UriKind.Relative), content);
        const string address = "/units/tinh/members/import/1";
        looked.Headers.Location!.ToString().ShouldEndWith(address);

        var (_, preview) = await _host.BrowseAsync(address);
        preview.QuerySelectorAll("#lines tbody tr").Length.ShouldBe(4);
        preview.QuerySelectorAll("#lines select").Length.ShouldBe(1);
        (await _host.BrowseAsync($"{address}?show=faulty")).Page.QuerySelectorAll("#lines tbody tr").Length.ShouldBe(1);
        var (_, decided) = await _host.SubmitAsync(address, "choose", ("line-2", "another_person"));
        decided.QuerySelector("#import-counts")!.TextContent.ShouldStartWith("2 người thêm mới");
        await _host.SubmitAsync(address, "apply");
        _host.Members.Asked.ShouldBe(["apply 1 f2"]);
        var (_, undone) = await _host.SubmitAsync(address, "undo");
        undone.QuerySelector(".alert-success")!.TextContent.ShouldContain("2: đã phát sinh dữ liệu từ đó");
    }

    [Fact]
    public async Task Lines_left_out_when_the_others_were_applied_are_told_of()
    {
        _host.Members.Rows = [new RosterRow(3) { Name = "Mới", Number = "0911111111" }];
        await using var content = new MemoryStream();
        await _host.Members.PreviewAsync(new RosterFile("ds.csv", content, "tinh"), Actor.Shell, default);
        var import = (await _host.Members.FindAsync(1, default))!;
        _host.Members.ImportAnswer = new MemberImportOutcome.Applied(import) { LeftOut = [2, 7] };

        var (_, page) = await _host.SubmitAsync("/units/tinh/members/import/1", "apply");

        page.QuerySelector(".alert-warning")!.TextContent.ShouldStartWith("Đã áp dụng, trừ dòng 2, 7: người được chọn đã thay đổi từ lúc quyết định.");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_of()
    {
        _host.Members.ImportAnswer = new MemberImportOutcome.Unreadable(SheetFault.NoPeopleColumns);
        var (_, form) = await _host.BrowseAsync("/units/tinh/members/import");
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll<IHtmlInputElement>("form[enctype] input[type=hidden]")) content.Add(new StringContent(hidden.Value), hidden.Name!);
        content.Add(new ByteArrayContent("x"u8.ToArray()), "file", "ds.csv");

        var answer = await _host.Http.PostAsync(new Uri("/units/tinh/members/import", UriKind.Relative), content);

        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())
            .QuerySelector("[role=alert]")!.TextContent.ShouldBe("Không thấy tiêu đề cột họ tên và số điện thoại.");
        (await _host.SubmitAsync("/units/tinh/members/import", "look")).Page.QuerySelector("[role=alert]")!.TextContent.ShouldBe("Hãy chọn một tệp.");
    }

    private static List<string> Names(IParentNode page) => [.. page.QuerySelectorAll("#members tbody th a").Select(link => link.TextContent)];
}
