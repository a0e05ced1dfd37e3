using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Silo.Tests;

/// <summary>Tracked links in an installation of a test's own, with a campaign <c>he</c> of two content items and one without an address.</summary>
internal static class ClickScene
{
    public const string Campaign = "he";
    public static readonly Uri First = new("https://example.org/bai-1?a=1&b=2");
    public static readonly Uri Second = new("https://example.org/bai-2");

    public static CampaignPlan Plan { get; } = CampaignSite.Plan with
    {
        Hashtags = [],
        Content =
        [
            new ContentItem(0, "Bài mở đầu", "Cùng ra quân!", First, []), new ContentItem(0, "Bài thứ hai", null, Second, []),
            new ContentItem(0, "Chỉ có lời", "Lời", null, []),
        ],
    };

    public static ClickLedger Ledger(IDatabase database, TimeProvider time) =>
        new(database, time, Metrics(), NullLogger<ClickLedger>.Instance);

    public static ClickMetrics Metrics() => ActivatorUtilities.CreateInstance<ClickMetrics>(new ServiceCollection().AddMetrics().BuildServiceProvider());

    /// <summary>Makes links and gives them, by item and unit.</summary>
    public static async Task<IReadOnlyList<TrackedLink>> TrackAsync(this TestInstallation site, LinkOwners owners, int? item = 1)
    {
        var outcome = await site.Links().TrackAsync(new TrackContent(Campaign, item, owners, Actor.Shell), CancellationToken.None);
        return outcome.ShouldBeOfType<TrackOutcome.Tracked>().Links;
    }

    public static TrackedLinkStore Links(this TestInstallation site) => new(site.Database, site.Clock);

    /// <summary>The number of a link.</summary>
    public static async Task<long> NumberAsync(this TestInstallation site, TrackedLink link) =>
        (await new KnownTargets(site.Database, site.Clock).FindAsync(link.Code, CancellationToken.None))!.Link; // it was made before

    /// <summary>All that was counted, as "clicks/previews/bots".</summary>
    public static async Task<string> CountedAsync(this TestInstallation site) => (await site.QueryAsync(
        "SELECT COALESCE(SUM(clicks), 0), COALESCE(SUM(previews), 0), COALESCE(SUM(bots), 0) FROM click_daily",
        row => $"{row.GetInt64(0)}/{row.GetInt64(1)}/{row.GetInt64(2)}")).Single();
}
