using AngleSharp.Html.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Members on pages: enrolled, corrected, spoken for, ended and erased.</summary>
public sealed class MemberFormPagesTests : IAsyncLifetime
{
    private static readonly string[] Fields = ["name", "number", "birth", "ownCode"];

    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

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
    public async Task The_sheet_for_guardians_asks_for_each_purpose_by_itself_and_names_nobody()
    {
        _host.Members.Put("Nguyễn An", birth: new BirthDate(2013, null));

        var (_, page) = await _host.BrowseAsync("/units/xa-1/members/guardian-sheet");

        var sheet = page.QuerySelector("#sheet")!;
        sheet.QuerySelectorAll("dt").Select(purpose => purpose.TextContent).ShouldBe(Enum.GetValues<ConsentPurpose>().Select(Text.Vietnamese.Members.Purpose));
        sheet.QuerySelectorAll(".tick-boxes").Length.ShouldBe(3);
        sheet.TextContent.ShouldContain("Đoàn xã Một xin phép");
        sheet.TextContent.ShouldContain($"Nội dung bản số {Consents.Wording}.");
        sheet.TextContent.ShouldNotContain("Nguyễn An");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(2011, true)]
    [InlineData(2010, true)] // perhaps not yet: only the year is known
    [InlineData(2009, false)]
    public async Task A_guardian_is_asked_for_of_those_alone_who_may_be_children(int? year, bool isAsked)
    {
        var member = _host.Members.Put("Nguyễn An", birth: year is { } born ? new BirthDate(born, null) : null);

        var (_, page) = await _host.BrowseAsync($"/members/{member.Id}");

        page.QuerySelectorAll("[name=_handler]").OfType<IHtmlInputElement>().Any(handler => handler.Value == "guardian").ShouldBe(isAsked);
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
}
