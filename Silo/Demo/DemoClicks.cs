using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The demo's tracked links: one for each unit that takes part in the first campaign, followed for a month.</summary>
internal sealed class DemoClicks(IServiceProvider services, SandboxProvince province)
{
    private const int DaysBack = 30;

    // For most people a link is one of many; for each that follows it, it was drawn as a preview somewhere.
    private static readonly VisitorKind[] Visitors = [VisitorKind.Person, VisitorKind.Person, VisitorKind.Person, VisitorKind.Preview, VisitorKind.Bot];

    /// <summary>Makes the links and has them followed.</summary>
    public async Task FollowAsync(Actor by, CancellationToken cancellationToken)
    {
        var campaign = province.Campaigns[0].Code;
        var track = new TrackContent(campaign, Item: null, new LinkOwners.EveryUnit(), by);
        if (await services.GetRequiredService<ITrackedLinks>().TrackAsync(track, cancellationToken) is not TrackOutcome.Tracked tracked)
            throw new InvalidOperationException($"The demo's campaign {campaign} got no tracked links.");

        var targets = services.GetRequiredService<ILinkTargets>();
        var clicks = new List<Click>();
        foreach (var link in tracked.Links)
        {
            var target = (await targets.FindAsync(link.Code, cancellationToken))!; // just made
            clicks.AddRange(ClicksOf(target.Link, SandboxRandom.For(province.Seed, $"{link.Unit}/{link.Item}")));
        }

        var ledger = services.GetRequiredService<IClickRecorder>();
        await Task.WhenAll(clicks.Select(ledger.RecordAsync));
    }

    private IEnumerable<Click> ClicksOf(long link, SandboxRandom random)
    {
        for (var day = province.Today.AddDays(-DaysBack); day <= province.Today; day = day.AddDays(1))
        {
            for (var count = random.Next(4); count > 0; count--) yield return new Click(link, day, random.Pick(Visitors));
        }
    }
}
