using System.ComponentModel.DataAnnotations;

namespace Campaigns.Client;

/// <summary>A password that somebody chooses, twice.</summary>
internal class NewPasswordForm
{
    [Required(ErrorMessageResourceType = typeof(FormErrors), ErrorMessageResourceName = nameof(FormErrors.PasswordNeeded))]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessageResourceType = typeof(FormErrors), ErrorMessageResourceName = nameof(FormErrors.PasswordsDiffer))]
    public string PasswordAgain { get; set; } = "";
}
