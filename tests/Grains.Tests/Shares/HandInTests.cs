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

        links.Select(link => Told(link.Verdict)).ShouldBe(["counts facebook:123 Pending", "counts youtube:AbCdEfGhIjK Pending", "duplicate facebook:123"]);
        links[2].Pasted.ShouldBe("https://m.facebook.com/story.php?story_fbid=123&id=9");
    }

    [Theory]
    [InlineData("https://www.facebook.com/an/posts/123", "counts facebook:123 Pending")]
    [InlineData("https://www.facebook.com/an/posts/777", "duplicate facebook:777")] // handed in before
    [InlineData("https://www.facebook.com/doan.mau/posts/555", "official facebook:1002_555")]
    [InlineData("https://www.facebook.com/share/p/1AbCd/", "unresolvable facebook:share:p/1AbCd")]
    [InlineData("https://www.tiktok.com/@an/video/7234567890123456789", "other platform tiktok")]
    [InlineData("https://vt.tiktok.com/ZSabcdef/", "other platform tiktok")] // whichever post it leads to
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
        var (campaign, today) = (HandInTerms.Of(Campaign()) with { State = state }, DateOnly.Parse(day, CultureInfo.InvariantCulture));

        HandIn.Closed(campaign, today).ShouldBe(why);
        var verdicts = HandIn.Judge("youtu.be/AbCdEfGhIjK fb.watch/abcdef", Scope() with { Terms = campaign }, today);
        verdicts.Select(link => Told(link.Verdict)).ShouldBe(why is null
            ? ["counts youtube:AbCdEfGhIjK Pending", "unresolvable facebook:share:fb.watch:abcdef"]
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

    [Theory]
    [InlineData("", ShareState.Pending)]
    [InlineData("youtube", ShareState.Pending)]
    [InlineData("facebook", ShareState.Accepted)]
    [InlineData("youtube,facebook", ShareState.Accepted)]
    public void A_share_is_accepted_at_once_where_the_campaign_says_so(string platforms, ShareState state)
    {
        var rule = new AcceptanceRule([.. platforms.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => PlatformNames.TryParse(name, out var platform) ? platform : default)]);
        var scope = Scope() with { Rule = rule };
        var links = HandIn.Judge("https://www.facebook.com/an/posts/123 https://www.facebook.com/share/p/1AbCd/", scope, Today);

        HandIn.SharesOf(links, scope).Select(share => (share.Post.ToString(), share.State, share.Attempt))
            .ShouldBe([("facebook:123", state, 1), ("facebook:share:p/1AbCd", ShareState.Unresolvable, 1)]);
    }

    [Theory]
    [InlineData(ShareState.Pending, 1, "duplicate facebook:123")]
    [InlineData(ShareState.Accepted, 2, "duplicate facebook:123")]
    [InlineData(ShareState.Rejected, 1, "counts facebook:123 Pending")] // whatever the rule says: somebody has to look again
    [InlineData(ShareState.Rejected, 2, "counts facebook:123 Pending")]
    [InlineData(ShareState.Rejected, 3, "rejected for good facebook:123")]
    public void What_was_rejected_may_be_handed_in_again_twice(ShareState state, int attempts, string told)
    {
        var scope = Scope(new(Platform.Facebook, PostAliasKind.Post, "123"), new StandingShare(state, attempts)) with { Rule = new([Platform.Facebook]) };
        var links = HandIn.Judge("fb.com/an/posts/123", scope, Today);

        links.Select(link => Told(link.Verdict)).ShouldBe([told]);
        HandIn.SharesOf(links, scope).ShouldAllBe(share => share.Attempt == attempts + 1);
        HandIn.Judge("fb.com/an/posts/123 https://www.facebook.com/9_123", scope, Today).Count(link => link.Verdict is LinkVerdict.Counts)
            .ShouldBe(told.StartsWith("counts", StringComparison.Ordinal) ? 1 : 0);
    }

    [Fact]
    public void The_posts_in_a_text_are_each_named_once() =>
        HandIn.PostsIn("fb.com/an/posts/123 và https://www.facebook.com/9_123, https://www.facebook.com/share/p/1AbCd/, https://baomau.vn/1").Select(post => post.ToString())
            .ShouldBe(["facebook:123", "facebook:share:p/1AbCd"]);

    private static IReadOnlyList<HandedInLink> Judge(string text) => Judge(text, new HashSet<PostAlias> { new(Platform.Facebook, PostAliasKind.Post, "777") });

    private static IReadOnlyList<HandedInLink> Judge(string text, IReadOnlySet<PostAlias> before) => HandIn.Judge(
        text, Scope() with { Before = before.ToDictionary(post => post, _ => new StandingShare(ShareState.Accepted, 1)) }, Today);

    private static HandInScope Scope(PostAlias before, StandingShare standing) =>
        Scope() with { Before = new Dictionary<PostAlias, StandingShare> { [before] = standing } };

    private static HandInScope Scope() => new(
        "he", HandInTerms.Of(Campaign()), AcceptanceRule.None, new Dictionary<PostAlias, StandingShare>(),
        new Dictionary<PostAlias, PostKey> { [Own] = new(Platform.Facebook, "1002_555") });

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
        LinkVerdict.Counts(var post, _, var state) => $"counts {post} {state}",
        LinkVerdict.Duplicate(var post) => $"duplicate {post}",
        LinkVerdict.RejectedForGood(var post) => $"rejected for good {post}",
        LinkVerdict.Unresolvable(var link, _) => $"unresolvable {link}",
        LinkVerdict.Official(var post) => $"official {post}",
        LinkVerdict.NotAPost(var platform, var kind) => $"not a post {platform.Name()} {kind}",
        LinkVerdict.OtherSite(var host) => $"other site {host}",
        LinkVerdict.OtherPlatform(var platform) => $"other platform {platform.Name()}",
        LinkVerdict.Closed(var why) => $"closed {why}",
        LinkVerdict.TooMany => "too many",
        _ => "unreadable",
    };
}
