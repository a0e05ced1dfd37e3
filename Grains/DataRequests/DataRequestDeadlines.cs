namespace Campaigns.Grains;

/// <summary>By when requests are due, seen from now.</summary>
public sealed class DataRequestDeadlines(WorkingDays days, TimeProvider time)
{
    /// <summary>How many working days before its last day a request presses.</summary>
    public const int PressingDays = 2;

    /// <summary>The local day now.</summary>
    public DateOnly Today => LocalDay.Of(time.GetUtcNow());

    /// <summary>When a request is due, and how late it is.</summary>
    public DataRequestDue Of(DataRequest request) => DataRequestTerms.Due(request, days, Today);

    /// <summary>Whether what is to be done next is late, or due within two working days.</summary>
    public bool Presses(DataRequest request) => Of(request).Next is { } next && next <= days.After(Today, PressingDays);

    /// <summary>The holidays in a request's term so far, by which it ends later than the days alone say; none for most.</summary>
    public IReadOnlyList<HolidaySpan> Holidays(DataRequest request) =>
        days.HolidaysIn(new Period(LocalDay.Of(request.ReceivedAt), Of(request).FinishBy));
}
