using Microsoft.AspNetCore.Identity;

namespace Campaigns.Client;

/// <summary>
/// Somebody who signs in. <see cref="IdentityUser{TKey}.UserName"/> is what they type, an e-mail address or a name of their
/// choice. Identity's fields for e-mail, telephone and second factor are not used and not stored: <see cref="SecondFactorSince"/>.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>An account that can be locked out, as every account can.</summary>
    public Account() => LockoutEnabled = true;

    /// <summary>The name people see.</summary>
    public string Name { get; set; } = "";

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The second factor's secret, encrypted; there before it is on, while it is being set up. Null when there is none.</summary>
    public string? SecondFactorKey { get; set; }

    /// <summary>Since when signing in takes a second factor (UTC); null: it does not.</summary>
    public DateTimeOffset? SecondFactorSince { get; set; }

    /// <summary>The last time step of the second factor whose code was taken; null: none.</summary>
    public long? SecondFactorStep { get; set; }

    /// <summary>When the account was closed (UTC); null: it is open.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>The local day somebody last signed in on; null: never.</summary>
    public DateOnly? LastSignInOn { get; set; }
}
