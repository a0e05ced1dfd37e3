using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Members, as Orleans knows them. Whatever is written waits for a reorganization of units to end before.</summary>
internal interface IOrleansMemberGrain : IMemberGrain, IGrainWithStringKey
{
    /// <inheritdoc cref="IMemberGrain.EnrolAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<MemberOutcome> EnrolAsync(EnrolMember command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IMemberGrain.CorrectAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<MemberOutcome> CorrectAsync(CorrectMember command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IMemberGrain.GiveLinkAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<MemberOutcome> GiveLinkAsync(GiveMemberLink command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IMemberGrain.SayAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<MemberOutcome> SayAsync(SayConsent command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IMemberGrain.LeaveAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<MemberOutcome> LeaveAsync(LeaveUnit command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IMemberGrain.ReturnAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<MemberOutcome> ReturnAsync(ReturnToUnit command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IMemberGrain.EraseAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<MemberOutcome> EraseAsync(EraseMember command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IMemberGrain.HandInAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<HandInOutcome> HandInAsync(HandInLinks command, CancellationToken cancellationToken = default);
}

/// <summary>A member on Orleans. Placed where there is room: a call is a few short questions and one write.</summary>
internal sealed class OrleansMemberGrain(IGrainContext context, MemberPorts ports, TimeProvider time)
    : MemberGrain(context.GrainId.Key.ToString()!, ports, time), IOrleansMemberGrain, IGrainBase
{
    /// <inheritdoc />
    public IGrainContext GrainContext => context;
}
