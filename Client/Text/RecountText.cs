using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of recounts.</summary>
internal abstract class RecountText
{
    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string Number(long number);

    public abstract string NumberLabel { get; }

    public abstract string DrawnAt { get; }

    public abstract string Standing { get; }

    public abstract string SizeLabel { get; }

    /// <summary>How many were checked, of a recount that is not finished.</summary>
    public abstract string Unfinished(int done, int size);

    public abstract string Finished(DateTimeOffset at);

    /// <summary>How far a recount came that was ended before.</summary>
    public abstract string Ended(int done, int size, DateTimeOffset at);

    public abstract string End { get; }

    public abstract string EndQuestion { get; }

    public abstract string IsEnded { get; }

    public abstract string IsFinished { get; }

    public abstract string NothingLeft { get; }

    /// <summary>The rate in words, with its interval, its level, how many were checked, and when.</summary>
    public abstract string Rate(AcceptedRate rate, DateTimeOffset at);

    public abstract string RateTitle { get; }

    public abstract string RateNote { get; }

    public abstract string Interval(AcceptedRate rate);

    public abstract string CheckedOf(AcceptedRate rate, DateTimeOffset at);

    public abstract string ToRecounts { get; }

    public abstract string None { get; }

    public abstract string NoneAdvice { get; }

    public abstract string DrawTitle { get; }

    public abstract string Draw { get; }

    public abstract string DrawHint(int population, string unit);

    public abstract string UnitLabel { get; }

    /// <summary>Which unit is meant when none is named.</summary>
    public abstract string UnitHint(string unit);

    public abstract string HalfWidth { get; }

    public abstract string Points(int points, int size);

    public abstract string PointsOnly(int points);

    public abstract string SizeHint { get; }

    public abstract string InvalidSize(int most);

    public abstract string InvalidHalfWidth { get; }

    public abstract string SeedNotTaken { get; }

    /// <summary>How the sample came about, so that anybody can draw it again.</summary>
    public abstract string SeedLine(string seed, int population, DateTimeOffset at);

    public abstract string DrawnFrom { get; }

    public abstract string OnlyOpen { get; }

    public abstract string All { get; }

    public abstract string CheckTitle { get; }

    public abstract string CheckHint { get; }

    public abstract string Place { get; }

    public abstract string Found { get; }

    public abstract string FoundOf(int place);

    public abstract string Right { get; }

    public abstract string NotYet { get; }

    public abstract string Save { get; }

    public abstract string Erased { get; }

    public abstract string Bar(CheckBar bar);

    public abstract string Kept(int changed, int asked);

    public abstract string NoneGiven { get; }

    public abstract string TooMany(int most);

    public abstract string Repeated(long number);

    public abstract string Barred { get; }

    public abstract string Refused(DrawOutcome outcome);
}
