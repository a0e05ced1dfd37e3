using System.CommandLine;
using Campaigns.Client;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary><c>user unlock</c>, <c>user reset</c> and <c>user reopen</c>: for those who cannot sign in.</summary>
internal static class UserSignIn
{
    /// <summary>Ends a lockout.</summary>
    public static Command Unlock(SharedOptions shared) => Of(
        new Command("unlock", "Let somebody sign in at once who is locked out after wrong passwords"), shared, async (_, shell, person, cancellationToken) =>
        {
            if (person.StateAt(shell.Get<TimeProvider>().GetUtcNow()) != PersonState.Locked) return $"{person.UserName}: is not locked";
            await shell.People.UnlockAsync(person.Account, Actor.Shell, cancellationToken);
            return $"{person.UserName}: unlocked";
        });

    /// <summary>Opens a closed account.</summary>
    public static Command Reopen(SharedOptions shared) => Of(
        new Command("reopen", "Open an account again that was closed"), shared, async (_, shell, person, cancellationToken) =>
        {
            if (person.IsActive) return $"{person.UserName}: is open";
            await shell.People.ReactivateAsync(person.Account, Actor.Shell, cancellationToken);
            return $"{person.UserName}: open again";
        });

    /// <summary>Sets a password anew, turns a second factor off, or both.</summary>
    public static Command Reset(SharedOptions shared)
    {
        var secondFactor = new Option<bool>("--second-factor") { Description = "Turn the second factor off too, with its recovery codes" };
        var keepPassword = new Option<bool>("--keep-password") { Description = "Leave the password as it is; none is read" };
        var command = new Command("reset", "Set a new password, read from standard input; ends every session and a lockout") { secondFactor, keepPassword };
        return Of(command, shared, async (result, shell, person, cancellationToken) =>
        {
            var (turnsOff, keeps) = (result.GetValue(secondFactor), result.GetValue(keepPassword));
            if (keeps && !turnsOff) throw new InputException("--keep-password: there is nothing to reset without --second-factor");
            if (!keeps) await SetPasswordAsync(shell, person, cancellationToken);
            if (turnsOff) await shell.People.ResetSecondFactorAsync(person.Account, Actor.Shell, cancellationToken);
            var closed = person.IsActive ? "" : "; the account is closed, \"user reopen\" opens it";
            return $"{person.UserName}: {string.Join(", ", Done(keeps, turnsOff))}{closed}";
        });
    }

    private static IEnumerable<string> Done(bool keepsPassword, bool turnsOff)
    {
        if (!keepsPassword) yield return "new password";
        if (turnsOff) yield return "second factor off";
    }

    private static async Task SetPasswordAsync(UserShell shell, Person person, CancellationToken cancellationToken)
    {
        var password = await UserShell.ReadPasswordAsync(cancellationToken);
        var reasons = await shell.Get<PasswordReset>().SetAsync(person.Account, password, Actor.Shell, cancellationToken);
        if (reasons.Count > 0) throw new InputException($"{person.UserName}: {string.Join(' ', reasons)}");
    }

    private static Command Of(Command command, SharedOptions shared, Func<ParseResult, UserShell, Person, CancellationToken, Task<string>> change)
    {
        var userName = UserCommand.UserName();
        command.Add(userName);
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var shell = await UserShell.OpenAsync(shared.Data(result), cancellationToken);
            var person = await shell.FindAsync(result.GetRequiredValue(userName), cancellationToken);
            await Console.Out.WriteLineAsync(await change(result, shell, person, cancellationToken));
            return ExitCodes.Done;
        });
        return command;
    }
}
