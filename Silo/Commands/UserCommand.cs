using System.CommandLine;
using Campaigns.Client;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary><c>user add</c>: accounts from the shell. The password is read from the input, so that it stands in no history.</summary>
internal static class UserCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SharedOptions shared)
    {
        var userName = new Argument<string>("USER") { Description = "What they sign in with: an e-mail address or a name" };
        var name = new Option<string>("--name") { Description = "The name people see", Required = true };
        var role = new Option<string>("--role") { Description = string.Join(", ", RoleNames.All), Required = true };
        var unit = new Option<string?>("--unit") { Description = "Code of the unit at the top of what they may see (default: the root)" };
        var add = new Command("add", "Make an account; the password is read from standard input") { userName, name, role, unit };
        add.SetAction((result, cancellationToken) => AddAsync(
            shared.Data(result),
            new NewUser(result.GetRequiredValue(userName), result.GetRequiredValue(name), result.GetRequiredValue(role), result.GetValue(unit)),
            cancellationToken));
        return new Command("user", "Accounts") { add };
    }

    private static async Task<int> AddAsync(string data, NewUser user, CancellationToken cancellationToken)
    {
        if (!RoleNames.TryParse(user.Role, out var role))
            throw new InputException($"--role {user.Role}: expected {string.Join(", ", RoleNames.All)}");
        var database = await Installation.OpenExistingAsync(data, cancellationToken);
        var unit = user.Unit ?? await RootAsync(database, cancellationToken);
        var password = await Console.In.ReadLineAsync(cancellationToken) ?? throw new InputException("standard input: the password is missing");

        await using var services = Services(database);
        await using var scope = services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<UserAdd>()
            .CreateAccountAsync(user.Name, user.UserName, password, [new Grant(role, unit)], cancellationToken);
        return outcome switch
        {
            UserAddOutcome.Created => ExitCodes.Done,
            UserAddOutcome.Duplicate => throw new InputException($"{user.UserName}: somebody signs in with this name already"),
            UserAddOutcome.UnknownUnit(var code) => throw new InputException($"--unit {code}: there is no unit with this code"),
            UserAddOutcome.Refused(var reasons) => throw new InputException($"{user.UserName}: {string.Join(' ', reasons)}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<string> RootAsync(IDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ScalarAsync<string>("SELECT code FROM units WHERE parent IS NULL", cancellationToken)
            ?? throw new InputException($"{database.Name}: nothing is set up here yet");
    }

    private static ServiceProvider Services(IDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(database);
        services.AddCampaignsAccounts(new ConfigurationBuilder().Build());
        services.AddAccountStorage();
        return services.BuildServiceProvider();
    }

    private sealed record NewUser(string UserName, string Name, string Role, string? Unit);
}
