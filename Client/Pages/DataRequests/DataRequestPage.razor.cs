using System.Globalization;
using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>One request on personal data: what was asked, by when it is due, and the steps that can be taken.</summary>
public partial class DataRequestPage
{
    private OpenedDataRequest? _opened;
    private (NoticeKind Kind, string Words)? _notice;
    private bool _wasRefused;

    /// <summary>Its number.</summary>
    [Parameter]
    public long No { get; set; }

    /// <summary>The request the page is for.</summary>
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    [Inject] private DataRequestDeadlines Deadlines { get; set; } = default!;

    private FiledRequest Filed => _opened!.Filed; // asked for only when there is one

    private string Name => $"{Text.DataRequests.Number} {Display.Number(No)}";

    private StepDataRequest Step => new(No, Number("version") ?? 0, Access.Actor);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _opened = await Desk.OpenAsync(No, HttpContext.RequestAborted);
        if (_opened is null) HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
        if (HttpContext.Request.Query.ContainsKey("stands")) _notice = (NoticeKind.Warning, Text.DataRequests.StandsAlready);
    }

    private Task AnswerAsync() => TakeAsync(() => Requests.AnswerAsync(Step, HttpContext.RequestAborted));

    private Task ExtendAsync() => TakeAsync(() => Requests.ExtendAsync(
        new ExtendDataRequest(Step, Number("days") ?? 0, HttpContext.Request.Form["reason"].ToString()), HttpContext.RequestAborted));

    private Task LiftAsync() => TakeAsync(() => Requests.LiftAsync(Step, HttpContext.RequestAborted));

    private Task FinishAsync()
    {
        var purposes = HttpContext.Request.Form["purpose"].Select(name => ApiNames.Read<ConsentPurpose>(name, out _)).OfType<ConsentPurpose>();
        return TakeAsync(() => Finishing.FinishAsync(Step, [.. purposes], HttpContext.RequestAborted));
    }

    private async Task TakeAsync(Func<Task<FilingOutcome>> step)
    {
        if (_opened is not { MayDecide: true }) return;
        var outcome = await step();
        _opened = await Desk.OpenAsync(No, HttpContext.RequestAborted) ?? _opened;
        _wasRefused = outcome is not FilingOutcome.Filed;
        _notice = _wasRefused
            ? (NoticeKind.Refusal, DataRequestMessages.WordsOf(outcome, Text))
            : (NoticeKind.Success, Text.DataRequests.Done);
    }

    // What was typed stands again when it was refused.
    private string? Typed(string field) => _wasRefused ? HttpContext.Request.Form[field].ToString() : null;

    private int? Number(string field) =>
        int.TryParse(HttpContext.Request.Form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
