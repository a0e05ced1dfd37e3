using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Units, as Orleans knows them.</summary>
internal interface IOrleansUnitGrain : IUnitGrain, IGrainWithStringKey
{
    /// <summary>Moves years of figures.</summary>
    [ResponseTimeout("00:05:00")]
    new Task<UnitOutcome> MoveAsync(MoveUnit command, CancellationToken cancellationToken = default);

    /// <summary>Moves years of figures, of several units.</summary>
    [ResponseTimeout("00:05:00")]
    new Task<UnitOutcome> MergeAsync(MergeUnits command, CancellationToken cancellationToken = default);

    /// <summary>Moves years of figures, to several units.</summary>
    [ResponseTimeout("00:05:00")]
    new Task<UnitOutcome> SplitAsync(SplitUnit command, CancellationToken cancellationToken = default);
}

/// <summary>A unit on Orleans.</summary>
internal sealed class OrleansUnitGrain(IGrainContext context, IUnitStore store, TimeProvider time)
    : UnitGrain(context.GrainId.Key.ToString()!, store, time), IOrleansUnitGrain, IGrainBase
{
    /// <inheritdoc />
    public IGrainContext GrainContext => context;
}
