namespace Campaigns.Grains;

/// <summary>Decides whom an undone import leaves as they are: whoever has come to more since. Pure.</summary>
public static class MemberUndo
{
    /// <summary>Why somebody stays as the import left them; null: what it did is taken back.</summary>
    public static StayReason? Stays(ImportedMember member) => member switch
    {
        { IsReferredTo: true, IsEnrolledByIt: true } => StayReason.IsUsed,
        { HasLeft: true } or { IsElsewhere: true } or { IsEnrolledOnceMore: true } => StayReason.ChangedSince,
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

    /// <summary>Whether they, or the unit they came from, belong today to a unit that the file was not read for.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>Whether somebody was enrolled meanwhile with the name and the number that they would be given back.</summary>
    public bool IsEnrolledOnceMore { get; init; }

    /// <summary>Whether anything tells of them: a consent, a share, a request.</summary>
    public bool IsReferredTo { get; init; }
}

/// <summary>Why somebody stays as an import left them.</summary>
public enum StayReason
{
    /// <summary>Something has come of it. What, is not told: in a file with one person it would be told of that person.</summary>
    IsUsed = 1,

    /// <summary>They were corrected, moved, enrolled once more, or left since.</summary>
    ChangedSince = 2,
}

/// <summary>What an undone import came to.</summary>
/// <param name="Removed">People it had enrolled, who are gone.</param>
/// <param name="PutBack">People it had moved or corrected, who are as they were.</param>
/// <param name="Stayed">People who stay as they are, by the reason; none that counts nobody.</param>
public sealed record MemberUndoResult(int Removed, int PutBack, IReadOnlyList<StayedMembers> Stayed)
{
    /// <summary>How many people stay as they are.</summary>
    public int StayedTotal => Stayed.Sum(stayed => stayed.People);
}

/// <summary>People who stay as an import left them.</summary>
/// <param name="Reason">Why.</param>
/// <param name="People">How many.</param>
public sealed record StayedMembers(StayReason Reason, int People);
