using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class HandInTests
{
    private static readonly DateOnly Today = new(2026, 7, 10);

    private static readonly PostAlias Own = new(Platform.Facebook, PostAliasKind.Post, "555");

    [Fact]
    public void Of_three_links_in_one_text_two_count_and_one_is_a_duplicate()
    {
        var links = Judge("Em nộp ạ: https://www.facebook.com/an.nguyen/posts/123, https://youtu.be/AbCdEfGhIjK và https://m.facebook.com/story.php?story_fbid=123&id=9");

        links.Select(link => Told(link.Verdict)).ShouldBe(["counts facebook:123", "counts youtube:AbCdEfGhIjK", "duplicate facebook:123"]);
        links[2].Pasted.ShouldBe("https://m.facebook.com/story.php?story_fbid=123&id=9");
    }

    [Theory]
    [InlineData("https://www.facebook.com/an/posts/123", "counts facebook:123")]
    [InlineData("https://www.facebook.com/an/posts/777", "duplicate facebook:777")] // handed in before
    [InlineData("https://www.facebook.com/doan.mau/posts/555", "official facebook:1002_555")]
    [InlineData("https://www.facebook.com/share/p/1AbCd/", "unresolvable facebook:share:p/1AbCd")]
    [InlineData("https://www.tiktok.com/@an/video/7234567890123456789", "other platform tiktok")]
    [InlineData("https://www.facebook.com/an", "not a post facebook Account")]
    [InlineData("https://baomau.vn/bai/1", "other site baomau.vn")]
    [InlineData("https://l.facebook.com/l.php?u=x", "unreadable")]
    [InlineData("em chia sẻ rồi", "")]
    [InlineData("", "")]
    public void What_becomes_of_a_link(string text, string told) => string.Join(", ", Judge(text).Select(link => Told(link.Verdict))).ShouldBe(told);

    [Theory]
    [InlineData(CampaignState.Launched, "2026-06-30", HandInClosed.TooEarly)]
    [InlineData(CampaignState.Launched, "2026-07-01", null)]
    [InlineData(CampaignState.Launched, "2026-07-31", null)]
    [InlineData(CampaignState.Launched, "2026-08-01", HandInClosed.TooLate)]
    [InlineData(CampaignState.Draft, "2026-07-10", HandInClosed.TooEarly)]
    [InlineData(CampaignState.Paused, "2026-07-10", HandInClosed.Paused)]
    [InlineData(CampaignState.Paused, "2026-08-01", HandInClosed.TooLate)]
    [InlineData(CampaignState.Closed, "2026-07-10", HandInClosed.TooLate)]
    [InlineData(CampaignState.Archived, "2026-07-10", HandInClosed.TooLate)]
    public void Links_are_taken_on_the_days_of_a_campaign_that_runs(CampaignState state, string day, HandInClosed? why)
    {
        var (campaign, today) = (Campaign() with { State = state }, DateOnly.Parse(day, CultureInfo.InvariantCulture));

        HandIn.Closed(campaign, today).ShouldBe(why);
        var verdicts = HandIn.Judge("youtu.be/AbCdEfGhIjK fb.watch/abcdef", campaign, today, new HashSet<PostAlias>(), new Dictionary<PostAlias, PostKey>());
        verdicts.Select(link => Told(link.Verdict)).ShouldBe(why is null
            ? ["counts youtube:AbCdEfGhIjK", "unresolvable facebook:share:fb.watch:abcdef"]
            : [$"closed {why}", $"closed {why}"]);
    }

    [Fact]
    public void No_more_links_are_looked_at_than_a_day_can_bring()
    {
        var text = string.Join('\n', Enumerable.Range(1, HandIn.MostLinks + 2).Select(number => $"https://www.facebook.com/an/posts/{number}"));

        Judge(text).Count(link => link.Verdict is LinkVerdict.Counts).ShouldBe(HandIn.MostLinks);
        Judge(text).TakeLast(2).ShouldAllBe(link => link.Verdict is LinkVerdict.TooMany);
    }

    [Fact]
    public void Neither_order_nor_repetition_nor_how_it_is_split_changes_what_counts()
    {
        var spellings = Gen.Elements(
            "https://www.facebook.com/an/posts/1", "m.facebook.com/story.php?story_fbid=1&id=9", "https://www.facebook.com/9_1", "https://youtu.be/AbCdEfGhIjK",
            "https://www.youtube.com/shorts/AbCdEfGhIjK?si=x", "https://www.facebook.com/an/posts/2", "https://www.facebook.com/doan.mau/posts/555",
            "https://www.facebook.com/share/p/1AbCd/", "https://baomau.vn/1", "https://www.facebook.com/an/posts/777");
        var handIns = spellings.ListOf().Select(links => links.Take(20).ToList());

        Prop.ForAll(handIns.ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (links, atOnce) =>
        {
            var whole = Counted([links]);
            var inParts = Counted(links.Chunk(atOnce).Select(part => part.ToList()));
            var backwardsAndTwice = Counted([[.. links.AsEnumerable().Reverse()], links]);
            return whole.SetEquals(inParts) && whole.SetEquals(backwardsAndTwice);
        }).QuickCheckThrowOnFailure();

        static HashSet<PostAlias> Counted(IEnumerable<List<string>> texts)
        {
            var before = new HashSet<PostAlias> { new(Platform.Facebook, PostAliasKind.Post, "777") };
            var credits = 0;
            foreach (var text in texts)
            {
                var counts = Judge(string.Join(' ', text), before).Select(link => link.Verdict).OfType<LinkVerdict.Counts>().ToList();
                credits += counts.Count;
                before.UnionWith(counts.Select(verdict => verdict.Post));
            }

            before.Count.ShouldBe(credits + 1, "one credit for the member and each post");
            return before;
        }
    }

    private static IReadOnlyList<HandedInLink> Judge(string text) => Judge(text, new HashSet<PostAlias> { new(Platform.Facebook, PostAliasKind.Post, "777") });

    private static IReadOnlyList<HandedInLink> Judge(string text, IReadOnlySet<PostAlias> before) => HandIn.Judge(
        text, Campaign(), Today, before, new Dictionary<PostAlias, PostKey> { [Own] = new(Platform.Facebook, "1002_555") });

    private static Campaign Campaign() => new()
    {
        Id = "he",
        Unit = "tinh",
        State = CampaignState.Launched,
        Plan = new CampaignPlan
        {
            Name = "Hè",
            Period = new Period(new(2026, 7, 1), new(2026, 7, 31)),
            Platforms = [Platform.Facebook, Platform.YouTube],
        },
    };

    private static string Told(LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Counts(var post, _) => $"counts {post}",
        LinkVerdict.Duplicate(var post) => $"duplicate {post}",
        LinkVerdict.Unresolvable(var link) => $"unresolvable {link}",
        LinkVerdict.Official(var post) => $"official {post}",
        LinkVerdict.NotAPost(var platform, var kind) => $"not a post {platform.Name()} {kind}",
        LinkVerdict.OtherSite(var host) => $"other site {host}",
        LinkVerdict.OtherPlatform(var platform) => $"other platform {platform.Name()}",
        LinkVerdict.Closed(var why) => $"closed {why}",
        LinkVerdict.TooMany => "too many",
        _ => "unreadable",
    };
}
