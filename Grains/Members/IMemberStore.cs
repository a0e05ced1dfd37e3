namespace Campaigns.Grains;

/// <summary>Keeps members.</summary>
public interface IMemberStore
{
    /// <summary>The member; null when there is none with that id.</summary>
    Task<Member?> LoadAsync(MemberId id, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the member, new or changed, with its line of the audit log; both or neither. A change is written only over the version before
    /// it, and a new member only where there is none with that id.
    /// </summary>
    /// <returns>False, with nothing written: somebody else has changed, enrolled or erased the member since it was loaded.</returns>
    Task<bool> SaveAsync(Member member, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The same with words that were said since.</summary>
    Task<bool> SaveAsync(Member member, IReadOnlyList<ConsentWord> words, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The same with a new personal link, by its hash; the one before works no more.</summary>
    Task<bool> SaveAsync(Member member, string link, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a member who comes to a unit, new or back, as <see cref="SaveAsync(Member, AuditEntry, CancellationToken)"/> does. Whether the
    /// unit is open, and whether it is nobody who is enrolled already, is asked in the transaction that writes.
    /// </summary>
    /// <param name="member">The member as it is to be.</param>
    /// <param name="isAnotherPerson">Whether somebody of another name may be enrolled with the number; of the same name nobody may.</param>
    /// <param name="entry">The line of the audit log.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<MemberArrival> EnrolAsync(Member member, bool isAnotherPerson, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Writes a member who moves to another unit; whether that is open is asked in the transaction that writes.</summary>
    Task<MemberArrival> MoveAsync(Member member, AuditEntry entry, CancellationToken cancellationToken);
}

/// <summary>What became of a member who was to come to a unit.</summary>
public enum MemberArrival
{
    /// <summary>The member is there.</summary>
    Written,

    /// <summary>Nothing is written: somebody else has changed, enrolled or erased the member since it was loaded.</summary>
    Raced,

    /// <summary>Nothing is written: there is no open unit with that code.</summary>
    NoSuchUnit,

    /// <summary>Nothing is written: somebody who is enrolled has the number, and is or may be the same person.</summary>
    NumberTaken,
}

/// <summary>What a member's grain works with.</summary>
/// <param name="Store">Keeps the member.</param>
/// <param name="Scopes">Reads what a hand-in is judged by.</param>
/// <param name="Shares">Keeps what members handed in, and makes the figures of it.</param>
public sealed record MemberPorts(IMemberStore Store, IHandInScopes Scopes, IShareLedger Shares);
