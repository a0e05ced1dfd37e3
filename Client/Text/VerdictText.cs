using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>What becomes of links that members hand in, in words that a member understands.</summary>
internal abstract class VerdictText
{
    public abstract string NoLink { get; }

    public abstract string NoSuchCampaign { get; }

    public abstract string TooLong { get; }

    public abstract string OnlyForOneself { get; }

    public abstract string WhichCampaign { get; }

    /// <summary>What to do about a short link.</summary>
    public abstract string ShortLink { get; }

    public abstract string MayNotComeAgain { get; }

    /// <summary>A rejected share may be handed in again.</summary>
    /// <param name="left">How many times.</param>
    public abstract string MayComeAgain(int left);

    /// <summary>What became of a link, in a word or two.</summary>
    public abstract string Name(LinkVerdict verdict);

    /// <summary>Why, and what to do.</summary>
    public abstract string Why(LinkVerdict verdict);

    /// <summary>How a share stands.</summary>
    public abstract string State(ShareState state);

    /// <summary>Why a reviewer rejected a share.</summary>
    public abstract string Rejected(RejectionReason reason);

    /// <summary>Why a member may not hand in links, and what to do.</summary>
    public abstract string Bar(HandInBar bar);

    /// <summary>Why nothing was looked at; also of a text without links.</summary>
    public string Refusal(HandInOutcome outcome) => outcome switch
    {
        HandInOutcome.Judged => NoLink,
        HandInOutcome.Barred(var why) => Bar(why),
        HandInOutcome.NoSuchCampaign => NoSuchCampaign,
        HandInOutcome.WhichCampaign => WhichCampaign,
        HandInOutcome.TooLong => TooLong,
        _ => throw new System.Diagnostics.UnreachableException($"No words for {outcome.GetType().Name}."),
    };
}
