using Campaigns.Grains;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>
/// Looks at the secrets of personal links. Every one costs the same, a hash and a query, so that its time tells nothing. Wrong ones are
/// counted by their address, as wrong passwords are (<see cref="AttemptLimit"/>) and apart from them, so that neither uses up the other's. A right one is never turned away: behind one address there
/// may be a school or a whole mobile network, and nobody finds 128 random bits, however often they try.
/// </summary>
public sealed class PersonalLinks(IMemberLinks links, IAttemptCounter attempts)
{
    private static readonly object Limited = new();

    /// <summary>Whose link it is; null for a wrong one, which is counted.</summary>
    public async Task<MemberLink?> FindAsync(string secret, HttpContext context)
    {
        var found = await links.FindAsync(PersonalLink.Hash(secret), context.RequestAborted);
        if (found is not null) return found;
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        if (!await attempts.CountAsync($"link:{address}", context.RequestAborted)) context.Items[Limited] = true;
        return null;
    }

    /// <summary>Whether a request's address has shown more wrong secrets than it may.</summary>
    public static bool IsOverLimit(HttpContext context) => context.Items.ContainsKey(Limited);
}
