using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>Makes a campaign, as a draft. What goes beyond the first part is settled afterwards.</summary>
public partial class NewCampaignPage
{
    private static readonly CampaignPlan Blank = new() { Name = "", Period = default };

    private IReadOnlyList<string> _tops = [];
    private TypedForm _form = default!;

    [Inject] private CampaignDesk Desk { get; set; } = default!;

    [Inject] private Access Access { get; set; } = default!;

    [Inject] private UnitPicker Picker { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Text Text { get; set; } = default!;

    /// <summary>The request the page is for.</summary>
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _tops = await Access.TopsAsync(Capability.ManageCampaigns, HttpContext.RequestAborted);
        var asked = HttpContext.Request.Query["unit"].ToString();
        _form = new TypedForm(Text, [new(CampaignFields.Unit, asked.Length > 0 || _tops.Count == 0 ? asked : _tops[0])]);
        if (_tops.Count == 0) HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task MakeAsync()
    {
        _form = new TypedForm(Text, HttpContext.Request.Form);
        if (string.IsNullOrWhiteSpace(_form[CampaignFields.Id])) _form[CampaignFields.Id] = CampaignIds.Of(_form[CampaignFields.Name]);
        var id = _form[CampaignFields.Id].Trim();
        var (unit, problem) = await Picker.PickAsync(_form[CampaignFields.Unit], _tops, HttpContext.RequestAborted);
        if (problem is not null) _form.Refuse(CampaignFields.Unit, problem);
        var plan = TypedPlans.Read(Blank, _form, isFixed: _ => false);
        if (!_form.IsSound) return;

        var command = new CreateCampaign(unit, plan, Desk.Actor);
        switch (await Desk.Grain(id).CreateAsync(command, HttpContext.RequestAborted))
        {
            case CampaignOutcome.Settled:
                Navigation.NavigateTo($"{CampaignAddress.Settings(id, SettingsPart.Schedule)}?saved=new");
                break;
            case CampaignOutcome.Unsound(var faults):
                var lists = faults.Select(fault => fault with { Field = TypedPlans.ListOf(fault.Field) });
                CampaignRefusals.Tell(_form, lists, field => TypedPlans.Shows(field) || field == CampaignFields.Id, Text);
                break;
            case CampaignOutcome.IdTaken:
                _form.Refuse(CampaignFields.Id, Text.Campaigns.IdTaken);
                break;
            case var refused:
                _form.Refusal = CampaignRefusals.Told(refused, Text);
                break;
        }
    }
}
