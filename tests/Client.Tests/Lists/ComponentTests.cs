using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Client.Tests;

public sealed class ComponentTests
{
    private static readonly RenderFragment Words = builder => builder.AddContent(0, "Tên");

    [Theory]
    [InlineData("?kind=a", 45, "/units?kind=a&page=2", null, "1–20 trong 45")]
    [InlineData("?page=2", 45, "/units?page=3", "/units", "21–40 trong 45")]
    [InlineData("?page=3", 45, null, "/units?page=2", "41–45 trong 45")]
    [InlineData("?page=9", 45, null, "/units?page=3", "Danh sách chỉ có 45 mục.")]
    [InlineData("", 20, null, null, "1–20 trong 20")]
    public async Task A_pager_leads_to_the_pages_there_are(string query, int total, string? next, string? previous, string rows)
    {
        var pager = await RenderAsync<Pager>(new() { ["Address"] = Read(query), ["Size"] = 20, ["Total"] = total });

        pager.QuerySelector("[rel=next]")?.GetAttribute("href").ShouldBe(next);
        pager.QuerySelector("[rel=prev]")?.GetAttribute("href").ShouldBe(previous);
        pager.QuerySelector("span")!.TextContent.ShouldBe(rows);
    }

    [Fact]
    public async Task A_search_keeps_the_sort_and_the_filters_and_starts_over()
    {
        var box = await RenderAsync<SearchBox>(
            new() { ["Address"] = Read("?kind=a&state=b&q=x&sort=code&page=3"), ["Label"] = "Tìm", ["Fields"] = new List<string> { "state" } });

        box.QuerySelectorAll("input").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}")
            .ShouldBe(["kind=a", "sort=code", "q=x"]);
        box.QuerySelector("label")!.GetAttribute("for").ShouldBe(box.QuerySelector("[type=search]")!.Id);
        box.QuerySelector("a")!.GetAttribute("href").ShouldBe("/units?kind=a&state=b&sort=code");
    }

    [Theory]
    [InlineData("", "ascending", "/units?sort=-name")]
    [InlineData("?sort=-name", "descending", "/units")]
    [InlineData("?sort=code", null, "/units")]
    public async Task A_heading_tells_and_turns_the_sort(string query, string? sort, string next)
    {
        var heading = await RenderAsync<SortHeader>(new() { ["Address"] = Read(query), ["By"] = "name", ["ChildContent"] = Words });

        heading.QuerySelector("th")!.GetAttribute("aria-sort").ShouldBe(sort);
        heading.QuerySelector("a")!.GetAttribute("href").ShouldBe(next);
    }

    [Fact]
    public async Task Hint_and_error_are_tied_to_their_field()
    {
        var field = await RenderAsync<FormField>(
            new() { ["Id"] = "name", ["Label"] = "Tên", ["Hint"] = "Ngắn", ["Error"] = "Sai", ["ChildContent"] = (RenderFragment<IReadOnlyDictionary<string, object>>)Input });

        var input = field.QuerySelector("input")!;
        input.ClassName.ShouldBe("form-control is-invalid");
        input.GetAttribute("aria-invalid").ShouldBe("true");
        input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.GetElementById(id)!.TextContent).ShouldBe(["Ngắn", "Sai"]);
        field.QuerySelector("label")!.GetAttribute("for").ShouldBe(input.Id);
    }

    [Fact]
    public async Task A_field_without_hint_and_error_is_tied_to_nothing()
    {
        var field = await RenderAsync<FormField>(new() { ["Id"] = "name", ["Label"] = "Tên", ["ChildContent"] = (RenderFragment<IReadOnlyDictionary<string, object>>)Input });

        field.QuerySelector("input")!.Attributes.Select(attribute => attribute.Name).ShouldBe(["id", "class"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(500, 1000, 400L, "50", "Vượt tiến độ 100: hôm nay cần đạt 400.")]
    [InlineData(500, 1000, 1200L, "50", "Chậm tiến độ 700: hôm nay cần đạt 1.200.")]
    [InlineData(5000, 1000, 5000L, "100", "Đúng tiến độ: hôm nay cần đạt 5.000.")]
    [InlineData(-5, 1000, null, "0", null)]
    [InlineData(5, 0, null, "0", null)]
    public async Task Progress_is_drawn_and_told(long value, long target, long? planned, string width, string? told)
    {
        var bar = await RenderAsync<ProgressBar>(
            new() { ["Label"] = "Lượt xem", ["Value"] = value, ["Target"] = target, ["Planned"] = planned });

        bar.QuerySelector("rect.value")!.GetAttribute("width").ShouldBe(width);
        bar.QuerySelector(".progress-to-target-note")?.TextContent.ShouldBe(told);
        (bar.QuerySelector("line") is null).ShouldBe(planned is null);
    }

    [Theory]
    [InlineData(NoticeKind.Success, "status")]
    [InlineData(NoticeKind.Warning, "status")]
    [InlineData(NoticeKind.Refusal, "alert")]
    public async Task A_notice_is_read_out(NoticeKind kind, string role)
    {
        var notice = await RenderAsync<Notice>(new() { ["Kind"] = kind, ["ChildContent"] = Words });

        notice.QuerySelector(".alert")!.GetAttribute("role").ShouldBe(role);
    }

    private static RenderFragment Input(IReadOnlyDictionary<string, object> attributes) => builder =>
    {
        builder.OpenElement(0, "input");
        builder.AddMultipleAttributes(1, attributes);
        builder.CloseElement();
    };

    private static ListAddress Read(string query)
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = ("/units", new QueryString(query));
        return ListAddress.Of(request, "name", "code");
    }

    private static async Task<IDocument> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection().AddSingleton(Text.Vietnamese).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var markup = await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        // A cell outside of a table would be dropped by the parser.
        return new HtmlParser().ParseDocument(typeof(TComponent) == typeof(SortHeader) ? $"<table><tr>{markup}</tr></table>" : markup);
    }
}
