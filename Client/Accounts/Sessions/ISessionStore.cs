using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Keeps where accounts are signed in. What it does not have any more has ended, whatever a cookie says.</summary>
public interface ISessionStore
{
    /// <summary>Begins a session, and notes the day the account signed in on.</summary>
    /// <returns>Its id, random and not secret: the cookie around it is.</returns>
    Task<Guid> BeginAsync(Guid account, string device, CancellationToken cancellationToken);

    /// <summary>A session with what its account is now; null when it has ended or the account is deactivated.</summary>
    Task<SessionState?> FindAsync(Guid session, CancellationToken cancellationToken);

    /// <summary>Notes that a session is used on a local day.</summary>
    Task NoteSeenAsync(Guid session, DateOnly day, CancellationToken cancellationToken);

    /// <summary>An account's sessions, the one seen last first.</summary>
    Task<IReadOnlyList<Session>> OfAccountAsync(Guid account, CancellationToken cancellationToken);

    /// <summary>Ends one of an account's sessions, and tells the audit log. False when it has no such session.</summary>
    Task<bool> EndAsync(Guid account, Guid session, Actor by, CancellationToken cancellationToken);

    /// <summary>Ends the session of somebody who signs out where they are: an everyday thing, which the audit log is not told.</summary>
    Task SignOutAsync(Guid account, Guid session, CancellationToken cancellationToken);

    /// <summary>Ends every session of an account, save one that lives on; and tells the audit log.</summary>
    /// <returns>How many.</returns>
    Task<int> EndAllAsync(Guid account, Guid? except, Actor by, CancellationToken cancellationToken);
}

/// <summary>A session as every request asks for it.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="SecurityStamp">The account's stamp now: a cookie with another began before a password or second factor changed.</param>
/// <param name="LastSeenOn">The local day it was last noted as used.</param>
/// <param name="HasSecondFactor">Whether the account has a second factor.</param>
public sealed record SessionState(Guid Account, string SecurityStamp, DateOnly LastSeenOn, bool HasSecondFactor);

/// <summary>Where an account is signed in. No address and no history: enough to recognize one's own telephone.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Device">The family of browser and system: <c>Firefox, Android</c>; empty when unknown.</param>
/// <param name="StartedAt">When it began (UTC).</param>
/// <param name="LastSeenOn">The local day it was last used on.</param>
public sealed record Session(Guid Id, string Device, DateTimeOffset StartedAt, DateOnly LastSeenOn);
