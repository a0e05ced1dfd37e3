using System.CommandLine;
using Campaigns.Client;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary><c>user</c>: accounts from the shell, for when nobody can sign in.</summary>
internal static class UserCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SharedOptions shared) => new("user", "Accounts")
    {
        Add(shared), List(shared), UserRoles.Grant(shared), UserRoles.Revoke(shared), UserSignIn.Unlock(shared), UserSignIn.Reset(shared),
        UserSignIn.Reopen(shared),
    };

    /// <summary>The argument that names an account.</summary>
    public static Argument<string> UserName() => new("USER") { Description = "What they sign in with: an e-mail address or a name" };

    private static Command Add(SharedOptions shared)
    {
        var userName = UserName();
        var name = new Option<string>("--name") { Description = "The name people see", Required = true };
        var (role, unit) = (UserRoles.Role(), UserRoles.Unit());
        var add = new Command("add", "Make an account; the password is read from standard input") { userName, name, role, unit };
        add.SetAction((result, cancellationToken) => AddAsync(
            shared.Data(result),
            new NewUser(result.GetRequiredValue(userName), result.GetRequiredValue(name), result.GetRequiredValue(role), result.GetValue(unit)),
            cancellationToken));
        return add;
    }

    private static async Task<int> AddAsync(string data, NewUser user, CancellationToken cancellationToken)
    {
        await using var shell = await UserShell.OpenAsync(data, cancellationToken);
        var grant = await shell.GrantAsync(user.Role, user.Unit, cancellationToken);
        var password = await UserShell.ReadPasswordAsync(cancellationToken);
        var outcome = await shell.Get<UserAdd>().CreateAccountAsync(user.Name, user.UserName, password, [grant], cancellationToken);
        return outcome switch
        {
            UserAddOutcome.Created => ExitCodes.Done,
            UserAddOutcome.Duplicate => throw new InputException($"{user.UserName}: somebody signs in with this name already"),
            UserAddOutcome.UnknownUnit(var code) => throw new InputException($"--unit {code}: there is no unit with this code"),
            UserAddOutcome.Refused(var reasons) => throw new InputException($"{user.UserName}: {string.Join(' ', reasons)}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Command List(SharedOptions shared)
    {
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var command = new Command("list", "List accounts: user name, name, state, second factor, roles as ROLE@UNIT") { json };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var shell = await UserShell.OpenAsync(shared.Data(result), cancellationToken);
            var (people, now) = (await shell.People.EverybodyAsync(cancellationToken), shell.Get<TimeProvider>().GetUtcNow());
            await Console.Out.WriteLineAsync(result.GetValue(json)
                ? CommandJson.Users(people, now)
                : string.Join(Environment.NewLine, people.Select(person => Line(person, now))));
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Line(Person person, DateTimeOffset now) => string.Join(
        '\t', person.UserName, person.Name, person.StateAt(now).ToString().ToLowerInvariant(),
        person.HasSecondFactor ? "second factor" : "password only",
        string.Join(", ", person.Grants.Select(held => $"{RoleNames.Of(held.Grant.Role)}@{held.Grant.Unit}")));

    private sealed record NewUser(string UserName, string Name, string Role, string? Unit);
}
