using System.Net;
using System.Text;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class OwnApiTests
{
    private const string Two = "https://www.facebook.com/binh/posts/1 https://m.facebook.com/story.php?story_fbid=1&id=9";

    [Fact]
    public async Task Links_are_handed_in_by_the_secret_and_the_same_again_changes_nothing()
    {
        await using var scene = await StartAsync();

        var first = await JsonAsync(await SendAsync(scene, new { text = Two }));
        var again = await JsonAsync(await SendAsync(scene, new { text = Two, campaign = CampaignScene.Id }));

        Verdicts(first).ShouldBe(["counts pending", "duplicate "]);
        Verdicts(again).ShouldBe(["duplicate ", "duplicate "]);
        first.GetProperty("links")[0].GetProperty("post").GetString().ShouldBe("facebook:1");
        scene.Members.SharesOf(scene.Id).Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_cookie_of_a_member_hands_in_json_alone()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        var address = new Uri("/api/v1/me/links", UriKind.Relative);

        // What a form of another site can send.
        var form = await scene.Phone.PostAsync(address, new StringContent("{\"text\":\"x\"}", Encoding.UTF8, "text/plain"));
        var json = await scene.Phone.PostAsJsonAsync(address, new { text = Two });

        form.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        Verdicts(await JsonAsync(json)).ShouldBe(["counts pending", "duplicate "]);
    }

    [Theory]
    [InlineData("member")]
    [InlineData("memberId")]
    [InlineData("onBehalfOf")]
    [InlineData("phone")]
    public async Task Handing_in_for_others_is_refused(string field)
    {
        await using var scene = await StartAsync();

        var answer = await SendAsync(scene, new Dictionary<string, string> { ["text"] = Two, [field] = "33333333333333333333333333333333" });

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "only_for_oneself");
        scene.Members.SharesOf(scene.Id).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_used_is_told()
    {
        await using var scene = await StartAsync();
        scene.Members.Running.Add(CampaignScene.Id); // twice, so that there is a choice

        await (await SendAsync(scene, new { text = " " })).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "required");
        await (await SendAsync(scene, new { text = Two })).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "required"); // which campaign?
        await (await SendAsync(scene, new { text = Two, campaign = "khong-co" })).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await SendAsync(scene, new { text = new string('a', HandIn.LongestText + 1), campaign = CampaignScene.Id }))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "text_too_long");
    }

    [Fact]
    public async Task A_member_reads_the_own_standing_and_shares()
    {
        await using var scene = await StartAsync();
        await SendAsync(scene, new { text = Two });

        var standing = await JsonAsync(await GetAsync(scene, "/api/v1/me"));
        var shares = await JsonAsync(await GetAsync(scene, "/api/v1/me/shares?size=10"));

        (standing.GetProperty("unit").GetString(), standing.GetProperty("streak").GetInt32()).ShouldBe(("xa-1", 1));
        standing.GetProperty("bar").ValueKind.ShouldBe(JsonValueKind.Null);
        standing.GetProperty("campaigns")[0].GetProperty("id").GetString().ShouldBe(CampaignScene.Id);
        shares.GetProperty("total").GetInt32().ShouldBe(1);
        shares.GetProperty("shares")[0].GetProperty("state").GetString().ShouldBe("pending");
        await (await GetAsync(scene, "/api/v1/me/shares?size=x")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_size");
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_and_counted()
    {
        await using var scene = await StartAsync();

        var wrong = await GetAsync(scene, "/api/v1/me", "sai");
        scene.Host.Attempts.AreAllowed = false;
        var beyond = await GetAsync(scene, "/api/v1/me", "sai");

        await wrong.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "personal_link_needed");
        await beyond.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too_many_requests");
        (await GetAsync(scene, "/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_secret_is_in_what_traces_keep()
    {
        await using var scene = await MemberScene.StartAsync();
        var secret = PersonalLink.NewSecret();
        scene.Members.Put(scene.Member, secret);
        var kept = new System.Collections.Concurrent.ConcurrentBag<string>();
        using var listener = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _) => System.Diagnostics.ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => kept.Add(activity.DisplayName + string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))),
        };
        System.Diagnostics.ActivitySource.AddActivityListener(listener);

        await scene.SubmitAsync($"/m/{secret}", "open");
        await scene.BrowseAsync($"/m/{secret}x");
        await scene.Host.StopAsync();

        kept.ShouldNotBeEmpty();
        kept.ShouldAllBe(activity => !activity.Contains(secret, StringComparison.Ordinal));
    }

    private static async Task<MemberScene> StartAsync()
    {
        var scene = await MemberScene.StartAsync();
        await scene.ConsentAsync(ConsentPurpose.CountingShares);
        return scene;
    }

    private static Task<HttpResponseMessage> SendAsync<T>(MemberScene scene, T body) =>
        AskAsync(scene, new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/me/links", UriKind.Relative)) { Content = JsonContent.Create(body) });

    private static Task<HttpResponseMessage> GetAsync(MemberScene scene, string address, string secret = MemberScene.Secret) =>
        AskAsync(scene, new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)), secret);

    private static async Task<HttpResponseMessage> AskAsync(MemberScene scene, HttpRequestMessage request, string secret = MemberScene.Secret)
    {
        using (request)
        {
            request.Headers.Authorization = new("Bearer", secret);
            return await scene.Phone.SendAsync(request);
        }
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static List<string> Verdicts(JsonElement answer) =>
        [.. answer.GetProperty("links").EnumerateArray().Select(link => $"{link.GetProperty("verdict").GetString()} {link.GetProperty("state").GetString()}")];
}
