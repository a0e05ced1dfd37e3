using System.CommandLine;
using Campaigns.Client;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary><c>user grant</c> and <c>user revoke</c>: what accounts may do.</summary>
internal static class UserRoles
{
    /// <summary>The option that names a role.</summary>
    public static Option<string> Role() => new("--role") { Description = string.Join(", ", RoleNames.All), Required = true };

    /// <summary>The option that names the unit of a role.</summary>
    public static Option<string?> Unit() =>
        new("--unit") { Description = "Code of the unit at the top of what they may see (default: the root)" };

    /// <summary>Gives a role.</summary>
    public static Command Grant(SharedOptions shared) => Of("grant", "Give an account a role", shared, async (shell, person, grant, cancellationToken) =>
    {
        await shell.People.GiveAsync(person.Account, grant, Actor.Shell, cancellationToken);
        return $"{person.UserName}: has {RoleNames.Of(grant.Role)} in {grant.Unit}";
    });

    /// <summary>Takes a role.</summary>
    public static Command Revoke(SharedOptions shared) => Of("revoke", "Take a role from an account", shared, async (shell, person, grant, cancellationToken) =>
    {
        var told = $"{RoleNames.Of(grant.Role)} in {grant.Unit}";
        if (person.Grants.All(held => held.Grant != grant)) throw new InputException($"{person.UserName}: does not have {told}");
        if (await shell.People.TakeAsync(person.Account, grant, Actor.Shell, cancellationToken) == PeopleOutcome.LastOrganizer)
            throw new InputException($"{person.UserName}: the unit at the top needs an organizer with an open account; give the role to somebody else first");
        return $"{person.UserName}: no longer has {told}";
    });

    private static Command Of(
        string name, string description, SharedOptions shared, Func<UserShell, Person, Grant, CancellationToken, Task<string>> change)
    {
        var (userName, role, unit) = (UserCommand.UserName(), Role(), Unit());
        var command = new Command(name, description) { userName, role, unit };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var shell = await UserShell.OpenAsync(shared.Data(result), cancellationToken);
            var person = await shell.FindAsync(result.GetRequiredValue(userName), cancellationToken);
            var grant = await shell.GrantAsync(result.GetRequiredValue(role), result.GetValue(unit), cancellationToken);
            await Console.Out.WriteLineAsync(await change(shell, person, grant, cancellationToken));
            return ExitCodes.Done;
        });
        return command;
    }
}
