using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Units, as Orleans knows them. A change may move years of figures, and waits for those of other units to end before.</summary>
internal interface IOrleansUnitGrain : IUnitGrain, IGrainWithStringKey
{
    /// <inheritdoc cref="IUnitGrain.OpenAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<UnitOutcome> OpenAsync(OpenUnit command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IUnitGrain.RenameAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<UnitOutcome> RenameAsync(RenameUnit command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IUnitGrain.MoveAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<UnitOutcome> MoveAsync(MoveUnit command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IUnitGrain.MergeAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<UnitOutcome> MergeAsync(MergeUnits command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IUnitGrain.SplitAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<UnitOutcome> SplitAsync(SplitUnit command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IUnitGrain.CloseAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<UnitOutcome> CloseAsync(CloseUnit command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IUnitGrain.CountHeadsAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<UnitOutcome> CountHeadsAsync(CountHeads command, CancellationToken cancellationToken = default);
}

/// <summary>A unit on Orleans.</summary>
internal sealed class OrleansUnitGrain(IGrainContext context, IUnitStore store, TimeProvider time)
    : UnitGrain(context.GrainId.Key.ToString()!, store, time), IOrleansUnitGrain, IGrainBase
{
    /// <inheritdoc />
    public IGrainContext GrainContext => context;
}
