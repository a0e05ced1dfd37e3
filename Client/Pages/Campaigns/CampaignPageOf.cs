using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>A page below a campaign's address. Whoever may not read the campaign is answered as if there were none.</summary>
public abstract class CampaignPageOf : ComponentBase
{
    [Inject] private CampaignDesk Desk { get; set; } = default!;

    [Inject] private ShareReviewDesk Shares { get; set; } = default!;

    [Inject] private IUnitQueries Units { get; set; } = default!;

    [Inject] private protected Text Text { get; set; } = default!;

    /// <summary>The campaign's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The request the page is for.</summary>
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    /// <summary>The campaign; null when there is none for the caller.</summary>
    private protected OpenedCampaign? Opened { get; private set; }

    /// <summary>Whether the page is only for those who may change the campaign.</summary>
    private protected virtual bool OnlyForManagers => false;

    /// <summary>What is answered when the page cannot be shown: 404, unless its address cannot be used.</summary>
    private protected virtual int Refused => StatusCodes.Status404NotFound;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        var opened = await OpenAsync(cancellationToken);
        if (opened is null || (OnlyForManagers && !opened.MayManage) || !await LoadAsync(opened, cancellationToken)) HttpContext.Response.StatusCode = Refused;
        else Opened = opened;
    }

    /// <summary>Loads what else the page shows; false when its address names something that is not there.</summary>
    private protected virtual Task<bool> LoadAsync(OpenedCampaign opened, CancellationToken cancellationToken) => Task.FromResult(true);

    private async Task<OpenedCampaign?> OpenAsync(CancellationToken cancellationToken)
    {
        if (await Desk.ReadableAsync(Id, cancellationToken) is not { } campaign) return null;
        if (await Desk.ScopeAsync(campaign, HttpContext.Request.Query["unit"], cancellationToken) is not { } scope) return null;
        var mayManage = await Desk.MayManageAsync(campaign.Unit, cancellationToken);
        return new OpenedCampaign(campaign, await NamedAsync(campaign.Unit, cancellationToken), await NamedAsync(scope, cancellationToken), mayManage)
        {
            SharesWaiting = await Shares.WaitingAsync(campaign, cancellationToken),
        };
    }

    private async Task<Unit> NamedAsync(string code, CancellationToken cancellationToken) =>
        await Units.FindAsync(code, cancellationToken) ?? new Unit(code, code, null);
}

/// <summary>A campaign that the caller may read.</summary>
/// <param name="Campaign">As it stands.</param>
/// <param name="Owner">The unit that runs it.</param>
/// <param name="Scope">The unit whose figures are shown: the owner, or the part of it that the caller reads.</param>
/// <param name="MayManage">Whether the caller may change it.</param>
public sealed record OpenedCampaign(Campaign Campaign, Unit Owner, Unit Scope, bool MayManage)
{
    /// <summary>
    /// How many shares wait for the caller, or for others who review them: no more than one above <see cref="ShareReview.MostCounted"/>. Null when
    /// the caller reviews none.
    /// </summary>
    public int? SharesWaiting { get; init; }

    /// <summary>What is written down about it.</summary>
    public CampaignPlan Plan => Campaign.Plan;

    /// <summary>Its id.</summary>
    public string Id => Campaign.Id;
}
