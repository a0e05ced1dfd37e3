using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>The campaigns of a unit's subtree, and of those above it in which it takes part.</summary>
public partial class CampaignsPage
{
    private const int PageSize = 20;

    private static readonly string[] FilterFields = ["state", "unit"];

    private ListAddress _address = default!;
    private Unit? _unit;
    private IReadOnlyList<Unit> _units = [];
    private IReadOnlyList<CampaignTableRow> _rows = [];
    private CampaignState? _state;
    private int _total;
    private int? _archived;
    private bool _mayMake;
    private bool _isFiltered;

    [Inject] private CampaignDesk Desk { get; set; } = default!;

    [Inject] private ICampaignQueries Campaigns { get; set; } = default!;

    [Inject] private IUnitQueries Units { get; set; } = default!;

    [Inject] private IFigureAccess Figures { get; set; } = default!;

    [Inject] private Access Access { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Text Text { get; set; } = default!;

    /// <summary>The request the page is for.</summary>
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    private IReadOnlyList<KeyValuePair<string, string>> Sorts =>
    [
        new("latest", Text.CampaignPages.SortLatest), new("ending", Text.CampaignPages.SortEnding), new("name", Text.CampaignPages.SortName),
    ];

    private string EmptyTitle => _isFiltered ? Text.CampaignPages.NoneFound : Text.CampaignPages.None;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        var query = HttpContext.Request.Query;
        _address = ListAddress.Of(HttpContext.Request, "latest", "ending", "name");
        _state = Enum.TryParse<CampaignState>(query["state"], ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;
        _isFiltered = _state is not null || _address.Search.Length > 0;
        _archived = int.TryParse(query["archived"], out var archived) ? archived : null;
        var scope = await Desk.ScopeAsync(query["unit"], cancellationToken);
        var unit = scope is null ? null : await Units.FindAsync(scope, cancellationToken);
        if (unit is null)
        {
            HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        _mayMake = await Desk.MayManageAsync(unit.Code, cancellationToken);
        _units = await ReadableAroundAsync(unit.Code, cancellationToken);
        await LoadAsync(unit.Code, cancellationToken);
        _unit = unit;
    }

    private async Task LoadAsync(string unit, CancellationToken cancellationToken)
    {
        var filter = new CampaignFilter(unit, _address.Query(PageSize).Page)
        {
            State = _state,
            Words = _address.Search.Length > 0 ? _address.Search : null,
            Order = _address.Sort switch { "ending" => CampaignOrder.Ending, "name" => CampaignOrder.Name, _ => CampaignOrder.Latest },
        };
        var page = await Campaigns.ListAsync(filter, cancellationToken);
        var scopes = new Dictionary<string, string>();
        foreach (var campaign in page.Items.Where(campaign => campaign.State != CampaignState.Draft))
        {
            // A campaign from above is shown by what the reader's own unit has reached.
            scopes[campaign.Id] = await Figures.MayReadAsync(campaign.Unit, cancellationToken) ? campaign.Unit : unit;
        }

        var targets = await Campaigns.MainTargetsAsync(scopes, cancellationToken);
        var rows = new List<CampaignTableRow>();
        foreach (var campaign in page.Items)
        {
            var mayArchive = campaign.State == CampaignState.Closed && await Desk.MayManageAsync(campaign.Unit, cancellationToken);
            rows.Add(new CampaignTableRow(campaign, targets.GetValueOrDefault(campaign.Id), mayArchive));
        }

        (_rows, _total) = (rows, page.Total);
    }

    // The way down to the unit as far as the caller reads it, the units right below, and where else the caller reads.
    private async Task<IReadOnlyList<Unit>> ReadableAroundAsync(string code, CancellationToken cancellationToken)
    {
        var around = new List<Unit>();
        foreach (var above in await Units.PathAsync(code, cancellationToken))
        {
            if (await Figures.MayReadAsync(above.Code, cancellationToken)) around.Add(above);
        }

        around.AddRange(await Units.ChildrenAsync(code, cancellationToken));
        foreach (var top in await Access.TopsAsync(Capability.ReadFigures, cancellationToken))
        {
            if (around.All(unit => unit.Code != top) && await Units.FindAsync(top, cancellationToken) is { } other) around.Add(other);
        }

        return around;
    }

    private async Task ArchiveAsync()
    {
        var archived = 0;
        foreach (var id in HttpContext.Request.Form["id"].OfType<string>().Distinct().Take(PageSize))
        {
            if (await Desk.ManagedAsync(id, HttpContext.RequestAborted) is not { Campaign.State: CampaignState.Closed } managed) continue;
            var step = new StepCampaign(CampaignStep.Archive, Desk.Actor);
            if (await managed.Grain.StepAsync(step, HttpContext.RequestAborted) is CampaignOutcome.Settled { Changed: true }) archived++;
        }

        Navigation.NavigateTo(FormattableString.Invariant($"{CampaignAddress.List}?archived={archived}"));
    }
}
