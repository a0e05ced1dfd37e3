using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>How a campaign stands for a unit's subtree, as of one moment.</summary>
/// <param name="Today">The local day, which is not over.</param>
/// <param name="Progress">How its targets stand; null for a draft.</param>
/// <param name="Cadence">How each of its rules was kept; empty for a draft.</param>
/// <param name="Units">Unit by unit below.</param>
/// <param name="Figures">What it gained; null for a draft.</param>
public sealed record CampaignStanding(
    DateOnly Today,
    CampaignProgress? Progress,
    IReadOnlyList<RuleCadence> Cadence,
    IReadOnlyList<CampaignUnitRow> Units,
    ReachDashboard? Figures)
{
    /// <summary>How often its tracked links were followed since its first day.</summary>
    public ClickFigures Clicks { get; init; }
}

/// <summary>How a unit's part of a campaign stands.</summary>
/// <param name="Progress">What it reached.</param>
/// <param name="Cadence">How often each rule was kept and missed; empty where it is not counted for the unit.</param>
public sealed record CampaignUnitRow(UnitProgress Progress, IReadOnlyList<CadenceCount> Cadence);

/// <summary>Reads how campaigns stand. One query after the other: they may share a connection.</summary>
internal sealed class CampaignStandingReader(ICampaignQueries campaigns, IClickQueries clicks, ReachDesk desk, IReachQueries reach, TimeProvider time)
{
    /// <summary>How a campaign stands for the unit it was opened for.</summary>
    public async Task<CampaignStanding> ReadAsync(OpenedCampaign opened, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = LocalDay.Of(now);
        if (opened.Campaign.State == CampaignState.Draft) return new CampaignStanding(today, null, [], [], null);
        var (campaign, unit) = (opened.Campaign, opened.Scope.Code);
        return new CampaignStanding(
            today,
            await campaigns.ProgressAsync(campaign, unit, cancellationToken),
            await campaigns.CadenceAsync(campaign, unit, cancellationToken) ?? [],
            await UnitsAsync(campaign, unit, cancellationToken),
            await FiguresAsync(opened, now, cancellationToken))
        {
            Clicks = await ClicksAsync(opened, today, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<CampaignUnitRow>> UnitsAsync(Campaign campaign, string unit, CancellationToken cancellationToken)
    {
        var progress = await campaigns.ProgressByUnitAsync(campaign, unit, cancellationToken);
        var cadence = (await campaigns.CadenceByUnitAsync(campaign, unit, cancellationToken)).ToDictionary(row => row.Unit, row => row.Rules);
        return [.. progress.Select(row => new CampaignUnitRow(row, cadence.GetValueOrDefault(row.Unit) ?? []))];
    }

    private async Task<ReachDashboard?> FiguresAsync(OpenedCampaign opened, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var days = DaysOf(opened.Plan.Period, LocalDay.Of(now));
        var query = new ReachQuery
        {
            Unit = opened.Scope.Code,
            Campaign = opened.Id,
            From = ReachAddress.Day(days.From),
            To = ReachAddress.Day(days.To),
        };
        return await desk.OpenAsync(query, cancellationToken) is ReachOpening.Opened(var scope)
            ? await ReachDashboard.LoadAsync(scope, reach, now, cancellationToken)
            : null;
    }

    private async Task<ClickFigures> ClicksAsync(OpenedCampaign opened, DateOnly today, CancellationToken cancellationToken)
    {
        var scope = new ClickScope(opened.Scope.Code, DaysOf(opened.Plan.Period, today)) { Campaign = opened.Id };
        return await clicks.TotalAsync(scope, cancellationToken) ?? ClickFigures.None;
    }

    /// <summary>The days a campaign is shown for: posts go on being seen after the last one, and what they gain then counts too.</summary>
    public static Period DaysOf(Period campaign, DateOnly today)
    {
        var last = today > campaign.From ? today : campaign.From;
        var days = new Period(campaign.From, last);
        return days.Days <= ReachSelection.MostDays ? days : Period.LastDays(ReachSelection.MostDays, last);
    }
}
