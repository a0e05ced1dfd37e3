using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>A page's own screen: how it stands, what it gained, and what its unit may make of it.</summary>
public partial class FanpagePage
{
    private const int PageSize = 20;
    private const int GrowthOfDays = 90;

    private ListAddress _address = default!; // set, like all below, before anything is shown
    private ListedFanpage? _page;
    private Period _period = default!;
    private IReadOnlyList<DailyFigures> _daily = [];
    private IReadOnlyList<FollowersOnDay> _followers = [];
    private PageOf<FanpagePost> _posts = default!;
    private IReadOnlyList<FanpageStay> _stays = [];
    private IReadOnlyList<InvalidParameter> _invalid = [];
    private (NoticeKind Kind, string Words)? _notice;
    private IReadOnlyList<string> _tops = [];
    private bool _mayManage;

    /// <summary>The platform in the address.</summary>
    [Parameter]
    public string Platform { get; set; } = "";

    /// <summary>The platform's id of the account.</summary>
    [Parameter]
    public string AccountId { get; set; } = "";

    /// <summary>The request the page is for.</summary>
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    private FanpageStanding Standing => _page!.Fanpage.Standing(); // asked for only when there is a page

    private IFanpageGrain Grain => Grains.Get<IFanpageGrain>(_page!.Fanpage.Key.ToString());

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _address = ListAddress.Of(HttpContext.Request, "-published", "-views", "-interactions");
        _period = Period.LastDays(GrowthOfDays, LocalDay.Of(Time.GetUtcNow()));
        if (!await LoadAsync()) HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task<bool> LoadAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        _page = null;
        if (!PlatformNames.TryParse(Platform, out var platform)) return false;
        var key = new FanpageKey(platform, AccountId);
        if (await Fanpages.FindAsync(key, Period.LastDays(FanpageListQuery.ViewsOfDays, _period.To), cancellationToken) is not { } found) return false;
        if (!await Access.MayAsync(Capability.ReadFigures, found.Fanpage.Unit, cancellationToken)) return false;

        _mayManage = await Access.MayAsync(Capability.ManagePages, found.Fanpage.Unit, cancellationToken);
        _tops = await Access.TopsAsync(Capability.ManagePages, cancellationToken);
        _daily = await Fanpages.DailyAsync(key, _period, cancellationToken);
        _followers = await Fanpages.FollowersAsync(key, _period, cancellationToken);
        var order = ApiNames.Read<FanpagePostOrder>(_address.Sort, out _) ?? FanpagePostOrder.Published;
        _posts = await Fanpages.PostsAsync(key, order, _address.Descending, _address.Query(PageSize).Page, cancellationToken);
        _stays = await StaysAsync(key, cancellationToken);
        _page = found;
        return true;
    }

    // A page may have come from where its readers see nothing.
    private async Task<IReadOnlyList<FanpageStay>> StaysAsync(FanpageKey key, CancellationToken cancellationToken)
    {
        var stays = await Fanpages.StaysAsync(key, cancellationToken);
        var readable = await Access.ReadableAsync(stays.Select(stay => stay.Unit), cancellationToken);
        return [.. stays.Select(stay => readable.Contains(stay.Unit) ? stay : stay with { UnitName = Text.Units.AnotherUnit })];
    }

    private Task SuspendAsync() => ChangeAsync(() => Grain.SuspendAsync(Access.Actor, HttpContext.RequestAborted));

    private Task ResumeAsync() => ChangeAsync(() => Grain.ResumeAsync(Access.Actor, HttpContext.RequestAborted));

    private Task RetireAsync() => ChangeAsync(() => Grain.RetireAsync(Access.Actor, HttpContext.RequestAborted));

    private Task DisconnectAsync() => ChangeAsync(() => Grain.DisconnectAsync(Access.Actor, HttpContext.RequestAborted));

    private async Task EditAsync()
    {
        var fields = new BodyFields(Text);
        var command = new EditFanpageRequest { Name = Given("name"), Address = Given("address") }.Read(fields, Access.Actor);
        _invalid = fields.Invalid;
        if (_invalid.Count == 0) await ChangeAsync(() => Grain.EditAsync(command, HttpContext.RequestAborted));
    }

    private async Task ConnectAsync()
    {
        if (!_mayManage) return;
        var fields = new BodyFields(Text);
        var command = new ConnectFanpageRequest { Token = Given("token") }.Read(fields, Text.Writes) with { By = Access.Actor };
        _invalid = fields.Invalid;
        if (_invalid.Count > 0) return;
        var outcome = await Grain.ConnectAsync(command, HttpContext.RequestAborted);
        await TellAsync(outcome is ConnectOutcome.Connected ? null : FanpageMessages.Of(outcome, Text), Text.Fanpages.Connected);
    }

    private async Task HandOverAsync()
    {
        if (!_mayManage) return;
        var unit = await Picker.PickAsync(Given("unit"), _tops, HttpContext.RequestAborted);
        var fields = new BodyFields(Text);
        if (unit.Problem is { } problem) fields.Refuse("unit", "unknown_unit", problem);
        var command = new HandOverFanpageRequest { Unit = unit.Code, FromDay = Given("fromDay") }.Read(fields, Access.Actor);
        _invalid = fields.Invalid;
        if (_invalid.Count > 0) return;
        if (!await Access.MayAsync(Capability.ManagePages, command.ToUnit, HttpContext.RequestAborted))
        {
            _invalid = [new InvalidParameter("unit", "not_found", Text.Fanpages.UnknownUnit)];
            return;
        }

        var outcome = await Grain.HandOverAsync(command, HttpContext.RequestAborted);
        if (outcome is HandOverOutcome.HandedOver(_, var day)) await TellAsync(null, Text.Fanpages.HandedOver(Display.Day(day)));
        else await TellAsync(FanpageMessages.Of(outcome, Text), "");
    }

    private async Task ChangeAsync(Func<Task<FanpageOutcome>> change)
    {
        if (!_mayManage) return;
        var outcome = await change();
        await TellAsync(outcome is FanpageOutcome.Changed or FanpageOutcome.Unchanged ? null : FanpageMessages.Of(outcome, Text), Text.Fanpages.Saved);
    }

    private async Task TellAsync(string? refusal, string success)
    {
        await LoadAsync();
        _notice = refusal is null ? (NoticeKind.Success, success) : (NoticeKind.Refusal, refusal);
    }

    private string Given(string name) => HttpContext.Request.Form[name].ToString();
}
