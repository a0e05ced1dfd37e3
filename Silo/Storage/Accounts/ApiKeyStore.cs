using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <inheritdoc />
internal sealed class ApiKeyStore(CampaignsContext context, TimeProvider time) : IApiKeyStore
{
    /// <inheritdoc />
    public async Task AddAsync(NewApiKey key, CancellationToken cancellationToken)
    {
        var grant = key.NarrowedTo;
        context.ApiKeys.Add(new ApiKeyRow
        {
            Prefix = key.Secret.Prefix,
            Hash = key.Secret.Hash.ToArray(),
            Name = key.Name,
            AccountId = key.Account,
            Role = grant?.Role,
            UnitId = grant is null ? null : await UnitIdAsync(grant.Unit, cancellationToken),
            Scopes = key.Scopes is { } scopes ? KeyScopes.Write(scopes) : null,
            CreatedAt = time.GetUtcNow(),
            ExpiresAt = key.ExpiresAt,
        });
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ApiKey?> FindAsync(string prefix, CancellationToken cancellationToken)
    {
        var row = await Rows.SingleOrDefaultAsync(
            key => key.Prefix == prefix && context.Accounts.Any(account => account.Id == key.AccountId && account.DeactivatedAt == null),
            cancellationToken);
        return row is null ? null : ToKey(row);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ApiKey>> OfAccountAsync(Guid account, CancellationToken cancellationToken)
    {
        var rows = await Rows.Where(key => key.AccountId == account).OrderByDescending(key => key.Id).ToListAsync(cancellationToken);
        return rows.ConvertAll(ToKey);
    }

    /// <inheritdoc />
    public async Task<bool> RevokeAsync(Guid account, long id, CancellationToken cancellationToken)
    {
        var key = context.ApiKeys.Where(row => row.Id == id && row.AccountId == account);
        DateTimeOffset? now = time.GetUtcNow();
        var changed = await key.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.RevokedAt, row => row.RevokedAt ?? now), cancellationToken);
        return changed > 0;
    }

    /// <inheritdoc />
    public Task NoteUseAsync(long id, DateTimeOffset usedAt, CancellationToken cancellationToken) =>
        context.ApiKeys.Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, usedAt), cancellationToken);

    private IQueryable<ApiKeyRow> Rows => context.ApiKeys.AsNoTracking().Include(key => key.Unit);

    private Task<long> UnitIdAsync(string code, CancellationToken cancellationToken) =>
        context.Units.Where(unit => unit.Code == code).Select(unit => unit.Id).SingleAsync(cancellationToken);

    private static ApiKey ToKey(ApiKeyRow row) => new()
    {
        Id = row.Id,
        Secret = new ApiKeySecret(row.Prefix, row.Hash),
        Name = row.Name,
        Account = row.AccountId,
        NarrowedTo = row is { Role: { } role, Unit: { } unit } ? new Grant(role, unit.Code) : null,
        Scopes = row.Scopes is { } bits ? KeyScopes.Read(bits) : null,
        CreatedAt = row.CreatedAt,
        ExpiresAt = row.ExpiresAt,
        LastUsedAt = row.LastUsedAt,
        RevokedAt = row.RevokedAt,
    };
}
