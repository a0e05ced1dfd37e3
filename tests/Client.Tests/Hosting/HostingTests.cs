using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class HostingTests : IAsyncLifetime
{
    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/live")]
    [InlineData("/api/v1/reach/summary")]
    public async Task Figures_are_for_those_who_are_signed_in(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add(TestSignIn.AnonymousHeader, "1");

        (await _host.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_page_loads_its_styles_and_scripts_from_here_under_names_that_change_with_them()
    {
        var (_, page) = await _host.BrowseAsync("/");

        var files = page.QuerySelectorAll("link[href], script[src]").Select(element => (element.GetAttribute("href") ?? element.GetAttribute("src"))!).ToList();
        files.Count.ShouldBe(3);
        foreach (var file in files)
        {
            file.ShouldMatch(@"^/_content/Campaigns\.Client/(dist/)?[a-z]+\.[a-z0-9]{10}\.(css|js|svg)$");
            var answer = await _host.Http.GetAsync(new Uri(file, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task No_page_holds_script_or_style_that_the_content_policy_refuses()
    {
        foreach (var address in new[] { "/", "/?days=0", "/no-such-page" })
        {
            var (answer, page) = await _host.BrowseAsync(address);

            answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("script-src 'self'; style-src 'self'");
            page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload], base").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Figures_stay_out_of_caches()
    {
        (await _host.BrowseAsync("/")).Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await _host.Http.GetAsync(new Uri("/api/v1/reach/summary", UriKind.Relative))).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task An_unknown_address_is_a_page_for_people()
    {
        var (answer, page) = await _host.BrowseAsync("/no-such-page");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Không tìm thấy");
        page.QuerySelector("header .brand").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_form_that_is_no_longer_on_its_page_is_told_with_the_way_back()
    {
        var (answer, page) = await _host.SubmitAsync("/units/xa-1/members/new?a=1", "enrol", ("_handler", "gone"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Trang này đã thay đổi");
        page.QuerySelector(".refusal p:not(.refusal-status)")!.TextContent.ShouldContain("Không có gì được lưu");
        page.QuerySelector(".refusal a.btn")!.GetAttribute("href").ShouldBe("/units/xa-1/members/new?a=1");
    }

    [Fact]
    public async Task A_foreign_form_and_one_that_is_too_large_are_told_from_it()
    {
        var (foreign, page) = await _host.SubmitAsync("/units/xa-1/members/new", "enrol", ("__RequestVerificationToken", "none"));
        using var file = new MultipartFormDataContent { { new ByteArrayContent(new byte[5 * RosterFile.MostBytes]), "file", "ds.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/units/xa-1/members/import", UriKind.Relative)) { Content = file };
        request.Headers.ExpectContinue = true; // it is refused before it is sent
        var large = await _host.Http.SendAsync(request);

        foreign.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Yêu cầu không thực hiện được");
        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        WebUtility.HtmlDecode(await large.Content.ReadAsStringAsync()).ShouldContain("<h1>Tệp hoặc nội dung gửi lên quá lớn</h1>");
    }

    [Fact]
    public async Task An_exception_is_a_page_for_people_and_a_problem_for_programs_without_its_text()
    {
        _host.Reach.Failure = new InvalidOperationException("secret of the database");

        var (answer, page) = await _host.BrowseAsync("/");
        var problem = await _host.Http.GetAsync(new Uri("/api/v1/reach/summary", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Hệ thống gặp lỗi");
        page.DocumentElement.OuterHtml.ShouldNotContain("secret");
        problem.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        problem.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var body = await problem.Content.ReadFromJsonAsync<JsonElement>();
        body.GetProperty("code").GetString().ShouldBe("server_error");
        body.ToString().ShouldNotContain("secret");
    }
}
