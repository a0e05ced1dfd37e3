using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>The pages of a unit's subtree, to look after many at once.</summary>
public partial class FanpagesPage
{
    private const int PageSize = 50;
    private static readonly string[] Fields = ["platform", "standing"];

    private ListAddress _address = default!; // set before anything is shown
    private FanpageFilter _filter = default!;
    private FanpageList? _list;
    private (NoticeKind Kind, string Words)? _notice;
    private bool _mayManage;

    /// <summary>The request the page is for.</summary>
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        _address = ListAddress.Of(HttpContext.Request, "name", "-views", "-followers", "-newest");
        _filter = Filter(await Access.HomeUnitAsync(cancellationToken) ?? "");
        if (!await Access.MayAsync(Capability.ReadFigures, _filter.Unit, cancellationToken))
        {
            HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        _mayManage = (await Access.TopsAsync(Capability.ManagePages, cancellationToken)).Count > 0;
        _list = await Fanpages.ListAsync(_filter, cancellationToken);
    }

    // An old link still opens the list: what cannot be used counts as absent.
    private FanpageFilter Filter(string home)
    {
        var query = HttpContext.Request.Query;
        var today = LocalDay.Of(Time.GetUtcNow());
        return new FanpageFilter(query["unit"] is [{ Length: > 0 } unit] ? unit : home, Period.LastDays(FanpageListQuery.ViewsOfDays, today))
        {
            Platform = PlatformNames.TryParse(query["platform"], out var platform) ? platform : null,
            Standing = ApiNames.Read<FanpageStanding>(query["standing"], out _),
            Search = _address.Search,
            Order = ApiNames.Read<FanpageOrder>(_address.Sort, out _) ?? FanpageOrder.Name,
            Descending = _address.Descending,
            Page = _address.Query(PageSize).Page,
        };
    }

    private async Task ChangeChosenAsync()
    {
        if (_list is null) return;
        var form = HttpContext.Request.Form;
        var chosen = form["chosen"].Where(key => FanpageKey.TryParse(key, out _)).Distinct().Take(PageSize).ToList();
        if (chosen.Count == 0)
        {
            _notice = (NoticeKind.Refusal, Text.Fanpages.NothingChosen);
            return;
        }

        var changed = 0;
        foreach (var key in chosen) changed += await ChangeAsync(key!, form["change"] == "resume") ? 1 : 0; // it was just read as a key
        await LoadAsync();
        _notice = (NoticeKind.Success, Text.Fanpages.Bulk(changed, chosen.Count - changed));
    }

    // One that is not theirs is passed over, like one that is not there.
    private async Task<bool> ChangeAsync(string key, bool resumes)
    {
        var cancellationToken = HttpContext.RequestAborted;
        var grain = Grains.Get<IFanpageGrain>(key);
        if (await FanpageEndpoints.FindAsync(grain, Capability.ManagePages, Access, cancellationToken) is null) return false;
        var outcome = resumes
            ? await grain.ResumeAsync(Access.Actor, cancellationToken)
            : await grain.SuspendAsync(Access.Actor, cancellationToken);
        return outcome is FanpageOutcome.Changed;
    }
}
