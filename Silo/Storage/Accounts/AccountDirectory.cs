using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <inheritdoc />
internal sealed class AccountDirectory(IServiceScopeFactory scopes) : IAccountDirectory
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Grant>> GrantsAsync(Guid account, CancellationToken cancellationToken)
    {
        // A context of its own: parts of a page ask while another part uses the request's, which serves one at a time.
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<CampaignsContext>();
        return await context.Grants
            .Where(grant => grant.AccountId == account && context.Accounts.Any(row => row.Id == account && row.DeactivatedAt == null))
            .OrderBy(grant => grant.GrantedAt).ThenBy(grant => grant.Role).ThenBy(grant => grant.UnitId)
            .Select(grant => new Grant(grant.Role, grant.Unit!.Code))
            .ToListAsync(cancellationToken);
    }
}
