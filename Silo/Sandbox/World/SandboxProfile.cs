using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>How large and how busy accounts of a kind are: lognormal, by median and standard deviation of the logarithm.</summary>
/// <param name="MedianPostsPerDay">Posts a day of the middle account.</param>
/// <param name="PostsSigma">Spread of the posts a day.</param>
/// <param name="MedianFollowers">Followers of the middle account.</param>
/// <param name="FollowersSigma">Spread of the followers.</param>
internal sealed record SandboxProfile(double MedianPostsPerDay, double PostsSigma, double MedianFollowers, double FollowersSigma)
{
    /// <summary>A Youth Union page: about a post a day, fewer than 1,000 followers.</summary>
    public static SandboxProfile YouthUnionPage { get; } = new(1, 0.8, 700, 1.1);

    /// <summary>A Youth Union channel: about two videos a week.</summary>
    public static SandboxProfile YouthUnionChannel { get; } = new(0.3, 0.8, 400, 1.3);

    /// <summary>Any page, as measured over news, politics and shops: 5 posts a day, 23 at the ninetieth percentile.</summary>
    public static SandboxProfile AnyPage { get; } = new(5, 1.2, 700, 1.3);

    /// <summary>A busy news page: 25 posts a day, a large following.</summary>
    public static SandboxProfile NewsPage { get; } = new(25, 0.9, 50_000, 1.5);

    /// <summary>An account of this kind; the same seed, platform and number give the same account.</summary>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="platform">Facebook or YouTube.</param>
    /// <param name="number">Tells accounts of one seed and platform apart, and is part of the id.</param>
    /// <param name="name">The name people see; null: a plain numbered one.</param>
    public SandboxAccount Draw(int seed, Platform platform, int number, string? name = null)
    {
        var random = SandboxRandom.For(seed, $"account {platform.Name()}", number);
        var followers = (long)random.NextLogNormal(MedianFollowers, FollowersSigma);
        return new SandboxAccount
        {
            Key = new FanpageKey(platform, platform == Platform.Facebook ? PageId(number, random) : "UC" + Letters(22, random)),
            Name = name ?? string.Create(CultureInfo.InvariantCulture, $"Đoàn cơ sở mẫu số {number}"),
            Token = (platform == Platform.Facebook ? "EAASandbox" : "ya29.sandbox-") + Letters(40, random),
            Handle = string.Create(CultureInfo.InvariantCulture, $"doan.mau.{number}"),
            FollowersAtStart = followers,
            FollowersPerDay = followers * 0.0008 * (random.NextNormal() + 1),
            HidesFollowers = platform == Platform.YouTube && random.Chance(0.05),
            PostsPerDay = Math.Min(random.NextLogNormal(MedianPostsPerDay, PostsSigma), SandboxWorld.MostPostsPerDay),
        };
    }

    private static string PageId(int number, SandboxRandom random) =>
        string.Create(CultureInfo.InvariantCulture, $"61{number:D5}{random.Next(100_000_000):D8}");

    private static string Letters(int count, SandboxRandom random)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        return string.Concat(Enumerable.Range(0, count).Select(_ => alphabet[random.Next(alphabet.Length)]));
    }
}
