using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>
/// Collecting equals importing: what the recorded YouTube channels showed, read over HTTP from the sandbox at the recorded instants,
/// comes to the figures that an import of the same rows gives.
/// </summary>
public sealed class CollectedReplayTests
{
    private const int PagesAtOnce = 8;
    private static readonly string Folder = ReplayData.Folder ?? "";

    /// <summary>
    /// The whole series, 256,000 rows at 3,300 moments. The schedule would choose instants of its own, so the test stands in its place:
    /// at each recorded instant it has the client list the channels of new posts and read exactly the posts that have a row there, and
    /// hands the ledger one batch.
    /// </summary>
    [RequiresReplayFact]
    public async Task The_whole_recorded_series_read_by_the_client_gives_the_figures_of_its_import()
    {
        var world = await RecordedWorld.LoadAsync(Folder, Platform.YouTube);
        var moments = world.Moments.ToList();
        await using var site = await CollectingSite.StartAsync(world, moments[0].At);
        await site.ConnectAsync(world.Accounts);
        var reader = new RecordedSeriesReader(site);

        foreach (var moment in moments) await reader.ReadAsync(moment);

        using var imported = await ImportedSite.FromAsync(Folder, (_, cells) => cells[0] == "youtube");
        await site.Database.ShouldSayTheSameAsAsync(imported.Database, new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 7));
    }

    /// <summary>
    /// Two windows, a week of daily lists in November 2017 and the half-hours of 2026-05-31 up to noon with their passing zeros, by the
    /// pages' grains. With a schedule so short that every post is always due, a page visited at a recorded instant asks for all its
    /// posts and is shown those that have a row there. Imported are the same rows and their posts.
    /// </summary>
    [RequiresReplayFact]
    public async Task Two_windows_of_it_collected_by_the_grains_give_the_figures_of_their_import()
    {
        var recorded = await RecordedWorld.LoadAsync(Folder, Platform.YouTube);
        var moments = recorded.Moments.Where(IsInWindow).ToList();
        var pages = moments.SelectMany(moment => PagesOf(recorded, moment)).ToHashSet();
        var accounts = recorded.Accounts.Where(account => pages.Contains(account.Key)).ToList();
        await using var site = await CollectingSite.StartAsync(
            new MomentaryWorld(recorded, moments), moments[0].At.AddHours(-1), EverythingIsAlwaysDue());
        await site.ConnectAsync(accounts);

        foreach (var moment in moments) await CollectAsync(site, moment.At, PagesOf(recorded, moment));

        var instants = moments.Select(moment => moment.At).ToHashSet();
        var posts = moments.SelectMany(moment => moment.Posts).Select(post => post.PostId).ToHashSet();
        using var imported = await ImportedSite.FromAsync(Folder, (file, cells) => cells[0] == "youtube" && file switch
        {
            "accounts.csv" => pages.Contains(new FanpageKey(Platform.YouTube, cells[1])),
            "posts.csv" => posts.Contains(cells[2]),
            _ => instants.Contains(TestInstallation.At(cells[2])),
        });
        await site.Database.ShouldSayTheSameAsAsync(imported.Database, new DateOnly(2017, 11, 20), new DateOnly(2026, 5, 31));
    }

    private static bool IsInWindow(RecordedMoment moment) =>
        moment.At is { Year: 2017, Month: 11, Day: <= 20 } or { Year: 2026, Month: 5, Day: 31, Hour: < 12 };

    private static HashSet<FanpageKey> PagesOf(RecordedWorld world, RecordedMoment moment) =>
        [.. moment.Posts.Select(post => world.Find(post, moment.At)!.Account.Key)];

    private static async Task CollectAsync(CollectingSite site, DateTimeOffset at, IEnumerable<FanpageKey> pages)
    {
        site.Clock.MoveTo(at);
        await Parallel.ForEachAsync(pages, new ParallelOptions { MaxDegreeOfParallelism = PagesAtOnce }, async (page, cancellationToken) =>
            (await site.Page(page).CollectAsync(cancellationToken)).ShouldBeOfType<CollectOutcome.Collected>(page.ToString()));
    }

    private static (string Key, string Value)[] EverythingIsAlwaysDue() =>
    [
        ("Collecting:TolerableGrowth", "0.000001"), ("Collecting:ShortestInterval", "00:00:01"), ("Collecting:LongestInterval", "00:00:01"),
        ("Collecting:UndatedInterval", "00:00:01"), ("Collecting:LookForNewEvery", "00:00:01"), ("Collecting:ReadUntilAge", "10000.00:00:00"),
        ("Collecting:FirstListing", "10000.00:00:00"), ("Collecting:ListingOverlap", "10000.00:00:00"),
        ("Collecting:FollowersEvery", "10000.00:00:00"),
    ];
}
