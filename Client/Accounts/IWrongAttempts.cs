namespace Campaigns.Client;

/// <summary>
/// Counts wrong passwords and codes of an account where it is stored: of guesses made at the same time each one counts, and a right one among
/// them opens nothing once the others have locked the account.
/// </summary>
public interface IWrongAttempts
{
    /// <summary>
    /// Counts one more, and locks the account with the last one allowed; the audit log is told of that in the same transaction. A lockout is
    /// not made longer by what is tried during it.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="allowed">How many lock it.</param>
    /// <param name="lockout">For how long.</param>
    /// <param name="cancellationToken">Gives up; nothing is counted then.</param>
    Task CountAsync(Guid account, int allowed, TimeSpan lockout, CancellationToken cancellationToken);

    /// <summary>Counts anew from the next one on. False when the account is locked, perhaps since it was read; nothing was changed then.</summary>
    Task<bool> ForgetAsync(Guid account, CancellationToken cancellationToken);
}
