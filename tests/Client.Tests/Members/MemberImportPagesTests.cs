using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Rosters on pages: looked at, decided of, applied, undone.</summary>
public sealed class MemberImportPagesTests : IAsyncLifetime
{
    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

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
}
