using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What becomes of two of the demo's pages once they have a history.</summary>
internal sealed class DemoPages(IGrains grains, SandboxProvince province)
{
    private const int HandedOverDaysAgo = 15;

    /// <summary>Hands a branch's page over to the commune above it, and suspends a channel.</summary>
    public async Task GoOnAsync(Actor by, CancellationToken cancellationToken)
    {
        var given = province.Pages.Last(page => page.Account.Key.Platform == Platform.Facebook);
        var above = province.Units.Single(unit => unit.Code == given.Unit).Parent!; // the root's pages come first
        var handOver = new HandOverFanpage(above, province.Today.AddDays(-HandedOverDaysAgo), by);
        if (await Of(given).HandOverAsync(handOver, cancellationToken) is not HandOverOutcome.HandedOver)
            throw new InvalidOperationException($"The demo's page {given.Account.Key} was not handed over.");

        var silent = province.Pages.Last(page => page.Account.Key.Platform == Platform.YouTube);
        if (await Of(silent).SuspendAsync(by, cancellationToken) is not FanpageOutcome.Changed)
            throw new InvalidOperationException($"The demo's page {silent.Account.Key} was not suspended.");
    }

    private IFanpageGrain Of(SandboxPage page) => grains.Get<IFanpageGrain>(page.Account.Key.ToString());
}
