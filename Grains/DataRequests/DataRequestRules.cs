namespace Campaigns.Grains;

/// <summary>What may be done with a request. Doing the same again changes nothing.</summary>
public static class DataRequestRules
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>The longest wish, in characters.</summary>
    public const int LongestWish = 1000;

    /// <summary>For how many days back a request is entered that came in on paper or by phone.</summary>
    public const int MostDaysBack = 365;

    /// <summary>Whether a request that is entered on a local day can have come in on another.</summary>
    public static bool MayHaveComeIn(DateOnly on, DateOnly today) => on <= today && on >= today.AddDays(-MostDaysBack);

    /// <summary>Whether a text has characters that nobody types: control characters other than line breaks and tabs.</summary>
    public static bool HasControls(string text) => text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));

    /// <summary>Tells the member that it came in and what follows.</summary>
    public static DataRequest Answer(DataRequest request, DateTimeOffset now) =>
        request.State is DataRequestState.Open ? request with { AnsweredAt = now } : request;

    /// <summary>Finishes it; what was not answered before is answered by that.</summary>
    public static DataRequest Finish(DataRequest request, DateTimeOffset now) =>
        request.State is DataRequestState.Finished ? request : request with { AnsweredAt = request.AnsweredAt ?? now, FinishedAt = now };

    /// <summary>Ends a restriction, and finishes it if that was not done before. Other requests are left as they are.</summary>
    public static DataRequest Lift(DataRequest request, DateTimeOffset now) =>
        request.Restricts ? Finish(request, now) with { LiftedAt = now } : request;

    /// <summary>
    /// What ends consents for a request, as words of whoever speaks for the member: the guardian alone for one under 7. Those that are
    /// not given any more are withdrawn all the same, so that the wish is on record.
    /// </summary>
    /// <param name="member">Who asked.</param>
    /// <param name="purposes">Which consents end.</param>
    /// <param name="evidence">Where the request is found.</param>
    /// <param name="now">When (UTC).</param>
    public static IReadOnlyList<ConsentWord> Withdrawal(
        Member member, IEnumerable<ConsentPurpose> purposes, ConsentEvidence evidence, DateTimeOffset now)
    {
        var speaks = member.Birth?.IsUnder(Minors.AgeOfAssent, LocalDay.Of(now)) == true ? ConsentGiver.Guardian : ConsentGiver.Member;
        var said = new Consents(member.Words);
        return
        [
            .. purposes.Distinct().Select(purpose => new ConsentWord(
                purpose, speaks, IsGiven: false, now, said.Last(purpose, speaks)?.Wording ?? 1, evidence)),
        ];
    }

    /// <summary>Gives it more time, once and before it is due, with a reason for the member.</summary>
    /// <param name="request">The request.</param>
    /// <param name="calendarDays">How many days more.</param>
    /// <param name="reason">What the member is told.</param>
    /// <param name="days">The working days.</param>
    /// <param name="now">When (UTC).</param>
    public static DataRequestOutcome Extend(DataRequest request, int calendarDays, string reason, WorkingDays days, DateTimeOffset now)
    {
        if (Bar(request, calendarDays, reason.Trim(), days, LocalDay.Of(now)) is { } bar) return new DataRequestOutcome.Refused(bar);
        return new DataRequestOutcome.Done(request with { Extension = new DataRequestExtension(now, calendarDays, reason.Trim()) });
    }

    private static DataRequestBar? Bar(DataRequest request, int calendarDays, string reason, WorkingDays days, DateOnly today)
    {
        if (request.State is DataRequestState.Finished) return DataRequestBar.Finished;
        if (request.Extension is not null) return DataRequestBar.ExtendedBefore;
        if (today > DataRequestTerms.Due(request, days, today).FinishBy) return DataRequestBar.TooLate;
        if (calendarDays < 1 || calendarDays > DataRequestTerms.DaysToFinish(request.Kind)) return DataRequestBar.DaysOutOfRange;
        if (HasControls(reason)) return DataRequestBar.ReasonHasControls;
        return reason.Length is 0 or > LongestReason ? DataRequestBar.NoReason : null;
    }
}

/// <summary>What came of it.</summary>
public abstract record DataRequestOutcome
{
    private DataRequestOutcome()
    {
    }

    /// <summary>It was done.</summary>
    /// <param name="Request">As it is now.</param>
    public sealed record Done(DataRequest Request) : DataRequestOutcome;

    /// <summary>It cannot be done.</summary>
    public sealed record Refused(DataRequestBar Why) : DataRequestOutcome;
}

/// <summary>Why something cannot be done with a request.</summary>
public enum DataRequestBar
{
    /// <summary>It is done already.</summary>
    Finished = 1,

    /// <summary>It may be extended once.</summary>
    ExtendedBefore = 2,

    /// <summary>It was due before.</summary>
    TooLate = 3,

    /// <summary>Less than a day, or more than the term itself.</summary>
    DaysOutOfRange = 4,

    /// <summary>The member is told a reason, of at most <see cref="DataRequestRules.LongestReason"/> characters.</summary>
    NoReason = 5,

    /// <summary>It cannot have come in on that day.</summary>
    DayOutOfRange = 6,

    /// <summary>The wish is longer than <see cref="DataRequestRules.LongestWish"/>.</summary>
    WishTooLong = 7,

    /// <summary>Only a restriction is lifted.</summary>
    NoRestriction = 8,

    /// <summary>Which consents end is to be said.</summary>
    NoPurpose = 9,

    /// <summary>The wish has control characters in it.</summary>
    WishHasControls = 10,

    /// <summary>The reason has control characters in it.</summary>
    ReasonHasControls = 11,
}
