using System.Globalization;
using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>One activity: what it says, its evidence, the steps that can be taken, and its history.</summary>
public partial class ActivityPage
{
    private OpenedActivity? _opened;
    private string _unit = "";
    private ActivityInput _input = new();
    private IReadOnlyList<CampaignSummary> _campaigns = [];
    private IReadOnlyList<ActivityEvent> _history = [];
    private IReadOnlyList<InvalidParameter> _invalid = [];
    private (NoticeKind Kind, string Words)? _notice;

    /// <summary>The activity's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The request the page is for.</summary>
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    private Activity Activity => _opened!.Activity; // asked for only when there is one

    private DecideActivity Decision => new(
        int.TryParse(HttpContext.Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
        Access.Actor);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (_opened is null) HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task LoadAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        if (await Desk.OpenAsync(Id, cancellationToken) is not { } opened) return;
        _input = ActivityInput.Of(opened.Activity);
        _unit = (await Units.FindAsync(opened.Activity.Unit, cancellationToken))?.Name ?? opened.Activity.Unit;
        _campaigns = await Campaigns.InScopeAsync(opened.Activity.Unit, cancellationToken);
        _history = await Activities.HistoryAsync(opened.Activity.Id, cancellationToken);
        _opened = opened;
    }

    private bool Can(ActivityStep step, bool may) => may && ActivityRules.Next(Activity.State, step) is not null;

    private Task SubmitAsync() => StepAsync(opened => opened.MayEnter, grain => grain.SubmitAsync(Decision, HttpContext.RequestAborted));

    private Task ConfirmAsync() => StepAsync(opened => opened.MayConfirm, grain => grain.ConfirmAsync(Decision, HttpContext.RequestAborted));

    private Task WithdrawAsync() => StepAsync(opened => opened.MayEnter, grain => grain.WithdrawAsync(Decision, HttpContext.RequestAborted));

    private Task ReturnAsync()
    {
        var fields = new BodyFields(Text);
        var reason = fields.Line("reason", HttpContext.Request.Form["reason"], longest: 500);
        if (fields.Invalid.Count == 0)
        {
            return StepAsync(
                opened => opened.MayConfirm,
                grain => grain.ReturnAsync(new ReturnActivity(reason, Decision.SeenVersion, Decision.By), HttpContext.RequestAborted));
        }

        _notice = (NoticeKind.Refusal, $"{Text.Activities.Reason}: {fields.Invalid[0].Message}");
        return Task.CompletedTask;
    }

    private async Task EditAsync()
    {
        var typed = ActivityInput.Of(HttpContext.Request.Form);
        var fields = new BodyFields(Text);
        var entry = typed.Read(fields, Text);
        _invalid = fields.Invalid;
        if (_invalid.Count == 0)
        {
            await StepAsync(
                opened => opened.MayEnter,
                grain => grain.EditAsync(new EditActivity(entry, Decision.SeenVersion, Decision.By), HttpContext.RequestAborted));
        }

        if (_invalid.Count > 0) _input = typed;
    }

    private async Task StepAsync(Func<OpenedActivity, bool> may, Func<IActivityGrain, Task<ActivityOutcome>> step)
    {
        if (_opened is null || !may(_opened)) return;
        var outcome = await step(_opened.Grain);
        await LoadAsync();
        if (outcome is ActivityOutcome.Done)
        {
            _notice = (NoticeKind.Success, Text.Activities.Saved);
            return;
        }

        (_invalid, var refusal) = ActivityMessages.Of(outcome, Text);
        if (refusal is not null) _notice = (NoticeKind.Refusal, refusal);
    }
}
