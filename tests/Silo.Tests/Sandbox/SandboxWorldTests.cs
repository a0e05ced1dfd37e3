using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

public class SandboxWorldTests
{
    [Fact]
    public void Equal_seeds_make_equal_posts_and_counters()
    {
        var (one, other) = (Worlds.Small(), Worlds.Small());
        var posts = one.Posts(one.Accounts[0], Worlds.Now).ToList();

        var again = other.Posts(other.Accounts[0], Worlds.Now).ToList();

        posts.Count.ShouldBeGreaterThan(100);
        again.Select(Face).ShouldBe(posts.Select(Face));
        static (PostKey, DateTimeOffset?, string, Counters) Face(SandboxPost post) =>
            (post.Key, post.PublishedAt, post.Title, post.CountersAt(Worlds.Now));
    }

    [Fact]
    public void Another_seed_makes_other_posts()
    {
        var (one, other) = (Worlds.Small(seed: 7), Worlds.Small(seed: 8));

        other.Posts(Platform.YouTube).Select(post => post.Key).Intersect(one.Posts(Platform.YouTube).Select(post => post.Key)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Platform.Facebook)]
    [InlineData(Platform.YouTube)]
    public void Every_listed_post_is_found_by_its_id_and_by_no_other(Platform platform)
    {
        var world = Worlds.Small();
        var posts = world.Posts(platform);

        posts.ShouldAllBe(post => world.Find(post.Key, Worlds.Now)!.Key == post.Key);
        posts.Select(post => post.Key).ShouldBeUnique();
        world.Find(new PostKey(platform, posts[0].Key.PostId + "1"), Worlds.Now).ShouldBeNull();
        world.Find(new PostKey(platform, "AAAAAAAAAAA"), Worlds.Now).ShouldBeNull();
        world.Find(posts[0].Key, posts[0].VisibleFrom.AddSeconds(-1)).ShouldBeNull();
    }

    [Fact]
    public void Ids_look_like_the_platforms_own()
    {
        var world = Worlds.Small();

        world.Posts(Platform.YouTube).ShouldAllBe(post => System.Text.RegularExpressions.Regex.IsMatch(post.Key.PostId, "^[A-Za-z0-9_-]{11}$"));
        world.Posts(Platform.Facebook).ShouldAllBe(post =>
            post.Key.PostId.StartsWith(post.Account.Key.AccountId + "_", StringComparison.Ordinal)
            && long.Parse(post.Key.PostId.Split('_')[1], System.Globalization.CultureInfo.InvariantCulture) > 1L << 53);
    }

    [Fact]
    public void Posts_are_listed_from_the_last_to_the_first()
    {
        var world = Worlds.Small();

        foreach (var account in world.Accounts)
        {
            var posts = world.Posts(account, Worlds.Now).ToList();
            posts.Zip(posts.Skip(1)).ShouldAllBe(pair => pair.Second.ComesAfter(pair.First.ListedAt, pair.First.Key.PostId));
        }
    }

    [Fact]
    public void Some_videos_are_published_later_than_they_were_listed()
    {
        var posts = Worlds.Small().Posts(Platform.YouTube);

        posts.Count(post => post.PublishedAt > post.ListedAt).ShouldBeInRange(posts.Count / 100, posts.Count / 12);
    }

    [Theory]
    [InlineData(Platform.Facebook)]
    [InlineData(Platform.YouTube)]
    public void Counters_fall_at_corrections_only(Platform platform)
    {
        var falls = 0;
        foreach (var post in Worlds.Small().Posts(platform).Cast<GeneratedPost>().Take(150))
        {
            for (var hours = 1; hours < 24 * 25; hours++)
            {
                var (before, now) = (post.CountersAt(post.VisibleFrom.AddHours(hours - 1)), post.CountersAt(post.VisibleFrom.AddHours(hours)));
                foreach (var counter in Counters.All.Where(counter => now[counter] < before[counter]))
                {
                    falls++;
                    post.Corrections.ShouldContain(correction => correction.Counter == counter
                        && correction.Age > TimeSpan.FromHours(hours - 1) && correction.Age <= TimeSpan.FromHours(hours));
                    (before[counter]!.Value - now[counter]!.Value).ShouldBeLessThanOrEqualTo(1 + (before[counter]!.Value / 20));
                }
            }
        }

        falls.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Pages_are_small_and_rarely_shared()
    {
        var world = Worlds.Of(Platform.Facebook, SandboxProfile.YouthUnionPage, accounts: 200);
        var shares = world.Posts(Platform.Facebook).Select(post => post.CountersAt(post.PublishedAt!.Value.AddDays(30)).Shares).ToList();

        Median(world.Accounts.Select(account => (double)account.FollowersAtStart)).ShouldBeInRange(500, 999);
        shares.Count(count => count == 0).ShouldBeInRange((int)(shares.Count * 0.68), (int)(shares.Count * 0.8));
    }

    [Fact]
    public void Posts_a_day_follow_the_measured_spread()
    {
        var rates = Worlds.Many(SandboxProfile.AnyPage, Platform.Facebook, 2_000, seed: 3).Select(account => account.PostsPerDay).Order().ToList();

        rates[1_000].ShouldBeInRange(4.5, 5.5);
        rates[1_800].ShouldBeInRange(19, 28);
    }

    [Fact]
    public void No_day_has_more_posts_than_the_cap()
    {
        var world = Worlds.Of(Platform.Facebook, new SandboxProfile(10_000, 0, 700, 1), accounts: 1);

        var days = world.Posts(Platform.Facebook).GroupBy(post => LocalDay.Of(post.PublishedAt!.Value)).Select(day => day.Count()).ToList();

        days.Max().ShouldBe(SandboxWorld.MostPostsPerDay);
    }

    [Fact]
    public void Videos_come_in_the_evening_of_the_local_day()
    {
        var hours = Worlds.Small().Posts(Platform.YouTube).Select(post => (post.ListedAt + LocalDay.Offset).Hour).ToList();

        ((double)hours.Count(hour => hour is >= 17 and <= 19) / hours.Count).ShouldBeInRange(0.33, 0.47);
        ((double)hours.Count(hour => hour < 7) / hours.Count).ShouldBeInRange(0.02, 0.10);
    }

    [Fact]
    public void Some_posts_carry_a_current_hashtag_and_none_an_expired_one()
    {
        var days = new Period(new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 20));
        var world = new SandboxWorld(new SandboxWorldOptions
        {
            OpensOn = new DateOnly(2026, 4, 1),
            Accounts = [.. Worlds.Many(SandboxProfile.AnyPage, Platform.Facebook, 3, 7), .. Worlds.Many(SandboxProfile.AnyPage, Platform.YouTube, 3, 7)],
            Hashtags = [new SandboxHashtag("MuaHeXanh", days)],
        });
        var posts = world.Posts(Platform.Facebook).Concat(world.Posts(Platform.YouTube)).ToLookup(post => days.Contains(LocalDay.Of(post.PublishedAt!.Value)));

        posts[false].ShouldNotContain(post => post.Title.Contains('#'));
        ((double)posts[true].Count(post => post.Title.Contains("#MuaHeXanh")) / posts[true].Count()).ShouldBeInRange(0.28, 0.42);
    }

    [Fact]
    public void Titles_hold_what_real_titles_hold()
    {
        var titles = Worlds.Of(Platform.YouTube, SandboxProfile.NewsPage, accounts: 3).Posts(Platform.YouTube).Select(post => post.Title).ToList();

        titles.ShouldContain(title => title.StartsWith('='));
        titles.ShouldContain(title => title.StartsWith('-'));
        titles.ShouldContain(title => title.Any(char.IsSurrogate));
        titles.ShouldContain(title => !title.IsNormalized());
        titles.Max(title => title.Length).ShouldBeLessThanOrEqualTo(PostTitles.LongestVideoTitle);
    }

    [Fact]
    public void Followers_move_slowly()
    {
        var world = Worlds.Small();
        var account = world.Accounts[0];

        var (then, now) = (world.Followers(account, Worlds.Now), world.Followers(account, Worlds.Now.AddDays(1)));

        now.ShouldNotBeNull();
        Math.Abs(now.Value - then!.Value).ShouldBeLessThan(10 + (account.FollowersAtStart / 50));
        world.Followers(account, Worlds.Now).ShouldBe(then);
    }

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
