namespace Campaigns.Grains;

/// <summary>Decides whom an undone import leaves as they are: whoever has come to more since. Pure.</summary>
public static class MemberUndo
{
    /// <summary>Why somebody stays as the import left them; null: what it did is taken back.</summary>
    public static StayReason? Stays(ImportedMember member) => member switch
    {
        { HasShares: true, IsEnrolledByIt: true } => StayReason.HasShares,
        { HasConsents: true, IsEnrolledByIt: true } => StayReason.HasConsents,
        { IsReferredTo: true, IsEnrolledByIt: true } => StayReason.IsUsed,
        { HasLeft: true } => StayReason.ChangedSince,
        _ when member.Changes != member.ChangesThen => StayReason.ChangedSince,
        _ => null,
    };
}

/// <summary>Somebody whom an import enrolled or changed, as they stand when it is undone.</summary>
public sealed record ImportedMember
{
    /// <summary>Whether the import enrolled them; otherwise it moved or corrected them.</summary>
    public required bool IsEnrolledByIt { get; init; }

    /// <summary>How often they have been changed, personal links apart: a link is given to everybody, and ends with its member.</summary>
    public required int Changes { get; init; }

    /// <summary>The same as the import left them.</summary>
    public required int ChangesThen { get; init; }

    /// <summary>Whether they are enrolled no more.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Whether they handed in shares.</summary>
    public bool HasShares { get; init; }

    /// <summary>Whether something was said on the use of their data.</summary>
    public bool HasConsents { get; init; }

    /// <summary>Whether anything else tells of them.</summary>
    public bool IsReferredTo { get; init; }
}

/// <summary>Why somebody stays as an import left them.</summary>
public enum StayReason
{
    /// <summary>They handed in shares.</summary>
    HasShares = 1,

    /// <summary>They, or a guardian, said something on the use of their data.</summary>
    HasConsents = 2,

    /// <summary>They were corrected, moved, or left since.</summary>
    ChangedSince = 3,

    /// <summary>Something else tells of them.</summary>
    IsUsed = 4,
}

/// <summary>What an undone import came to.</summary>
/// <param name="Removed">People it had enrolled, who are gone.</param>
/// <param name="PutBack">People it had moved or corrected, who are as they were.</param>
/// <param name="Stayed">People who stay as they are, by the reason.</param>
public sealed record MemberUndoResult(int Removed, int PutBack, IReadOnlyDictionary<StayReason, int> Stayed);
