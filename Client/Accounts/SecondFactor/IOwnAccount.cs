namespace Campaigns.Client;

/// <summary>
/// What people change about how they sign in themselves. Every change ends their other sessions, in the same transaction; the one it is made
/// in lives on with <see cref="AccountSession.RenewAsync"/>.
/// </summary>
public interface IOwnAccount
{
    /// <summary>Gives the account another password.</summary>
    Task<OwnAccountOutcome> ChangePasswordAsync(OwnSession own, string current, string next, CancellationToken cancellationToken);

    /// <summary>
    /// What to set up the second factor with, the same until it is on; its secret is made when there is none. Null when the second factor is
    /// on already: its secret is not shown again.
    /// </summary>
    Task<SecondFactorSetUp?> SecondFactorSetUpAsync(Guid account, CancellationToken cancellationToken);

    /// <summary>Turns the second factor on, for somebody whose app shows the right code.</summary>
    Task<OwnAccountOutcome> EnableSecondFactorAsync(OwnSession own, string code, CancellationToken cancellationToken);

    /// <summary>Turns it off, for somebody who still knows the password.</summary>
    Task<OwnAccountOutcome> DisableSecondFactorAsync(OwnSession own, string password, CancellationToken cancellationToken);

    /// <summary>New recovery codes in place of the earlier ones, for somebody who still knows the password.</summary>
    Task<OwnAccountOutcome> RenewRecoveryCodesAsync(OwnSession own, string password, CancellationToken cancellationToken);

    /// <summary>How the account's second factor stands.</summary>
    Task<SecondFactorState> SecondFactorAsync(Guid account, CancellationToken cancellationToken);
}

/// <summary>Somebody and the session they make a change in.</summary>
/// <param name="Account">The account.</param>
/// <param name="Session">The session that lives on.</param>
public sealed record OwnSession(Guid Account, Guid Session);

/// <summary>What an authenticator app is set up with.</summary>
/// <param name="UserName">What the account signs in with: the app tells accounts apart by it.</param>
/// <param name="Secret">The secret in clear.</param>
public sealed record SecondFactorSetUp(string UserName, byte[] Secret)
{
    /// <summary>Without the secret: it must not reach a log by accident.</summary>
    public override string ToString() => nameof(SecondFactorSetUp);
}

/// <summary>How an account's second factor stands.</summary>
/// <param name="Since">Since when it is on (UTC); null: it is off.</param>
/// <param name="RecoveryCodesLeft">Recovery codes not used yet.</param>
public sealed record SecondFactorState(DateTimeOffset? Since, int RecoveryCodesLeft);

/// <summary>What a change to one's own account came to.</summary>
public abstract record OwnAccountOutcome
{
    private OwnAccountOutcome()
    {
    }

    /// <summary>It is done.</summary>
    public sealed record Done : OwnAccountOutcome;

    /// <summary>It is done, and there are new recovery codes, to be shown once.</summary>
    /// <param name="RecoveryCodes">The codes in clear.</param>
    public sealed record DoneWithCodes(IReadOnlyList<string> RecoveryCodes) : OwnAccountOutcome
    {
        /// <summary>Without the codes: they must not reach a log by accident.</summary>
        public override string ToString() => nameof(DoneWithCodes);
    }

    /// <summary>The password given as one's own is not; nothing was changed. Too many of these lock the account as sign-ins do.</summary>
    public sealed record WrongPassword : OwnAccountOutcome;

    /// <summary>The app's code is wrong, old or was used before; nothing was changed.</summary>
    public sealed record WrongCode : OwnAccountOutcome;

    /// <summary>The second factor is on already, or off already; nothing was changed.</summary>
    public sealed record NothingToDo : OwnAccountOutcome;

    /// <summary>The new password will not do; nothing was changed.</summary>
    /// <param name="Reasons">Why, fit to show.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : OwnAccountOutcome;
}
