using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Platforms' call budgets, as Orleans knows them.</summary>
internal interface IOrleansPlatformBudgetGrain : IPlatformBudgetGrain, IGrainWithStringKey;

/// <summary>
/// A platform's call budget on Orleans: one in the whole cluster for each platform app, wherever it is, so that the quota holds across
/// nodes. Its answers take microseconds, and six of these are no load to be spread.
/// </summary>
internal sealed class OrleansPlatformBudgetGrain(IGrainContext context, PlatformBudgetOptions options, TimeProvider time)
    : PlatformBudgetGrain(context.GrainId.Key.ToString()!, options, time), IOrleansPlatformBudgetGrain, IGrainBase
{
    /// <inheritdoc />
    public IGrainContext GrainContext => context;
}
