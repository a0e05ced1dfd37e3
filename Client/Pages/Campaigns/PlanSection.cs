using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Campaigns.Client;

/// <summary>
/// A part of a campaign's settings that is saved by itself: what is wrong in one part loses nothing that was typed in it, and
/// touches no other part.
/// </summary>
public abstract class PlanSection : ComponentBase
{
    private protected const string VersionField = "version";

    [Inject] private CampaignDesk Desk { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private protected Text Text { get; set; } = default!;

    /// <summary>The campaign.</summary>
    [Parameter, EditorRequired]
    public OpenedCampaign Opened { get; set; } = default!;

    /// <summary>The request the page is for.</summary>
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    /// <summary>What stands in the form.</summary>
    private protected TypedForm Form { get; private set; } = default!;

    /// <summary>The part's name in forms and addresses.</summary>
    private protected abstract string Name { get; }

    /// <summary>Whether it was saved just now.</summary>
    private protected bool IsSaved => HttpContext.Request.Query["saved"] == Name;

    /// <summary>The version that the next save is made on: after a refusal because of another's change, that change has been seen.</summary>
    private protected long Version { get; private set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Form = new TypedForm(Text, Filled(Opened.Plan).Select(field => KeyValuePair.Create(field.Key, field.Value)));
        Version = Opened.Campaign.Version;
    }

    /// <summary>What the form shows of a plan.</summary>
    private protected abstract IEnumerable<KeyValuePair<string, StringValues>> Filled(CampaignPlan plan);

    /// <summary>The plan with what was typed; what cannot be read is refused in the form.</summary>
    private protected abstract CampaignPlan Read(CampaignPlan plan, TypedForm form);

    /// <summary>A field that stands once in the form.</summary>
    private protected static KeyValuePair<string, StringValues> Field(string name, string? value) =>
        KeyValuePair.Create(name, new StringValues(value ?? ""));

    /// <summary>Whether a field, by its name in <see cref="CampaignFields"/>, can no longer be changed.</summary>
    private protected bool IsFixed(string field) => !CampaignDecisions.MayChange(Opened.Campaign.State, field);

    /// <summary>Why fields can no longer be changed.</summary>
    private protected string WhyFixed => Text.CampaignForms.WhyFixed(Text.Campaigns.State(Opened.Campaign.State));

    /// <summary>Saves what was typed.</summary>
    private protected Task SaveAsync()
    {
        Take();
        var plan = Read(Opened.Plan, Form);
        return Form.IsSound ? ChangeAsync(plan) : Task.CompletedTask;
    }

    /// <summary>Lets another plan stand, on the version that the form was made of.</summary>
    private protected async Task ChangeAsync(CampaignPlan plan) =>
        Settle(await Desk.Grain(Opened.Id).EditAsync(new EditCampaign(plan, Seen, Desk.Actor), HttpContext.RequestAborted));

    /// <summary>Puts what was typed in place of what the form showed.</summary>
    private protected void Take() => Form = new TypedForm(Text, HttpContext.Request.Form);

    /// <summary>Splits the targets over units by their head-counts.</summary>
    private protected async Task SplitAsync() =>
        Settle(await Desk.Grain(Opened.Id).SplitTargetsAsync(new SplitTargets(Desk.Actor), HttpContext.RequestAborted));

    /// <summary>Lets shares stand as somebody adjusted them, on the version that the form was made of.</summary>
    private protected async Task ShareAsync(IReadOnlyList<TargetShare> shares) =>
        Settle(await Desk.Grain(Opened.Id).ShareTargetsAsync(new ShareTargets(shares, Seen, Desk.Actor), HttpContext.RequestAborted));

    /// <summary>Lets a campaign accept the shares on some platforms by itself, on the version that the form was made of.</summary>
    private protected async Task AcceptAsync(IReadOnlyList<Platform> platforms) =>
        Settle(await Desk.Grain(Opened.Id).AcceptSharesAsync(new AcceptShares(platforms, Seen, Desk.Actor), HttpContext.RequestAborted));

    /// <summary>Whether the form shows what is wrong with a field, by the name of <see cref="FieldOf"/>.</summary>
    private protected abstract bool Shows(string field);

    /// <summary>The form's name of a field that the domain names.</summary>
    private protected virtual string FieldOf(string field) => field;

    /// <summary>What the address says of a save.</summary>
    private protected virtual string SavedAs(CampaignOutcome.Settled settled) => Name;

    private long? Seen => long.TryParse(Form[VersionField], out var version) ? version : null;

    private void Settle(CampaignOutcome outcome)
    {
        switch (outcome)
        {
            case CampaignOutcome.Settled settled:
                Navigation.NavigateTo($"{HttpContext.Request.Path.ToUriComponent()}?saved={SavedAs(settled)}");
                break;
            case CampaignOutcome.Unsound(var faults):
                var lists = faults.Select(fault => fault with { Field = TypedPlans.ListOf(FieldOf(fault.Field)) });
                CampaignRefusals.Tell(Form, lists, Shows, Text);
                break;
            default:
                if (outcome is CampaignOutcome.ChangedMeanwhile(var standing)) Version = standing.Version;
                Form.Refusal = CampaignRefusals.Told(outcome, Text);
                break;
        }
    }
}
