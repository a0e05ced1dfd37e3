using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Activities, as Orleans knows them.</summary>
internal interface IOrleansActivityGrain : IActivityGrain, IGrainWithStringKey;

/// <summary>An activity on Orleans. Placed where there is room: a call is one read and one write of the database.</summary>
internal sealed class OrleansActivityGrain(IGrainContext context, IActivityStore store, TimeProvider time)
    : ActivityGrain(context.GrainId.Key.ToString()!, store, time), IOrleansActivityGrain, IGrainBase
{
    /// <inheritdoc />
    public IGrainContext GrainContext => context;
}
