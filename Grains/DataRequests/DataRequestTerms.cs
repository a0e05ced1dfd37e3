namespace Campaigns.Grains;

/// <summary>
/// By when a request is answered and finished: Decree 356/2025/ND-CP, article 5, in force from 1 January 2026. An answer within 2 working
/// days; then 10 days to give access or to correct, 15 to end or restrict the use, 20 to erase; one extension.
/// </summary>
/// <remarks>
/// Terms are those of who keeps the data by itself: where others process them too the decree gives more, which is not made use of.
/// Terms to finish are calendar days, as the decree has them next to "working days" for the answer. An extension of up to 15 days is
/// confirmed for ending and restricting the use; that those for the others are as long as their own terms could not be confirmed.
/// </remarks>
public static class DataRequestTerms
{
    /// <summary>Working days to answer in.</summary>
    public const int WorkingDaysToAnswer = 2;

    /// <summary>Calendar days to finish in, without an extension; an extension adds as many at the most.</summary>
    public static int DaysToFinish(DataRequestKind kind) => kind switch
    {
        DataRequestKind.Access or DataRequestKind.Correction => 10,
        DataRequestKind.ConsentWithdrawal or DataRequestKind.Restriction => 15,
        DataRequestKind.Erasure => 20,
    };

    /// <summary>When a request is due, and how late it is.</summary>
    /// <param name="request">The request.</param>
    /// <param name="days">The working days.</param>
    /// <param name="today">The local day.</param>
    public static DataRequestDue Due(DataRequest request, WorkingDays days, DateOnly today)
    {
        var received = LocalDay.Of(request.ReceivedAt);
        var answerBy = days.After(received, WorkingDaysToAnswer);
        var finishBy = days.EndOfTerm(received, DaysToFinish(request.Kind) + (request.Extension?.Days ?? 0));
        return new DataRequestDue(
            answerBy, finishBy, Late(answerBy, request.AnsweredAt ?? request.FinishedAt), Late(finishBy, request.FinishedAt), request.State);

        int? Late(DateOnly by, DateTimeOffset? at)
        {
            var done = at is { } instant ? LocalDay.Of(instant) : today;
            return done > by ? days.Between(by, done) : null;
        }
    }
}

/// <summary>When a request is due, and how late it is.</summary>
/// <param name="AnswerBy">The last local day to answer.</param>
/// <param name="FinishBy">The last local day to finish, with the extension if there is one.</param>
/// <param name="AnswerLateBy">How many working days after its last day the answer came, or has not come; null when it is in time.</param>
/// <param name="FinishLateBy">How many working days after its last day it was finished, or is not; null when it is in time.</param>
/// <param name="State">How far the request has come.</param>
public sealed record DataRequestDue(DateOnly AnswerBy, DateOnly FinishBy, int? AnswerLateBy, int? FinishLateBy, DataRequestState State)
{
    /// <summary>The last day for what is to be done next, by which a list of tasks is sorted; null when all is done.</summary>
    public DateOnly? Next => State switch
    {
        DataRequestState.Open => AnswerBy,
        DataRequestState.Answered => FinishBy,
        DataRequestState.Finished => null,
    };

    /// <summary>Whether what is to be done next is late; a finished request never is.</summary>
    public bool IsOverdue => State switch
    {
        DataRequestState.Open => AnswerLateBy is not null,
        DataRequestState.Answered => FinishLateBy is not null,
        DataRequestState.Finished => false,
    };
}
