using Campaigns.Grains;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <summary>Makes accounts from the shell (<c>user add</c>), for those who can reach the machine anyway: no permission is checked.</summary>
internal sealed class UserAdd(CampaignsContext context, AccountRegistry registry, TimeProvider time)
{
    /// <summary>Makes an account with its grants, all or nothing.</summary>
    /// <param name="name">The name people see.</param>
    /// <param name="userName">What they sign in with: an e-mail address or a name.</param>
    /// <param name="password">The password in clear.</param>
    /// <param name="grants">What they may do; none is allowed, and opens nothing.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    public async Task<UserAddOutcome> CreateAccountAsync(
        string name, string userName, string password, IReadOnlyList<Grant> grants, CancellationToken cancellationToken)
    {
        await using var transaction = await registry.BeginAsync(cancellationToken);
        var units = await UnitIdsAsync(grants, cancellationToken);
        if (grants.FirstOrDefault(grant => !units.ContainsKey(grant.Unit)) is { } lost) return new UserAddOutcome.UnknownUnit(lost.Unit);
        var rights = grants.Select(grant => (grant.Role, units[grant.Unit]));
        var (result, account) = await registry.AddAsync(new AccountDetails(name, userName, password), rights, cancellationToken);
        if (!result.Succeeded) return Refusal(userName, result);
        await AccountAudit.AddAsync(
            context.Database.GetDbConnection(), time.GetUtcNow(), Actor.Shell, "account.created", account, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new UserAddOutcome.Created();
    }

    private Task<Dictionary<string, long>> UnitIdsAsync(IReadOnlyList<Grant> grants, CancellationToken cancellationToken)
    {
        var codes = grants.Select(grant => grant.Unit).Distinct().ToList();
        return context.Units.Where(unit => codes.Contains(unit.Code))
            .ToDictionaryAsync(unit => unit.Code, unit => unit.Id, cancellationToken);
    }

    private static UserAddOutcome Refusal(string userName, IdentityResult result) =>
        result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
            ? new UserAddOutcome.Duplicate(userName)
            : new UserAddOutcome.Refused([.. result.Errors.Select(error => error.Description)]);
}

/// <summary>What making an account came to.</summary>
internal abstract record UserAddOutcome
{
    private UserAddOutcome()
    {
    }

    /// <summary>The account is there, and its owner can sign in.</summary>
    public sealed record Created : UserAddOutcome;

    /// <summary>Somebody signs in with that name already.</summary>
    public sealed record Duplicate(string UserName) : UserAddOutcome;

    /// <summary>The user name or the password will not do.</summary>
    /// <param name="Reasons">Why, fit to show.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : UserAddOutcome;

    /// <summary>There is no unit with that code.</summary>
    public sealed record UnknownUnit(string Code) : UserAddOutcome;
}
