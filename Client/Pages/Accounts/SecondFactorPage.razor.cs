using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>One's own second factor: setting it up, new recovery codes, turning it off.</summary>
public partial class SecondFactorPage(IOwnAccount own, AccountSession session)
{
    private IReadOnlyList<string> _reasons = [];
    private IReadOnlyList<string>? _codes; // shown once
    private SecondFactorState _state = new(null, 0);
    private SecondFactorSetUp? _setUp; // null when the second factor is on
    private bool _turnedOff;

    [CascadingParameter] private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "enable")] private EnableForm Enabling { get; set; } = default!;

    [SupplyParameterFromForm(Name = "Password")] private string? Password { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Enabling ??= new EnableForm();
        await ReadAsync();
    }

    private Task EnableAsync() => ChangeAsync(mine => own.EnableSecondFactorAsync(mine, Enabling.Code, Context.RequestAborted));

    private Task RenewAsync() => ChangeAsync(mine => own.RenewRecoveryCodesAsync(mine, Password ?? "", Context.RequestAborted));

    private async Task DisableAsync()
    {
        await ChangeAsync(mine => own.DisableSecondFactorAsync(mine, Password ?? "", Context.RequestAborted));
        _turnedOff = _reasons.Count == 0;
    }

    private async Task ChangeAsync(Func<OwnSession, Task<OwnAccountOutcome>> change)
    {
        var outcome = await change(Context.OwnSession());
        _codes = (outcome as OwnAccountOutcome.DoneWithCodes)?.RecoveryCodes;
        if (outcome is OwnAccountOutcome.Done or OwnAccountOutcome.DoneWithCodes) await session.RenewAsync();
        else _reasons = outcome.Reasons(Text.Account);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var account = Context.OwnSession().Account;
        _state = await own.SecondFactorAsync(account, Context.RequestAborted);
        _setUp = _state.Since is null ? await own.SecondFactorSetUpAsync(account, Context.RequestAborted) : null;
    }

    private sealed class EnableForm
    {
        [Required(ErrorMessageResourceType = typeof(FormErrors), ErrorMessageResourceName = nameof(FormErrors.CodeNeeded))]
        public string Code { get; set; } = "";
    }
}
