using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Activities, as Orleans knows them. Whatever is written waits for a reorganization of units to end before.</summary>
internal interface IOrleansActivityGrain : IActivityGrain, IGrainWithStringKey
{
    /// <inheritdoc cref="IActivityGrain.EnterAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<ActivityOutcome> EnterAsync(EnterActivity command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IActivityGrain.EditAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<ActivityOutcome> EditAsync(EditActivity command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IActivityGrain.SubmitAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<ActivityOutcome> SubmitAsync(DecideActivity command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IActivityGrain.ConfirmAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<ActivityOutcome> ConfirmAsync(DecideActivity command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IActivityGrain.ReturnAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<ActivityOutcome> ReturnAsync(ReturnActivity command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IActivityGrain.WithdrawAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<ActivityOutcome> WithdrawAsync(DecideActivity command, CancellationToken cancellationToken = default);
}

/// <summary>An activity on Orleans. Placed where there is room: a call is one read and one write of the database.</summary>
internal sealed class OrleansActivityGrain(IGrainContext context, IActivityStore store, TimeProvider time)
    : ActivityGrain(context.GrainId.Key.ToString()!, store, time), IOrleansActivityGrain, IGrainBase
{
    /// <inheritdoc />
    public IGrainContext GrainContext => context;
}
