using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <inheritdoc />
internal sealed class AccountSetup(CampaignsContext context, IDatabase database, AccountRegistry registry) : ISetup
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
        var connection = context.Database.GetDbConnection(); // with the transaction begun above
        var existing = await context.Units.AsNoTracking().SingleOrDefaultAsync(row => row.ParentId == null, cancellationToken);
        if (existing is not null)
        {
            // Only an import can have made it, before anybody could be asked for its name.
            await connection.ExecuteAsync("UPDATE units SET code = @code WHERE id = @id", cancellationToken, ("@code", unit.Code), ("@id", existing.Id));
            await new UnitTree(database, connection).RenameAsync(existing.Id, unit.Name, DateOnly.MinValue, cancellationToken);
            return existing.Id;
        }

        return await UnitStore.AddAsync(connection, unit.Code, unit.Name, parent: null, cancellationToken);
    }
}
