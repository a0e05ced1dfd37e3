using System.Net;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>What becomes of whoever follows a tracked link, in the product as it is served.</summary>
public abstract class RedirectTests(StorageEngine engine) : IAsyncLifetime
{
    private RedirectSite _site = null!; // Set before each test.

    private string Link => $"/l/{_site.Code}";

    public async Task InitializeAsync() => _site = await RedirectSite.StartAsync(engine);

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [StorageFact]
    public async Task Whoever_follows_a_link_gets_to_the_content_unknown_and_is_counted_that_day()
    {
        using var answer = await _site.FollowAsync(Link);
        using var capital = await _site.FollowAsync(Link.ToUpperInvariant().Replace("/L/", "/l/", StringComparison.Ordinal));
        _site.Clock.Advance(TimeSpan.FromDays(1));
        using var nextDay = await _site.FollowAsync(Link);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.AbsoluteUri.ShouldBe(ClickScene.First.AbsoluteUri);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        capital.Headers.Location.ShouldBe(answer.Headers.Location);
        (await _site.CountedAsync()).ShouldBe("01/06 2/0/0, 02/06 1/0/0");
    }

    [StorageFact]
    public async Task Previews_and_bots_are_led_on_and_counted_apart()
    {
        using var preview = await _site.FollowAsync(Link, "facebookexternalhit/1.1");
        using var head = await _site.FollowAsync(Link, method: HttpMethod.Head);
        using var ahead = await _site.FollowAsync(Link, headers: ("Sec-Purpose", "prefetch;prerender"));
        using var bot = await _site.FollowAsync(Link, "Googlebot/2.1");
        using var nameless = await _site.FollowAsync(Link, agent: null);

        new[] { preview, head, ahead, bot, nameless }.ShouldAllBe(answer => answer.Headers.Location == ClickScene.First);
        (await _site.CountedAsync()).ShouldBe("01/06 0/3/2");
    }

    [StorageFact]
    public async Task Nothing_of_the_request_is_kept()
    {
        using var answer = await _site.FollowAsync(
            $"{Link}?utm_source=rieng-tu-1", $"{RedirectSite.Browser} rieng-tu-2", method: null,
            ("Cookie", "campaigns=rieng-tu-3"), ("Referer", "https://example.org/rieng-tu-4"), ("X-Forwarded-For", "203.0.113.77"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var stored = await _site.DumpAsync();
        stored.ShouldNotContain("rieng-tu");
        stored.ShouldNotContain("203.0.113.77");
    }

    [StorageTheory]
    [InlineData("?url=https://evil.example")]
    [InlineData("?to=//evil.example&next=https://evil.example&redirect_uri=https://evil.example&returnUrl=https://evil.example")]
    [InlineData("?code=zzzzzzzz&item=2&campaign=khac")]
    [InlineData("#https://evil.example")]
    public async Task Nothing_in_the_request_has_a_say_in_where_it_leads(string added)
    {
        using var answer = await _site.FollowAsync(
            Link + added, RedirectSite.Browser, method: null,
            ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("X-Original-URL", "https://evil.example"), ("Referer", "https://evil.example"));

        answer.Headers.Location!.AbsoluteUri.ShouldBe(ClickScene.First.AbsoluteUri);
    }

    [StorageTheory]
    [InlineData("/l/https://evil.example")]
    [InlineData("/l//evil.example")]
    [InlineData("/l/%2f%2fevil.example")]
    [InlineData("/l/{0}/evil.example")]
    [InlineData("/l/{0}%2f..%2fevil.example")]
    [InlineData("/l/{0}%0d%0aLocation:%20https:%2f%2fevil.example")]
    [InlineData("/l/{0}x")]
    [InlineData("/l/bcdfghjk")]
    [InlineData("/l/")]
    public async Task What_is_no_link_leads_nowhere(string path)
    {
        using var answer = await _site.FollowAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, _site.Code));

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Redirect);
        // Addresses that nobody serves lead to signing in, or before that to the first set-up, on this very host.
        answer.Headers.Location?.ToString().ShouldNotContain("evil");
        answer.Headers.Location?.ToString().ShouldStartWith("/setup");
        (await _site.CountedAsync()).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task A_link_whose_content_is_gone_says_so_kindly_and_counts_nothing()
    {
        await _site.EditAsync(plan => plan with { Content = [plan.Content[1]] });

        using var answer = await _site.FollowAsync(Link);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Nội dung này không còn nữa");
        (await _site.CountedAsync()).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task Other_verbs_lead_nowhere()
    {
        using var answer = await _site.FollowAsync(Link, method: HttpMethod.Post);

        answer.Headers.Location?.ToString().ShouldStartWith("/setup", customMessage: "as for any address that needs an account");
        (await _site.CountedAsync()).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task When_the_click_cannot_be_counted_people_get_to_the_content_all_the_same()
    {
        (await _site.FollowAsync(Link)).Dispose(); // the target is known now
        _site.Database.BeforeOpening = () => throw new IOException("The disk is gone.");

        using var answer = await _site.FollowAsync(Link);

        answer.Headers.Location.ShouldBe(ClickScene.First);
        (await _site.CountedAsync()).ShouldBe("01/06 1/0/0");
    }

    [StorageFact]
    public async Task Every_redirect_that_is_answered_is_counted_when_many_come_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => _site.FollowAsync(Link)));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);
        foreach (var answer in answers) answer.Dispose();
        (await _site.CountedAsync()).ShouldBe("01/06 400/0/0");
    }
}

public sealed class SqliteRedirectTests() : RedirectTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresRedirectTests() : RedirectTests(StorageEngine.Postgres);
