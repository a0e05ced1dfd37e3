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
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
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
        await TellAsync("api-key.created", key.Account, key.Secret.Prefix, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
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
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var key = await context.ApiKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.AccountId == account, cancellationToken);
        if (key is null) return false;
        DateTimeOffset? now = time.GetUtcNow();
        var ended = await context.ApiKeys.Where(row => row.Id == id && row.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, now), cancellationToken);
        if (ended > 0) await TellAsync("api-key.revoked", account, key.Prefix, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <inheritdoc />
    public Task NoteUseAsync(long id, DateTimeOffset usedAt, CancellationToken cancellationToken) =>
        context.ApiKeys.Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, usedAt), cancellationToken);

    private IQueryable<ApiKeyRow> Rows => context.ApiKeys.AsNoTracking().Include(key => key.Unit);

    private Task TellAsync(string action, Guid account, string prefix, CancellationToken cancellationToken) => AccountAudit.AddAsync(
        context.Database.GetDbConnection(), time.GetUtcNow(), new Actor(account), action, account, cancellationToken, (AuditDetail.Key, prefix));

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
