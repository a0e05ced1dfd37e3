using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>Makes a campaign, as a draft. What goes beyond the first part is settled afterwards.</summary>
public partial class NewCampaignPage
{
    private static readonly CampaignPlan Blank = new() { Name = "", Period = default };

    private IReadOnlyList<Unit> _units = [];
    private TypedForm _form = default!;

    [Inject] private CampaignDesk Desk { get; set; } = default!;

    [Inject] private Access Access { get; set; } = default!;

    [Inject] private IUnitQueries Units { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Text Text { get; set; } = default!;

    /// <summary>The request the page is for.</summary>
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _form = new TypedForm(Text, [new(CampaignFields.Unit, HttpContext.Request.Query["unit"])]);
        _units = await ManagedUnitsAsync(HttpContext.RequestAborted);
        if (_units.Count == 0) HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    // Where the caller holds the role, what is right below, and the unit that the address names.
    private async Task<IReadOnlyList<Unit>> ManagedUnitsAsync(CancellationToken cancellationToken)
    {
        var managed = new List<Unit>();
        var grants = await Access.GrantsAsync(cancellationToken);
        foreach (var code in grants.Where(grant => grant.Role.Allows(Capability.ManageCampaigns)).Select(grant => grant.Unit).Distinct())
        {
            if (await Units.FindAsync(code, cancellationToken) is { } unit) managed.AddRange([unit, .. await Units.ChildrenAsync(code, cancellationToken)]);
        }

        var asked = _form[CampaignFields.Unit];
        var mayNamed = asked.Length > 0 && await Desk.MayManageAsync(asked, cancellationToken);
        if (mayNamed && await Units.FindAsync(asked, cancellationToken) is { } named) managed.Add(named);
        return [.. managed.Where(unit => unit.ClosedOn is null).DistinctBy(unit => unit.Code)];
    }

    private async Task MakeAsync()
    {
        _form = new TypedForm(Text, HttpContext.Request.Form);
        if (string.IsNullOrWhiteSpace(_form[CampaignFields.Id])) _form[CampaignFields.Id] = CampaignIds.Of(_form[CampaignFields.Name]);
        var (id, unit) = (_form[CampaignFields.Id].Trim(), _form[CampaignFields.Unit]);
        var plan = TypedPlans.Read(Blank, _form, isFixed: _ => false);
        if (!CampaignIds.HasPage(id)) _form.Refuse(CampaignFields.Id, Text.Campaigns.IdTaken);
        if (!await Desk.MayManageAsync(unit, HttpContext.RequestAborted)) _form.Refuse(CampaignFields.Unit, Text.CampaignForms.NoSuchUnit);
        if (!_form.IsSound) return;

        var command = new CreateCampaign(unit, plan, new Actor(HttpContext.User.AccountId()));
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
