using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Pages, as Orleans knows them.</summary>
internal interface IOrleansFanpageGrain : IFanpageGrain, IGrainWithStringKey
{
    /// <summary>Waits for the platform, with its retries, and perhaps for a round to end before.</summary>
    [ResponseTimeout("00:02:00")]
    new Task<ConnectOutcome> ConnectAsync(ConnectFanpage command, CancellationToken cancellationToken = default);

    /// <summary>Waits perhaps for a round to end before; so do the other changes of a page.</summary>
    [ResponseTimeout("00:02:00")]
    new Task<RegisterOutcome> RegisterAsync(RegisterFanpage command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="RegisterAsync"/>
    [ResponseTimeout("00:02:00")]
    new Task<FanpageOutcome> EditAsync(EditFanpage command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="RegisterAsync"/>
    [ResponseTimeout("00:02:00")]
    new Task<HandOverOutcome> HandOverAsync(HandOverFanpage command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="RegisterAsync"/>
    [ResponseTimeout("00:02:00")]
    new Task<FanpageOutcome> SuspendAsync(Actor by, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="RegisterAsync"/>
    [ResponseTimeout("00:02:00")]
    new Task<FanpageOutcome> ResumeAsync(Actor by, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="RegisterAsync"/>
    [ResponseTimeout("00:02:00")]
    new Task<FanpageOutcome> RetireAsync(Actor by, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="RegisterAsync"/>
    [ResponseTimeout("00:02:00")]
    new Task<FanpageOutcome> DisconnectAsync(Actor by, CancellationToken cancellationToken = default);

    /// <summary>
    /// A round takes as long as its platform and its posts need. Its caller sets the limit and cancels; if the page's node dies, the
    /// caller hears of it at once.
    /// </summary>
    [ResponseTimeout("1.00:00:00")]
    new Task<CollectOutcome> CollectAsync(CancellationToken cancellationToken = default);
}

/// <summary>
/// A page on Orleans. Placed where there is room: a round is network calls and one database write, so it matters little where it runs,
/// and rounds of one collector are spread over the nodes.
/// </summary>
internal sealed class OrleansFanpageGrain(IGrainContext context, FanpagePorts ports, CollectingOptions options, TimeProvider time)
    : FanpageGrain(context.GrainId.Key.ToString()!, ports, options, time), IOrleansFanpageGrain, IGrainBase
{
    /// <inheritdoc />
    public IGrainContext GrainContext => context;
}
