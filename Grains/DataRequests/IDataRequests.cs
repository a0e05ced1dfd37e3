namespace Campaigns.Grains;

/// <summary>
/// Keeps what members ask about their data. Every change is written with its line of the audit log, or not at all, and made from the version
/// that whoever asks for it has seen.
/// </summary>
public interface IDataRequests
{
    /// <summary>Enters a request. The same asked again while it is open, or while a restriction holds, gives the one that there is.</summary>
    Task<FilingOutcome> ReceiveAsync(ReceiveDataRequest command, CancellationToken cancellationToken);

    /// <summary>Notes that the member was told that it came in and what follows.</summary>
    Task<FilingOutcome> AnswerAsync(StepDataRequest command, CancellationToken cancellationToken);

    /// <summary>Gives it more time, as the member was told.</summary>
    Task<FilingOutcome> ExtendAsync(ExtendDataRequest command, CancellationToken cancellationToken);

    /// <summary>Notes that it was done. Doing it is <see cref="DataRequestFinishing"/>'s.</summary>
    Task<FilingOutcome> FinishAsync(StepDataRequest command, CancellationToken cancellationToken);

    /// <summary>Ends a restriction, as the member wishes.</summary>
    Task<FilingOutcome> LiftAsync(StepDataRequest command, CancellationToken cancellationToken);

    /// <summary>The request; null when there is none with that number.</summary>
    Task<FiledRequest?> FindAsync(long number, CancellationToken cancellationToken);

    /// <summary>
    /// Requests of subtrees by units as they stand now, so that what a unit took along when it merged or moved is found where it went; those
    /// of a member who moved are found in the unit where they were asked and in the member's of today. Those
    /// that are open come as they came in, those that are finished from the last one back.
    /// </summary>
    /// <param name="tops">Codes of the units at the top of the subtrees.</param>
    /// <param name="finished">Whether finished ones are meant, or else those that are not.</param>
    /// <param name="page">Which part of them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PageOf<FiledRequest>> ListAsync(IReadOnlyList<string> tops, bool finished, ListPage page, CancellationToken cancellationToken);

    /// <summary>Everything that a member asked, the newest first.</summary>
    Task<IReadOnlyList<FiledRequest>> OfMemberAsync(MemberId member, CancellationToken cancellationToken);

    /// <summary>
    /// The requests, not finished, of members who are in subtrees now, with nothing beside them: what a count of those that press is made of.
    /// Those of a member who moved away are found by <see cref="ListAsync"/>, for others to decide.
    /// </summary>
    Task<IReadOnlyList<DataRequest>> OpenAsync(IReadOnlyList<string> tops, CancellationToken cancellationToken);
}

/// <summary>Enters a request.</summary>
/// <param name="Member">Who asks.</param>
/// <param name="Kind">What for.</param>
/// <param name="On">The local day on which it came in, at most <see cref="DataRequestRules.MostDaysBack"/> days ago; null for now.</param>
/// <param name="Wish">What the member wishes, in own words; null for nothing.</param>
/// <param name="By">Who takes it in from paper or phone; null when the member asks, by the personal link.</param>
public sealed record ReceiveDataRequest(MemberId Member, DataRequestKind Kind, DateOnly? On, string? Wish, Actor? By);

/// <summary>Takes a step with a request.</summary>
/// <param name="Number">The request.</param>
/// <param name="SeenVersion">The version that whoever decides has seen.</param>
/// <param name="By">Who decides; null for the member.</param>
public sealed record StepDataRequest(long Number, int SeenVersion, Actor? By);

/// <summary>Gives a request more time.</summary>
/// <param name="Step">Which request, and who.</param>
/// <param name="Days">Calendar days more.</param>
/// <param name="Reason">What the member is told.</param>
public sealed record ExtendDataRequest(StepDataRequest Step, int Days, string Reason);
