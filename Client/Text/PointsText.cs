using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of points.</summary>
internal abstract class PointsText
{
    public abstract string Title { get; }

    public abstract string WeightsTitle { get; }

    public abstract string Lead { get; }

    /// <summary>By what rules points are reckoned, whatever the weights.</summary>
    public abstract string Rules { get; }

    public abstract string Off { get; }

    public abstract string OffAdvice { get; }

    public abstract string From { get; }

    public abstract string PerMember { get; }

    public abstract string PerShare { get; }

    public abstract string MemberCap { get; }

    public abstract string MemberCapHint { get; }

    public abstract string AnnouncedOn { get; }

    /// <summary>Of weights that end points.</summary>
    public abstract string NoPoints { get; }

    public abstract string AnnounceTitle { get; }

    public abstract string AnnounceHint { get; }

    public abstract string Announce { get; }

    public abstract string EndTitle { get; }

    public abstract string End { get; }

    public abstract string Announced { get; }

    public abstract string OffWithWeights { get; }

    public abstract string NoneYet { get; }

    public abstract string Month { get; }

    public abstract string PerHundred { get; }

    public abstract string Usual { get; }

    public abstract string Peers { get; }

    public abstract string Note { get; }

    public abstract string ToWeights { get; }

    /// <summary>The points of a month, or why there are none.</summary>
    public abstract string Outcome(PointsOutcome outcome);

    public abstract string Quartiles(PeerQuartiles peers);

    public abstract string Standing(PointsStanding standing);

    public abstract string Refused(PointsBar why);
}
