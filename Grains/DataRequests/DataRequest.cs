namespace Campaigns.Grains;

/// <summary>What a member asked about the data that are kept of them, and how far it has come.</summary>
/// <param name="Kind">What was asked for.</param>
/// <param name="Member">Who asked; null once the member is erased.</param>
/// <param name="ReceivedAt">When it came in (UTC).</param>
public sealed record DataRequest(DataRequestKind Kind, MemberId? Member, DateTimeOffset ReceivedAt)
{
    /// <summary>When the member was told that it came in and what follows (UTC); null while nobody told.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When it was done (UTC); null while it is not.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The one extension of its term; null while there is none.</summary>
    public DataRequestExtension? Extension { get; init; }

    /// <summary>When a restriction ended because the member wished so (UTC); null while it holds, and for every other kind.</summary>
    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>Whether the member's data are kept but not used for it: from the day it came in, until it is lifted.</summary>
    public bool Restricts => Kind is DataRequestKind.Restriction && LiftedAt is null;

    /// <summary>How far it has come.</summary>
    public DataRequestState State =>
        FinishedAt is not null ? DataRequestState.Finished : AnsweredAt is not null ? DataRequestState.Answered : DataRequestState.Open;
}

/// <summary>What members may ask for (Law on Personal Data Protection 91/2025/QH15).</summary>
public enum DataRequestKind
{
    /// <summary>To see what is kept, or to have a copy of it.</summary>
    Access = 1,

    /// <summary>To have something corrected.</summary>
    Correction = 2,

    /// <summary>To have a consent ended.</summary>
    ConsentWithdrawal = 3,

    /// <summary>To have data kept but not used, or not used for one purpose: restriction or objection.</summary>
    Restriction = 4,

    /// <summary>To have everything erased.</summary>
    Erasure = 5,
}

/// <summary>How far a request has come.</summary>
public enum DataRequestState
{
    /// <summary>Nobody has answered.</summary>
    Open = 1,

    /// <summary>The member knows what follows.</summary>
    Answered = 2,

    /// <summary>It is done.</summary>
    Finished = 3,
}

/// <summary>The extension of a term, told to the member.</summary>
/// <param name="At">When it was told (UTC).</param>
/// <param name="Days">Calendar days added.</param>
/// <param name="Reason">Why, as the member was told.</param>
public sealed record DataRequestExtension(DateTimeOffset At, int Days, string Reason);
