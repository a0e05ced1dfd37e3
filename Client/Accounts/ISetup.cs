namespace Campaigns.Client;

/// <summary>The first set-up of an installation: possible once, while there is no account.</summary>
public interface ISetup
{
    /// <summary>Whether there is an account, so that nothing is left to set up.</summary>
    Task<bool> IsDoneAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes the root unit and the first account, organizer and system admin of it, all or nothing. Of two set-ups at the same
    /// time one succeeds.
    /// </summary>
    Task<SetupOutcome> SetUpAsync(SetupCommand command, CancellationToken cancellationToken);
}

/// <summary>Sets up an installation.</summary>
/// <param name="Root">The root unit to make; ignored when an import has made one already, which is then kept.</param>
/// <param name="Name">The first organizer's name.</param>
/// <param name="UserName">What they sign in with.</param>
/// <param name="Password">Their password in clear.</param>
public sealed record SetupCommand(NewUnit Root, string Name, string UserName, string Password)
{
    /// <summary>Without the password: it must not reach a log by accident.</summary>
    public override string ToString() => nameof(SetupCommand);
}

/// <summary>A unit to be made.</summary>
/// <param name="Code">Its code; not empty.</param>
/// <param name="Name">The name people see; not empty.</param>
public sealed record NewUnit(string Code, string Name);

/// <summary>What a set-up came to.</summary>
public abstract record SetupOutcome
{
    private SetupOutcome()
    {
    }

    /// <summary>The installation is set up.</summary>
    public sealed record Done : SetupOutcome;

    /// <summary>There was an account already; nothing was changed.</summary>
    public sealed record AlreadyDone : SetupOutcome;

    /// <summary>The user name or the password will not do; nothing was changed.</summary>
    /// <param name="Reasons">Why, fit to show.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : SetupOutcome;
}
