using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// Functionaries with accounts, not members, by the units they have roles in. Every change is told to the audit log in its own
/// transaction. Who may see and change whom is decided before, by <see cref="PeopleDesk"/>.
/// </summary>
public interface IPeople
{
    /// <summary>
    /// People with a role in one of the subtrees, each with their roles there only, by name in Vietnamese order. Those without a role anywhere
    /// belong to the unit at the top.
    /// </summary>
    /// <param name="tops">Codes of the units at the top of the subtrees.</param>
    /// <param name="query">The search is for names and user names; there is no other sort.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PageOf<Person>> ListAsync(IReadOnlyList<string> tops, ListQuery query, CancellationToken cancellationToken);

    /// <summary>One of them with all their roles; null when there is no such account.</summary>
    Task<Person?> FindAsync(Guid account, CancellationToken cancellationToken);

    /// <summary>The account that signs in with a name, in whatever case, with all its roles; null when there is none.</summary>
    Task<Person?> FindAsync(string userName, CancellationToken cancellationToken);

    /// <summary>
    /// Every account with all its roles, those without a role too, by name in Vietnamese order: for whoever runs the machine, and nobody else.
    /// </summary>
    Task<IReadOnlyList<Person>> EverybodyAsync(CancellationToken cancellationToken);

    /// <summary>Gives a role. The unit must exist. The same again changes nothing.</summary>
    Task GiveAsync(Guid account, Grant grant, Actor by, CancellationToken cancellationToken);

    /// <summary>Takes a role. What somebody does not have is taken already.</summary>
    Task<PeopleOutcome> TakeAsync(Guid account, Grant grant, Actor by, CancellationToken cancellationToken);

    /// <summary>Turns somebody's second factor off, with its recovery codes, and ends their sessions: for those who lost both.</summary>
    Task ResetSecondFactorAsync(Guid account, Actor by, CancellationToken cancellationToken);

    /// <summary>Closes an account: nobody signs in with it, its sessions and its keys open nothing. Its roles stay for when it opens again.</summary>
    Task<PeopleOutcome> DeactivateAsync(Guid account, Actor by, CancellationToken cancellationToken);

    /// <summary>Lets somebody sign in at once who is locked out after wrong passwords. Whoever is not stays as they are.</summary>
    Task UnlockAsync(Guid account, Actor by, CancellationToken cancellationToken);

    /// <summary>Opens a closed account again.</summary>
    Task ReactivateAsync(Guid account, Actor by, CancellationToken cancellationToken);
}

/// <summary>Somebody with an account.</summary>
public sealed record Person
{
    /// <summary>The account.</summary>
    public required Guid Account { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>What they sign in with.</summary>
    public required string UserName { get; init; }

    /// <summary>Their roles, the earliest given first.</summary>
    public required IReadOnlyList<HeldGrant> Grants { get; init; }

    /// <summary>The local day they last signed in on; null: never.</summary>
    public DateOnly? LastSignInOn { get; init; }

    /// <summary>Whether their second factor is on.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>Whether the account is open.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Until when nobody signs in with it after wrong passwords (UTC), past or to come; null: there were not that many.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Whether they can sign in at an instant.</summary>
    public PersonState StateAt(DateTimeOffset now) => !IsActive ? PersonState.Closed : LockedUntil > now ? PersonState.Locked : PersonState.Open;
}

/// <summary>Whether somebody can sign in.</summary>
public enum PersonState
{
    /// <summary>They can.</summary>
    Open,

    /// <summary>Not for some minutes, after wrong passwords.</summary>
    Locked,

    /// <summary>The account is closed.</summary>
    Closed,
}

/// <summary>A role somebody has, with the unit's name.</summary>
/// <param name="Grant">The role.</param>
/// <param name="UnitName">The name of its unit.</param>
public sealed record HeldGrant(Grant Grant, string UnitName);

/// <summary>What taking something from somebody came to.</summary>
public enum PeopleOutcome
{
    /// <summary>It is done, or was so already.</summary>
    Done,

    /// <summary>Nobody else could run the installation: the unit at the top needs an organizer with an open account. Nothing was changed.</summary>
    LastOrganizer,
}
