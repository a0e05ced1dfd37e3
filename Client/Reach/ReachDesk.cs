using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The one way from an address of the figures, on a page or in the API, to what may be shown for it.</summary>
internal sealed class ReachDesk(
    IFigureAccess access, IUnitQueries units, ICampaignQueries campaigns, TimeProvider time, Text text)
{
    /// <summary>Reads the address, then checks that what it names exists and may be seen.</summary>
    public async Task<ReachOpening> OpenAsync(ReachQuery query, CancellationToken cancellationToken)
    {
        var parser = new ReachSelectionParser(query, LocalDay.Of(time.GetUtcNow()), text.Errors);
        if (parser.Parse() is not { } selection) return new ReachOpening.Invalid(parser.Invalid);

        var path = await ReadablePathAsync(selection.Unit, cancellationToken);
        if (path.Count == 0) return new ReachOpening.NotFound();

        var known = await campaigns.InScopeAsync(path[^1].Code, cancellationToken);
        var campaign = known.FirstOrDefault(candidate => candidate.Id == selection.Campaign);
        if (selection.Campaign is not null && campaign is null) return new ReachOpening.NotFound();
        var goesDown = campaign is null || await GoesDownAsync(campaign, path[^1].Code, cancellationToken);
        return new ReachOpening.Opened(new ReachScope(selection, path, campaign, known, goesDown));
    }

    private async Task<bool> GoesDownAsync(CampaignSummary campaign, string unit, CancellationToken cancellationToken) =>
        campaign.Unit == unit || !await units.IsWithinAsync(campaign.Unit, unit, cancellationToken);

    /// <summary>The path down to the unit, without what lies above the caller's reading; empty when the unit may not be read.</summary>
    private async Task<IReadOnlyList<Unit>> ReadablePathAsync(string? unit, CancellationToken cancellationToken)
    {
        var code = unit ?? await access.HomeUnitAsync(cancellationToken);
        if (code is null || !await access.MayReadAsync(code, cancellationToken)) return [];

        var path = await units.PathAsync(code, cancellationToken);
        for (var top = 0; top < path.Count; top++)
        {
            if (await access.MayReadAsync(path[top].Code, cancellationToken)) return [.. path.Skip(top)];
        }

        return [];
    }
}
