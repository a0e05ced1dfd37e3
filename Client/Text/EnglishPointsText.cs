using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Points, in English.</summary>
internal sealed class EnglishPointsText : PointsText
{
    public override string Title => "Points";

    public override string WeightsTitle => "How points are reckoned";

    public override string Lead => "Weights are announced for months to come, hold for the whole organization, and are never changed afterwards.";

    public override string Rules =>
        "Points are a unit’s, for each hundred enrolled; there are none of a person, and no ranking. Only members who consent count."
        + $" A month with fewer than {UnitPoints.FewestPosts} posts or {ActivityCounts.FewestPersons} people has none. {PointsMonth.DaysToReview} days after"
        + " its end a month is closed, and its points do not change any more.";

    public override string Off => "There are no points";

    public override string OffAdvice => "Points begin with a month for which weights were announced.";

    public override string From => "From";

    public override string PerMember => "Each member taking part";

    public override string PerShare => "Each share";

    public override string MemberCap => "Most for one member in a month";

    public override string MemberCapHint => "More than one member with one share has, so that many who share a little are worth more than one who shares a lot.";

    public override string AnnouncedOn => "Announced on";

    public override string NoPoints => "no points any more";

    public override string AnnounceTitle => "Announce weights";

    public override string AnnounceHint => "What was announced cannot be changed or deleted; announce other weights for a later month instead.";

    public override string Announce => "Announce";

    public override string EndTitle => "End points";

    public override string End => "Announce the end";

    public override string Announced => "Announced.";

    public override string OffWithWeights => "The end of points comes without weights.";

    public override string NoneYet => "No month with points yet";

    public override string Month => "Month";

    public override string PerHundred => "Points per hundred enrolled";

    public override string Usual => "Usual for the unit";

    public override string Peers => "Units of similar size";

    public override string Note =>
        "Usual is the median of the unit’s own closed months before. Of the units of similar size, a quarter, half and three quarters have at most these.";

    public override string ToWeights => "See how points are reckoned";

    public override string Outcome(PointsOutcome outcome) => outcome switch
    {
        PointsOutcome.Earned earned => $"{Display.Decimal(earned.PerHundred)} points",
        PointsOutcome.NotEnoughData => "not enough data",
        PointsOutcome.TooFewPersons => "few people",
        PointsOutcome.Off => "none",
        _ => throw new UnreachableException($"No words for {outcome.GetType().Name}."),
    };

    public override string Quartiles(PeerQuartiles peers) =>
        $"{Display.Decimal(peers.Lower)} – {Display.Decimal(peers.Median)} – {Display.Decimal(peers.Upper)} ({Display.Number(peers.Units)} units)";

    public override string Standing(PointsStanding standing) => standing switch
    {
        PointsStanding.Running => "running",
        PointsStanding.Provisional => "provisional",
        PointsStanding.Closed => "closed",
    };

    public override string Refused(PointsBar why) => why switch
    {
        PointsBar.Unsound =>
            $"A share is worth 1 to {Display.Number(PointsWeights.Most)}, a member 0 or more, and the cap has to be more than one member with one share has.",
        PointsBar.NotFirstOfMonth => "Weights begin on the first of a month.",
        PointsBar.NotToCome => "Weights are announced for a month to come.",
        PointsBar.AnnouncedBefore => "Weights are announced for this day already.",
    };
}
