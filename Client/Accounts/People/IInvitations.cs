using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// Invitations by link: whoever has the link makes one account with one role, once, within <see cref="Lifetime"/>. Every change is told to
/// the audit log in its own transaction. Whether the inviter may give the role is asked before, with <see cref="Access.MayGiveAsync"/>.
/// </summary>
public interface IInvitations
{
    /// <summary>How long a link is good for.</summary>
    static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Keeps a new invitation; its unit must exist.</summary>
    /// <param name="hash">SHA-256 of the link's token.</param>
    /// <param name="name">The invitee's name, as people will see it.</param>
    /// <param name="grant">What the account will have.</param>
    /// <param name="by">Who invites.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    Task<Invitation> SendAsync(byte[] hash, string name, Grant grant, Actor by, CancellationToken cancellationToken);

    /// <summary>
    /// The invitation of a link; null when there is none that is open: neither accepted nor withdrawn nor expired. Whether its inviter can
    /// still give the role is asked when it is accepted.
    /// </summary>
    Task<Invitation?> FindAsync(byte[] hash, CancellationToken cancellationToken);

    /// <summary>Makes the account with its role, all or nothing. Of two at the same time one succeeds.</summary>
    Task<AcceptOutcome> AcceptAsync(byte[] hash, string userName, string password, CancellationToken cancellationToken);

    /// <summary>An invitation by its number, whatever became of it; null when there is none.</summary>
    Task<Invitation?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>Ends an invitation. False when it was accepted, had expired, or was withdrawn before.</summary>
    Task<bool> WithdrawAsync(long id, Actor by, CancellationToken cancellationToken);

    /// <summary>
    /// Open invitations into the subtrees, the newest first; at most 200. Those whose inviter cannot give the role any more are among them.
    /// </summary>
    Task<IReadOnlyList<Invitation>> OpenAsync(IReadOnlyList<string> tops, CancellationToken cancellationToken);
}

/// <summary>An invitation. Its link cannot be had from it.</summary>
public sealed record Invitation
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The invitee's name.</summary>
    public required string Name { get; init; }

    /// <summary>What the account will have.</summary>
    public required Grant Grant { get; init; }

    /// <summary>Name of the unit of the grant.</summary>
    public required string UnitName { get; init; }

    /// <summary>When it was sent (UTC).</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When its link ends (UTC).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Name of who invited; null when the account was erased: then nobody can accept it.</summary>
    public string? InvitedBy { get; init; }
}

/// <summary>What accepting an invitation came to.</summary>
public abstract record AcceptOutcome
{
    private AcceptOutcome()
    {
    }

    /// <summary>The account is there.</summary>
    public sealed record Accepted : AcceptOutcome;

    /// <summary>
    /// The link is unknown, used, withdrawn or expired, or its inviter could not give the role any more: never told which.
    /// </summary>
    public sealed record NotGood : AcceptOutcome;

    /// <summary>The user name or the password will not do; the link stays good.</summary>
    /// <param name="Reasons">Why, fit to show.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : AcceptOutcome;
}
