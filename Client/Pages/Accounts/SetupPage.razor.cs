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
                _reasons = ["Hệ thống đã được thiết lập."];
                break;
            default:
                throw new UnreachableException();
        }
    }

    private sealed class Form
    {
        [Required(ErrorMessage = "Hãy nhập tên đơn vị.")]
        public string UnitName { get; set; } = "";

        [Required(ErrorMessage = "Hãy nhập mã đơn vị.")]
        public string UnitCode { get; set; } = "";

        [Required(ErrorMessage = "Hãy nhập họ và tên.")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Hãy nhập e-mail hoặc tên đăng nhập.")]
        public string UserName { get; set; } = "";

        [Required(ErrorMessage = "Hãy nhập mật khẩu.")]
        public string Password { get; set; } = "";

        [Compare(nameof(Password), ErrorMessage = "Hai lần nhập mật khẩu không giống nhau.")]
        public string PasswordAgain { get; set; } = "";
    }
}
