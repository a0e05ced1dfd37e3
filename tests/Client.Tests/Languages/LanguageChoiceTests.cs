using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Campaigns.Client.Tests;

public sealed class LanguageChoiceTests : IAsyncLifetime
{
    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Without_a_wish_pages_are_vietnamese() => (await LanguageOfAsync("/")).ShouldBe("vi");

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData("fr;q=0.9,en;q=0.5,vi;q=0.7", "vi")]
    [InlineData("fr,de", "vi")]
    [InlineData("*", "vi")]
    [InlineData(";;q=x", "vi")]
    public async Task The_browsers_wish_is_followed_as_far_as_it_can_be(string accept, string language)
    {
        _host.Http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accept);

        (await LanguageOfAsync("/")).ShouldBe(language);
    }

    [Fact]
    public async Task A_choice_is_kept_goes_before_the_browsers_wish_and_leads_back()
    {
        _host.Http.DefaultRequestHeaders.Add("Accept-Language", "vi");

        var answer = await ChooseAsync("/?days=7&unit=xa-1", "en");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/?days=7&unit=xa-1");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith(Languages.CookieName, StringComparison.Ordinal));
        cookie.ShouldContain("max-age=31536000");
        cookie.ShouldContain("httponly");
        (await LanguageOfAsync("/")).ShouldBe("en");
        (await ChooseAsync("/", "vi")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LanguageOfAsync("/")).ShouldBe("vi");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("")]
    public async Task It_never_leads_elsewhere(string returnUrl)
    {
        var answer = await ChooseAsync("/", "en", form => form["returnUrl"] = returnUrl);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Theory]
    [InlineData("language", "fr")]
    [InlineData("language", "")]
    [InlineData("__RequestVerificationToken", "none")]
    public async Task Other_languages_and_foreign_forms_are_refused(string field, string value)
    {
        var answer = await ChooseAsync("/", "en", form => form[field] = value);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<h1>");
        answer.Headers.TryGetValues("Set-Cookie", out var cookies);
        (cookies ?? []).ShouldNotContain(cookie => cookie.StartsWith(Languages.CookieName, StringComparison.Ordinal));
        (await LanguageOfAsync("/")).ShouldBe("vi");
    }

    [Fact]
    public async Task Errors_and_problems_speak_the_language_and_lead_back_to_where_they_were()
    {
        _host.Http.DefaultRequestHeaders.Add("Accept-Language", "en");
        _host.Reach.Failure = new InvalidOperationException();

        var (_, missing) = await _host.BrowseAsync("/no-such-page?a=1");
        var (_, failed) = await _host.BrowseAsync("/");
        var problem = await _host.Http.GetAsync(new Uri("/api/v1/reach/summary?platform=myspace", UriKind.Relative));

        missing.QuerySelector("h1")!.TextContent.ShouldBe("Not found");
        missing.QuerySelector<IHtmlInputElement>(".language-switch [name=returnUrl]")!.Value.ShouldBe("/no-such-page?a=1");
        failed.QuerySelector("h1")!.TextContent.ShouldBe("Something went wrong on our side");
        (await problem.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_platform")).GetProperty("detail").GetString()!
            .ShouldContain("There is no platform “myspace”");
    }

    private async Task<string?> LanguageOfAsync(string address) =>
        (await _host.BrowseAsync(address)).Page.DocumentElement.GetAttribute("lang");

    private async Task<HttpResponseMessage> ChooseAsync(string page, string language, Action<Dictionary<string, string>>? change = null)
    {
        var form = (await _host.BrowseAsync(page)).Page.QuerySelector<IHtmlFormElement>(".language-switch")!;
        var fields = form.Elements.OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        fields["language"] = language;
        change?.Invoke(fields);
        return await _host.Http.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(fields));
    }
}
