using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Draws what a post will have grown to at the reference age. Ordinary Youth Union pages: counters follow the followers, a few
/// posts carry most of it, most posts are never shared (a Vietnamese fan page: 72 % without shares, 2 at the ninetieth percentile).
/// </summary>
internal static class PostSizes
{
    private const double MostReactionsPerView = 0.5;

    /// <summary>The sizes of one post of an account.</summary>
    public static Counters Draw(SandboxAccount account, SandboxRandom random) =>
        account.Key.Platform == Platform.Facebook ? OnFacebook(account, random) : OnYouTube(account, random);

    /// <summary>The corrections of one post: more often on YouTube, where one poll in a hundred shows fewer views than the one before.</summary>
    public static IReadOnlyList<Correction> DrawCorrections(Platform platform, SandboxRandom random) =>
        platform == Platform.Facebook
            ? [.. Corrections(Counter.Reactions, 0.15, random)]
            :
            [
                .. Corrections(Counter.Views, 0.6, random),
                .. Corrections(Counter.Reactions, 0.8, random),
                .. Corrections(Counter.Comments, 0.2, random),
            ];

    private static Counters OnFacebook(SandboxAccount account, SandboxRandom random)
    {
        var views = random.NextLogNormal(60 + (0.45 * account.FollowersAtStart), 1.0);
        var reactions = views * Math.Min(random.NextLogNormal(0.04, 0.6), MostReactionsPerView);
        return new Counters(
            Views: (long)views,
            Reach: (long)(views * (0.49 + (0.16 * random.NextDouble()))),
            Reactions: (long)reactions,
            Comments: (long)(reactions * random.NextLogNormal(0.11, 0.9)),
            Shares: Shares(account, random),
            Clicks: (long)(views * random.NextLogNormal(0.015, 0.7)));
    }

    private static long Shares(SandboxAccount account, SandboxRandom random)
    {
        if (!random.Chance(0.28)) return 0;
        var large = Math.Sqrt(Math.Max(1, account.FollowersAtStart / 5_000.0));
        return Math.Max(1, (long)(large * random.NextLogNormal(Math.Exp(0.58), 0.76)));
    }

    private static Counters OnYouTube(SandboxAccount account, SandboxRandom random)
    {
        var views = random.NextLogNormal(40 + (0.3 * account.FollowersAtStart), 1.2);
        var likes = views * Math.Min(random.NextLogNormal(0.03, 0.6), MostReactionsPerView);
        var comments = likes * random.NextLogNormal(0.08, 0.9);
        return new Counters(
            Views: (long)views,
            Reactions: random.Chance(0.03) ? null : (long)likes,
            Comments: random.Chance(0.05) ? null : (long)comments);
    }

    private static IEnumerable<Correction> Corrections(Counter counter, double mean, SandboxRandom random)
    {
        var count = Math.Min(random.NextPoisson(mean), 4);
        for (var index = 0; index < count; index++)
            yield return new Correction(counter, TimeSpan.FromHours(6 + (random.NextDouble() * 480)), 0.003 + (0.017 * random.NextDouble()));
    }
}
