namespace Campaigns.Grains;

/// <summary>An account and the credential that opens it.</summary>
/// <param name="AccountId">The platform's id of the account; opaque and case-sensitive.</param>
/// <param name="Token">The access token or API key in clear. Never logged, never returned to a caller.</param>
public sealed record PlatformAccess(string AccountId, string Token)
{
    /// <summary>The account only: a credential must not reach a log by accident.</summary>
    public override string ToString() => $"PlatformAccess {{ AccountId = {AccountId} }}";
}
