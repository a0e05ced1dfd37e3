using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <inheritdoc />
internal sealed class AccountDirectory(CampaignsContext context) : IAccountDirectory
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Grant>> GrantsAsync(Guid account, CancellationToken cancellationToken) =>
        await context.Grants
            .Where(grant => grant.AccountId == account)
            .OrderBy(grant => grant.GrantedAt).ThenBy(grant => grant.Role).ThenBy(grant => grant.UnitId)
            .Select(grant => new Grant(grant.Role, grant.Unit!.Code))
            .ToListAsync(cancellationToken);
}
