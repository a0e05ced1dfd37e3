using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>The first visit: the root unit and the first organizer, who is signed in at once.</summary>
public partial class SetupPage
{
    private IReadOnlyList<string> _reasons = [];

    [CascadingParameter] private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm] private Form Input { get; set; } = default!;

    /// <inheritdoc />
    protected override void OnInitialized() => Input ??= new Form();

    private async Task SetUpAsync()
    {
        var root = new NewUnit(Input.UnitCode.Trim(), Input.UnitName.Trim());
        var command = new SetupCommand(root, Input.Name.Trim(), Input.UserName.Trim(), Input.Password);
        switch (await Setup.SetUpAsync(command, Context.RequestAborted))
        {
            case SetupOutcome.Done:
                await PasswordSignIn.TryAsync(command.UserName, command.Password);
                Navigation.NavigateTo(AccountAddresses.LocalOrHome(null));
                break;
            case SetupOutcome.Refused refused:
                _reasons = refused.Reasons;
                break;
            case SetupOutcome.AlreadyDone:
                Context.Response.StatusCode = StatusCodes.Status404NotFound;
                _reasons = [Text.Account.SetupDone];
                break;
            default:
                throw new UnreachableException();
        }
    }

    private sealed class Form
    {
        [Required(ErrorMessageResourceType = typeof(FormErrors), ErrorMessageResourceName = nameof(FormErrors.UnitNameNeeded))]
        public string UnitName { get; set; } = "";

        [Required(ErrorMessageResourceType = typeof(FormErrors), ErrorMessageResourceName = nameof(FormErrors.UnitCodeNeeded))]
        public string UnitCode { get; set; } = "";

        [Required(ErrorMessageResourceType = typeof(FormErrors), ErrorMessageResourceName = nameof(FormErrors.NameNeeded))]
        public string Name { get; set; } = "";

        [Required(ErrorMessageResourceType = typeof(FormErrors), ErrorMessageResourceName = nameof(FormErrors.UserNameNeeded))]
        public string UserName { get; set; } = "";

        [Required(ErrorMessageResourceType = typeof(FormErrors), ErrorMessageResourceName = nameof(FormErrors.PasswordNeeded))]
        public string Password { get; set; } = "";

        [Compare(nameof(Password), ErrorMessageResourceType = typeof(FormErrors), ErrorMessageResourceName = nameof(FormErrors.PasswordsDiffer))]
        public string PasswordAgain { get; set; } = "";
    }
}
