using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The pages and channels of the made-up province: 18 on Facebook, 10 on YouTube.</summary>
internal static class SandboxPages
{
    private const int FacebookPages = 18;
    private const int YouTubeChannels = 10;
    private const long FollowersOfTheProvince = 28_000;

    /// <summary>The pages, the root's first; units from the top down, until there are enough.</summary>
    public static IReadOnlyList<SandboxPage> Draw(int seed, IReadOnlyList<SandboxUnit> units) =>
    [
        .. Of(Platform.Facebook, SandboxProfile.YouthUnionPage, seed, [units[0], .. units], FacebookPages),
        .. Of(Platform.YouTube, SandboxProfile.YouthUnionChannel, seed, units, YouTubeChannels),
    ];

    // The province has two pages: its own, and one for the stories of its campaigns.
    private static IEnumerable<SandboxPage> Of(
        Platform platform, SandboxProfile profile, int seed, IReadOnlyList<SandboxUnit> owners, int count) =>
        owners.Take(count).Select((unit, index) =>
        {
            var second = index > 0 && owners[index - 1] == unit;
            var account = profile.Draw(seed, platform, index + 1, second ? $"Chuyện đẹp {unit.Name}" : unit.Name);
            return new SandboxPage(unit.Code, unit.Parent is null ? Large(account) : account);
        });

    private static SandboxAccount Large(SandboxAccount account) => account with
    {
        FollowersAtStart = FollowersOfTheProvince + account.FollowersAtStart,
        FollowersPerDay = 12,
        PostsPerDay = Math.Max(account.PostsPerDay, account.Key.Platform == Platform.Facebook ? 4 : 0.8),
        HidesFollowers = false,
    };
}
