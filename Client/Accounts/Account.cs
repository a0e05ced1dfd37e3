using Microsoft.AspNetCore.Identity;

namespace Campaigns.Client;

/// <summary>
/// Somebody who signs in. <see cref="IdentityUser{TKey}.UserName"/> is what they type, an e-mail address or a name of their
/// choice. Identity's fields for e-mail, telephone and second factor are not used and not stored.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>An account that can be locked out, as every account can.</summary>
    public Account() => LockoutEnabled = true;

    /// <summary>The name people see.</summary>
    public string Name { get; set; } = "";

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset CreatedAt { get; set; }
}
