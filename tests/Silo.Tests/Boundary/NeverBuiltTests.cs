using System.Net;
using System.Text.Json;

namespace Campaigns.Silo.Tests;

/// <summary>
/// The line the product does not cross, held where people and programs ask: what would watch people, judge them, or act for them is
/// asked for by somebody who may do everything everywhere, and is not there.
/// </summary>
public sealed class NeverBuiltTests(MatrixSite site) : IClassFixture<MatrixSite>
{
    // Names that answers would have if they told of persons, of opinions, or of who did not take part.
    private static readonly string[] AboutPersons =
    [
        "absentees", "absentmembers", "author", "authors", "commenter", "commenters", "commenttexts", "commenttext", "friends", "inactive", "liker",
        "likers", "missing", "nonparticipants", "notparticipating", "notshared", "opinion", "polarity", "reactors", "sentiment", "timeline", "tone",
        "viewers",
    ];

    private static readonly string Someone = Guid.CreateVersion7().ToString("N");

    public static TheoryData<string, string, object?> Never => new()
    {
        // Watching people.
        { "GET", $"/api/v1/members/{Someone}/timeline", null },
        { "GET", $"/api/v1/members/{Someone}/friends", null },
        { "GET", $"/members/{Someone}/timeline", null },
        { "GET", "/api/v1/posts/youtube/v1/comments", null },
        { "GET", "/api/v1/posts/youtube/v1/reactions", null },
        { "GET", "/api/v1/comments", null },
        // Judging what they say.
        { "GET", "/api/v1/sentiment?unit=own", null },
        { "GET", "/api/v1/opinions?unit=own", null },
        { "GET", "/sentiment", null },
        { "POST", "/api/v1/watchlists", new { word = "tin xấu" } },
        // Acting for them, or against them.
        { "POST", "/api/v1/posts", new { platform = "facebook", text = "Bài" } },
        { "POST", "/api/v1/posts/youtube/v1/like", null },
        { "POST", "/api/v1/posts/youtube/v1/share", null },
        { "POST", "/api/v1/posts/youtube/v1/comments", new { text = "Hay quá" } },
        { "POST", "/api/v1/posts/youtube/v1/report", null },
        { "POST", "/api/v1/takedowns", new { address = "https://www.facebook.com/a/posts/1" } },
        { "POST", "/api/v1/platform-accounts", new { name = "nick phụ" } },
        // Handing in for others.
        { "POST", $"/api/v1/members/{Someone}/links", new { text = "https://www.facebook.com/a/posts/1" } },
        { "POST", "/api/v1/campaigns/he/shares", new { member = Someone, text = "https://www.facebook.com/a/posts/1" } },
        // Who did not take part, and leagues of persons.
        { "GET", "/api/v1/members/absent?unit=own", null },
        { "GET", "/api/v1/units/own/members/absent", null },
        { "GET", "/api/v1/campaigns/he/absent", null },
        { "GET", "/api/v1/campaigns/he/members", null },
        { "GET", "/api/v1/members/ranking?unit=own", null },
        { "GET", "/units/own/members/absent", null },
        { "GET", "/units/own/members/ranking", null },
        { "GET", "/api/v1/members.csv?unit=own", null },
    };

    [Theory]
    [MemberData(nameof(Never))]
    public async Task It_is_not_there_for_anybody(string verb, string address, object? body)
    {
        using var answer = await site.Everything.AskAsync(verb, new MatrixCall(address, body));

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("member")]
    [InlineData("person")]
    [InlineData("author")]
    public async Task Persons_are_not_ranked(string by)
    {
        using var answer = await site.Everything.AskAsync("GET", new MatrixCall($"/api/v1/reach/ranking?unit=own&by={by}"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"invalid_by\"");
    }

    [Fact]
    public async Task Nothing_the_api_speaks_of_is_about_persons_opinions_or_who_is_missing()
    {
        using var answer = await site.Everything.AskAsync("GET", new MatrixCall("/openapi/v1.json"));
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        var names = NamesIn(document.RootElement).Distinct().ToList();

        names.Count.ShouldBeGreaterThan(100);
        names.Intersect(AboutPersons, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
    }

    // Names of parameters and of properties.
    private static IEnumerable<string> NamesIn(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().SelectMany(NamesIn);
        if (element.ValueKind != JsonValueKind.Object) return [];
        var own = element.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().Select(property => property.Name)
            : [];
        var asked = element.TryGetProperty("in", out _) && element.TryGetProperty("name", out var name) ? name.GetString()! : null;
        return own.Concat(asked is null ? [] : [asked]).Concat(element.EnumerateObject().SelectMany(property => NamesIn(property.Value)));
    }
}
