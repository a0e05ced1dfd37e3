using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// The one way from pages and programs to points. Weights are the whole organization's: whoever makes campaigns at the top announces them,
/// everybody signed in may read them.
/// </summary>
internal sealed class PointsDesk(Access access, IPointsWeights weights, IPointsQueries points, TimeProvider time)
{
    /// <summary>The local day.</summary>
    public DateOnly Today => LocalDay.Of(time.GetUtcNow());

    /// <summary>All weights that were ever announced, the earliest to hold first.</summary>
    public Task<IReadOnlyList<AnnouncedWeights>> AnnouncedAsync(CancellationToken cancellationToken) => weights.AnnouncedAsync(cancellationToken);

    /// <summary>Whether units have months to show: once there were points, closed months stay, whatever was announced since.</summary>
    public async Task<bool> WereEverOnAsync(CancellationToken cancellationToken) => (await AnnouncedAsync(cancellationToken)).Count > 0;

    /// <summary>Whether the caller may announce weights.</summary>
    public Task<bool> MayAnnounceAsync(CancellationToken cancellationToken) =>
        access.MayAtTheTopAsync(Capability.ManageCampaigns, cancellationToken);

    /// <summary>Announces weights; null when it is not the caller's to do.</summary>
    public async Task<PointsAnnouncement?> AnnounceAsync(PointsWeights announced, CancellationToken cancellationToken) =>
        await MayAnnounceAsync(cancellationToken)
            ? await weights.AnnounceAsync(new AnnounceWeights(announced, access.Actor), cancellationToken)
            : null;

    /// <summary>A unit's months; null when there is no such unit for the caller.</summary>
    public async Task<IReadOnlyList<PointsMonth>?> OfUnitAsync(string unit, CancellationToken cancellationToken) =>
        await access.MayAsync(Capability.ReadFigures, unit, cancellationToken) ? await points.OfUnitAsync(unit, cancellationToken) : null;
}
