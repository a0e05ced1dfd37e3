using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>Registers a page and connects it, in one form.</summary>
public partial class NewFanpagePage
{
    private IReadOnlyList<InvalidParameter> _invalid = [];
    private string? _home;
    private string? _refusal;

    /// <summary>The request the page is for.</summary>
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _home = (await Access.TopsAsync(Capability.ManagePages, HttpContext.RequestAborted)) is [var first, ..] ? first : null;
        if (_home is null) HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task RegisterAsync()
    {
        if (_home is null) return;
        var fields = new BodyFields(Text);
        var token = new ConnectFanpageRequest { Token = Given("token") }.Read(fields, Text.Writes);
        var (key, command) = new RegisterFanpageRequest
        {
            Platform = Given("platform"),
            AccountId = Given("accountId"),
            Name = Given("name"),
            Unit = Given("unit"),
            Address = Given("address"),
        }.Read(fields);
        _invalid = fields.Invalid;
        if (_invalid.Count > 0) return;
        if (!await Access.MayAsync(Capability.ManagePages, command.Unit, HttpContext.RequestAborted))
        {
            _invalid = [new InvalidParameter("unit", "not_found", Text.Fanpages.UnknownUnit)];
            return;
        }

        await RegisterAsync(key, command with { By = Access.Actor }, token with { By = Access.Actor });
    }

    private async Task RegisterAsync(FanpageKey key, RegisterFanpage command, ConnectFanpage connect)
    {
        var grain = Grains.Get<IFanpageGrain>(key.ToString());
        var outcome = await grain.RegisterAsync(command, HttpContext.RequestAborted);
        if (outcome is not RegisterOutcome.Registered)
        {
            _refusal = FanpageProblems.Of(outcome, Text).ProblemDetails.Title;
            return;
        }

        var connected = connect.Token.Length == 0 ? null : await grain.ConnectAsync(connect, HttpContext.RequestAborted);
        if (connected is null or ConnectOutcome.Connected) Navigation.NavigateTo(FanpageAddress.Of(key));
        else _refusal = FanpageMessages.Of(connected, Text);
    }

    private string? Given(string name) => HttpContext.Request.HasFormContentType ? HttpContext.Request.Form[name].ToString() : null;

    private string? Error(string field) => _invalid.FirstOrDefault(parameter => parameter.Name == field)?.Message;
}
