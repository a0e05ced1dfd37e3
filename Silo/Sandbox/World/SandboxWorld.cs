using System.Collections.Concurrent;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// A generated world: posts at the pace and hours of ordinary pages, growing along measured curves. A day of an account is drawn when
/// it is asked for, always the same, and an id leads back to its day; so days are kept only to spare drawing them again.
/// </summary>
internal sealed class SandboxWorld : ISandboxWorld
{
    /// <summary>The most posts one account puts out on one day; the largest day measured had 163.</summary>
    public const int MostPostsPerDay = 160;

    /// <summary>So many days of accounts are kept: a small province whole, and a few megabytes of a large one.</summary>
    private const int MostDaysKept = 8_192;

    private static readonly string[] Kinds = ["photo", "photo", "photo", "video", "link", "status"];

    private readonly SandboxWorldOptions _options;
    private readonly PostNumbers _numbers;
    private readonly PostTitles _titles;
    private readonly Dictionary<FanpageKey, int> _indices;
    private readonly ConcurrentDictionary<(FanpageKey Account, DateOnly Day), DayOfPosts> _days = new();

    /// <summary>A world made from its options.</summary>
    public SandboxWorld(SandboxWorldOptions options)
    {
        _options = options;
        _numbers = new PostNumbers(options.Seed);
        _titles = new PostTitles(options.Hashtags);
        _indices = options.Accounts.Select((account, index) => (account.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index);
    }

    /// <inheritdoc />
    public IReadOnlyList<SandboxAccount> Accounts => _options.Accounts;

    /// <inheritdoc />
    public IEnumerable<SandboxPost> Posts(SandboxAccount account, DateTimeOffset at, DateTimeOffset? listedUntil = null)
    {
        var until = listedUntil is { } asked && asked < at ? asked : at;
        for (var day = LocalDay.Of(until); day >= _options.OpensOn; day = day.AddDays(-1))
        {
            foreach (var post in Day(account, day).LastListedFirst)
            {
                if (post.ListedAt <= until && post.VisibleFrom <= at) yield return post;
            }
        }
    }

    /// <inheritdoc />
    public SandboxPost? Find(PostKey key, DateTimeOffset at)
    {
        if (_numbers.Place(key) is not { } place || place.Account >= Accounts.Count) return null;
        var account = Accounts[place.Account];
        if (account.Key.Platform != key.Platform) return null;
        var post = Day(account, _options.OpensOn.AddDays(place.Day)).ByPlace.ElementAtOrDefault(place.Ordinal);
        return post?.Key == key && post.VisibleFrom <= at ? post : null;
    }

    /// <inheritdoc />
    public long? Followers(SandboxAccount account, DateTimeOffset at)
    {
        var days = (at - LocalDay.Start(_options.OpensOn)).TotalDays;
        var random = SandboxRandom.For(_options.Seed, $"followers {account.Key}", (long)Math.Floor(days));
        return Math.Max(0, account.FollowersAtStart + (long)Math.Floor(account.FollowersPerDay * days) + random.Next(5) - 2);
    }

    private DayOfPosts Day(SandboxAccount account, DateOnly day)
    {
        if (_days.TryGetValue((account.Key, day), out var kept)) return kept;
        if (_days.Count >= MostDaysKept) _days.Clear();
        return _days[(account.Key, day)] = DayOfPosts.Of(Draw(account, day));
    }

    private IEnumerable<GeneratedPost> Draw(SandboxAccount account, DateOnly day)
    {
        var random = SandboxRandom.For(_options.Seed, account.Key.ToString(), day.DayNumber);
        var count = Math.Min(random.NextPoisson(account.PostsPerDay * PostingHours.Busyness(day.DayOfWeek)), MostPostsPerDay);
        for (var ordinal = 0; ordinal < count; ordinal++)
        {
            var listedAt = LocalDay.Start(day) + PostingHours.Draw(account.Key.Platform, random);
            yield return Post(account, new PostPlace(_indices[account.Key], day.DayNumber - _options.OpensOn.DayNumber, ordinal), listedAt);
        }
    }

    private GeneratedPost Post(SandboxAccount account, PostPlace place, DateTimeOffset listedAt)
    {
        var platform = account.Key.Platform;
        var id = _numbers.Id(account.Key, place);
        var random = SandboxRandom.For(_options.Seed, id);
        var publishedAt = listedAt + WaitBeforePublication(platform, random);
        return new GeneratedPost
        {
            Key = new PostKey(platform, id),
            Account = account,
            PublishedAt = publishedAt,
            ListedAt = listedAt,
            VisibleFrom = publishedAt,
            Kind = platform == Platform.YouTube ? "video" : random.Pick(Kinds),
            Title = _titles.Draw(platform, LocalDay.Of(publishedAt), random),
            Sizes = PostSizes.Draw(account, random),
            Pace = Math.Clamp(random.NextNormal() / 1.2816, -1, 1),
            Corrections = PostSizes.DrawCorrections(platform, random),
        };
    }

    // Scheduled videos enter the uploads playlist when they are uploaded and stay there, out of order, when they become public.
    private static TimeSpan WaitBeforePublication(Platform platform, SandboxRandom random) =>
        platform == Platform.YouTube && random.Chance(0.03) ? TimeSpan.FromMinutes(30 + random.Next(36 * 60)) : TimeSpan.Zero;

    /// <summary>The posts of one account's day.</summary>
    /// <param name="ByPlace">In order of their places, which is not the order of time.</param>
    /// <param name="LastListedFirst">In the order of listings; posts of one instant by id descending.</param>
    private sealed record DayOfPosts(GeneratedPost[] ByPlace, GeneratedPost[] LastListedFirst)
    {
        public static DayOfPosts Of(IEnumerable<GeneratedPost> drawn)
        {
            GeneratedPost[] posts = [.. drawn];
            return new(posts, [.. posts.OrderByDescending(post => post.ListedAt).ThenByDescending(post => post.Key.PostId, StringComparer.Ordinal)]);
        }
    }
}
