using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Client;

/// <summary>An account's secret of the second factor, which it shares with an authenticator app; encrypted where it is kept.</summary>
public sealed class SecondFactorSecret(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Campaigns.SecondFactor.v1");

    /// <summary>A new secret, as it is kept.</summary>
    public string Create() => Convert.ToBase64String(_protector.Protect(RandomNumberGenerator.GetBytes(Totp.SecretBytes)));

    /// <summary>The secret of what is kept; false when there is none, or when the keys it was encrypted with are gone.</summary>
    public bool TryRead([NotNullWhen(true)] string? kept, [NotNullWhen(true)] out byte[]? secret)
    {
        secret = null;
        if (kept is null) return false;
        try
        {
            secret = _protector.Unprotect(Convert.FromBase64String(kept));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
