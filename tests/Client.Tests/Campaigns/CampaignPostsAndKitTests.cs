using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class CampaignPostsAndKitTests : IAsyncLifetime
{
    private const string Address = "/campaigns/he-2026";

    private static readonly PostKey Post = new(Platform.YouTube, "v1");

    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await CampaignScene.StartAsync();
        _host.Pages.Campaigns.Posts.Add(Post);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Posts_say_how_and_when_they_joined()
    {
        _host.Campaigns.Posts.Add(InIt("Ngày đầu", AttributedBy.Link));

        var (_, page) = await _host.BrowseAsync($"{Address}/posts");

        var row = page.QuerySelectorAll("#posts tbody tr").ShouldHaveSingleItem().TextContent;
        row.ShouldContain("Ngày đầu");
        row.ShouldContain("nhờ liên kết");
        row.ShouldContain("05/06/2026");
    }

    [Fact]
    public async Task Without_posts_it_says_how_they_come()
    {
        (await _host.BrowseAsync($"{Address}/posts")).Page.QuerySelector(".empty-state h2")!.TextContent.ShouldBe("Chưa có bài đăng nào trong chiến dịch");
        (await _host.BrowseAsync($"{Address}/posts/history")).Page.QuerySelector(".empty-state").ShouldNotBeNull();
    }

    [Fact]
    public async Task Ticked_posts_are_taken_out()
    {
        _host.Campaigns.Posts.Add(InIt("Ngày đầu", AttributedBy.Hashtag));

        var (answer, _) = await _host.SubmitAsync($"{Address}/posts", "take-out", ("post", "youtube:v1"));
        var (_, none) = await _host.SubmitAsync($"{Address}/posts", "take-out");

        answer.Headers.Location!.OriginalString.ShouldEndWith($"{Address}/posts?changed=1");
        none.QuerySelector("[role=alert]")!.TextContent.ShouldBe("Hãy chọn ít nhất một bài.");
    }

    [Theory]
    [InlineData(CampaignState.Archived, Role.Organizer)]
    [InlineData(CampaignState.Launched, Role.Leadership)]
    public async Task Where_posts_do_not_change_there_is_nothing_to_tick(CampaignState state, Role role)
    {
        CampaignScene.Put(_host, state);
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(role, "tinh"));
        _host.Campaigns.Posts.Add(InIt("Ngày đầu", AttributedBy.Hashtag));

        (await _host.BrowseAsync($"{Address}/posts")).Page.QuerySelectorAll("#posts input, main .confirm").ShouldBeEmpty();
        (await _host.BrowseAsync($"{Address}/posts/join")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_post_joins_by_its_address()
    {
        _host.Campaigns.Addresses["https://youtu.be/v1"] = Post;

        var (answer, _) = await _host.SubmitAsync($"{Address}/posts/join", "by-address", ("address", "https://youtu.be/v1"));
        var (_, refused) = await _host.SubmitAsync($"{Address}/posts/join", "by-address", ("address", "https://youtu.be/other"));
        var (_, shortened) = await _host.SubmitAsync($"{Address}/posts/join", "by-address", ("address", "https://fb.watch/AbCdEf/"));

        answer.Headers.Location!.OriginalString.ShouldEndWith($"{Address}/posts/join?changed=1");
        refused.QuerySelector("#address-error")!.TextContent.ShouldStartWith("Không tìm thấy bài này");
        refused.QuerySelector<IHtmlInputElement>("#address")!.Value.ShouldBe("https://youtu.be/other");
        shortened.QuerySelector("#address-error")!.TextContent.ShouldStartWith("Liên kết rút gọn");
    }

    [Fact]
    public async Task Posts_are_searched_without_diacritics_and_join_together()
    {
        _host.Campaigns.Found.Add(new FoundPost(Post, "Ngày hội Đoàn", null, "Trang", "Đoàn xã Một", null));

        (await _host.BrowseAsync($"{Address}/posts/join?q=khac")).Page.QuerySelector("#found.empty-state").ShouldNotBeNull();
        var (answer, _) = await _host.SubmitAsync($"{Address}/posts/join?q=ngay+hoi+doan", "join", ("post", "youtube:v1"), ("post", "broken"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task History_tells_what_joined_and_left()
    {
        _host.Campaigns.Changes.Add(new PostChange(Post, "Ngày đầu", _host.Clock.GetUtcNow(), AttributedBy.Hand, Joined: false));

        (await _host.BrowseAsync($"{Address}/posts/history")).Page.QuerySelector("#history tbody tr")!.TextContent.ShouldContain("rời chiến dịch");
    }

    [Fact]
    public async Task The_kit_has_text_link_code_and_dialogs_and_posts_nothing()
    {
        var (_, page) = await _host.BrowseAsync($"{Address}/kit/1");

        page.QuerySelector<IHtmlTextAreaElement>("#item-1-words")!.Value.ReplaceLineEndings("\n").ShouldBe("Cùng ra quân!\n\nhttps://example.org/bai?a=1&b=2");
        page.QuerySelector<IHtmlTextAreaElement>("#item-1-disclosure")!.Value.ShouldBe("Nguồn: Tỉnh Đoàn");
        page.QuerySelector("svg.link-code path")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(1_000);
        page.QuerySelectorAll(".dialogs a").Select(dialog => dialog.GetAttribute("href")!).ShouldBe(
        [
            "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Fbai%3Fa%3D1%26b%3D2",
            "https://www.threads.net/intent/post?text=C%C3%B9ng%20ra%20qu%C3%A2n%21%0A%0Ahttps%3A%2F%2Fexample.org%2Fbai%3Fa%3D1%26b%3D2",
        ]);
        page.QuerySelectorAll(".dialogs a").ShouldAllBe(dialog => dialog.GetAttribute("rel") == "noopener noreferrer");
        page.QuerySelector("button[data-copy='item-1-words']")!.HasAttribute("hidden").ShouldBeTrue();
        page.QuerySelectorAll("[style], script:not([src]), main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_kit_leads_to_where_it_is_filled()
    {
        CampaignScene.Put(_host, CampaignState.Draft, campaign => campaign with { Plan = campaign.Plan with { Content = [] } });

        var (_, page) = await _host.BrowseAsync($"{Address}/kit");

        page.QuerySelector("main a.btn-primary")!.GetAttribute("href").ShouldBe($"{Address}/edit/content");
    }

    private static CampaignPost InIt(string title, AttributedBy how) => new(
        Post, title, null, "Trang", "Đoàn xã Một", new(2026, 6, 4, 1, 0, 0, TimeSpan.Zero), default, how, new(2026, 6, 5, 1, 0, 0, TimeSpan.Zero));
}
