using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of reviewing the shares that members handed in.</summary>
internal abstract class ShareReviewText
{
    public abstract string Title { get; }

    /// <summary>The tab of a campaign, with how many wait.</summary>
    public abstract string TitleWaiting(int waiting);

    public abstract string Lead { get; }

    public abstract string Queue { get; }

    public abstract string StateLabel { get; }

    public abstract string PlatformLabel { get; }

    public abstract string AllPlatforms { get; }

    public abstract string UnitLabel { get; }

    public abstract string Day { get; }

    public abstract string Show { get; }

    public abstract string Post { get; }

    public abstract string HandedIn { get; }

    public abstract string Attempt { get; }

    public abstract string AttemptHint(int attempts);

    public abstract string Decision { get; }

    public abstract string ByRule { get; }

    /// <summary>Names a tick for those who hear it.</summary>
    public abstract string Tick(string address);

    public abstract string TickAll(int shares);

    public abstract string Accept { get; }

    public abstract string Reject { get; }

    public abstract string Reason { get; }

    public abstract string RejectHint { get; }

    public abstract string NoneWaiting { get; }

    public abstract string NoneWaitingAdvice { get; }

    public abstract string NoneFound { get; }

    public abstract string NoneFoundAdvice { get; }

    public abstract string AcceptanceTitle { get; }

    public abstract string AcceptanceHint { get; }

    public abstract string OfThese { get; }

    public abstract string ReasonNotTaken { get; }

    public abstract string ReasonNeeded { get; }

    public abstract string State(ShareState state);

    public abstract string Why(RejectionReason reason);

    public abstract string Decided(int changed, int asked);

    public abstract string NoneChosen { get; }

    public abstract string TooMany(int most);

    public abstract string NotPossible { get; }

    public abstract string NoSuchShares { get; }
}
