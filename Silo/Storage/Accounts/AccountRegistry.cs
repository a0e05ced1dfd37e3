using System.Data;
using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Campaigns.Silo;

/// <summary>Makes accounts together with their grants.</summary>
internal sealed class AccountRegistry(CampaignsContext context, UserManager<Account> accounts, TimeProvider time)
{
    /// <summary>
    /// Begins what reads before it decides to write: two callers never decide on the same reading.
    /// </summary>
    public async Task<IDbContextTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        // Serializable on SQLite takes the write lock at once; PostgreSQL would let both run and fail one at its commit.
        if (context.Database.IsSqlite()) return await context.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync(PostgresDatabase.TakeDecisionLock, cancellationToken);
        return transaction;
    }

    /// <summary>Adds an account with a role in each of the units, inside a transaction that the caller began and commits.</summary>
    /// <returns>What Identity says to the user name and the password; when it refuses, nothing was written. And the account's id.</returns>
    public async Task<(IdentityResult Result, Guid Account)> AddAsync(
        AccountDetails details, IEnumerable<(Role Role, long UnitId)> grants, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            Name = details.Name,
            UserName = details.UserName,
            CreatedAt = now,
        };
        var result = await accounts.CreateAsync(account, details.Password);
        if (!result.Succeeded) return (result, account.Id);
        context.Grants.AddRange(grants.Distinct().Select(grant => new GrantRow
        {
            AccountId = account.Id,
            Role = grant.Role,
            UnitId = grant.UnitId,
            GrantedAt = now,
        }));
        await context.SaveChangesAsync(cancellationToken);
        return (result, account.Id);
    }
}

/// <summary>Who an account is for.</summary>
/// <param name="Name">The name people see.</param>
/// <param name="UserName">What they sign in with.</param>
/// <param name="Password">Their password in clear.</param>
internal sealed record AccountDetails(string Name, string UserName, string Password)
{
    /// <summary>Without the password: it must not reach a log by accident.</summary>
    public override string ToString() => nameof(AccountDetails);
}
