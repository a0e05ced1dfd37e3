using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <inheritdoc />
internal sealed class AccountSetup(CampaignsContext context, AccountRegistry registry) : ISetup
{
    /// <inheritdoc />
    public Task<bool> IsDoneAsync(CancellationToken cancellationToken) => context.Accounts.AnyAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<SetupOutcome> SetUpAsync(SetupCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await registry.BeginAsync(cancellationToken);
        if (await IsDoneAsync(cancellationToken)) return new SetupOutcome.AlreadyDone();
        var root = await RootAsync(command.Root, cancellationToken);
        var details = new AccountDetails(command.Name, command.UserName, command.Password);
        var (result, account) = await registry.AddAsync(details, [(Role.Organizer, root), (Role.SystemAdmin, root)], cancellationToken);
        if (!result.Succeeded) return new SetupOutcome.Refused([.. result.Errors.Select(error => error.Description)]);
        await transaction.CommitAsync(cancellationToken);
        return new SetupOutcome.Done();
    }

    private async Task<long> RootAsync(NewUnit unit, CancellationToken cancellationToken)
    {
        var existing = await context.Units.SingleOrDefaultAsync(row => row.ParentId == null, cancellationToken);
        if (existing is not null)
        {
            // Only an import can have made it, before anybody could be asked for its name.
            (existing.Code, existing.Name) = (unit.Code, unit.Name);
            await context.SaveChangesAsync(cancellationToken);
            return existing.Id;
        }

        var root = new UnitRow { Code = unit.Code, Name = unit.Name };
        context.UnitAncestors.Add(new UnitAncestorRow { Unit = root, Ancestor = root, Depth = 0 });
        await context.SaveChangesAsync(cancellationToken);
        return root.Id;
    }
}
