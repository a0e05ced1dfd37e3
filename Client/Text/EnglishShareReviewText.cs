using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Reviewing shares, in English.</summary>
internal sealed class EnglishShareReviewText : ShareReviewText
{
    public override string Title => "Member shares";

    public override string TitleWaiting(int waiting) => waiting == 0 ? Title : $"{Title} ({Display.UpTo(waiting, ShareReview.MostCounted)} waiting)";

    public override string Lead =>
        "You review posts, not people: who handed them in is not shown. Leave to somebody else what you handed in yourself.";

    public override string Queue => "Review";

    public override string StateLabel => "State";

    public override string PlatformLabel => "Platform";

    public override string AllPlatforms => "All platforms";

    public override string UnitLabel => "Unit with those below it";

    public override string Day => "Handed in on";

    public override string Show => "Show";

    public override string Post => "Post";

    public override string HandedIn => "Handed in";

    public override string Attempt => "Attempt";

    public override string AttemptHint(int attempts) => $"attempt {Display.Number(attempts)}, rejected before";

    public override string Decision => "Decision";

    public override string ByRule => "by itself";

    public override string Tick(string address) => $"Choose {address}";

    public override string TickAll(int shares) => $"Choose all {Display.Number(shares)} on this page";

    public override string Accept => "Accept those chosen";

    public override string Reject => "Reject those chosen";

    public override string Reason => "Why they are rejected";

    public override string RejectHint => "Members read the reason, and may hand them in again.";

    public override string NoneWaiting => "No share waits for review";

    public override string NoneWaitingAdvice => "What members hand in shows up here, what has waited longest first.";

    public override string NoneFound => "No share fits";

    public override string NoneFoundAdvice => "Choose another state, platform, unit or day.";

    public override string AcceptanceTitle => "Automatic acceptance";

    public override string AcceptanceHint =>
        "Shares on these platforms count at once, without a reviewer, from the moment you save. What was rejected once is always looked at. None chosen: every share waits.";

    public override string OfThese => "Accept by themselves the shares on";

    public override string ReasonNotTaken => "Give a reason for a rejection only.";

    public override string ReasonNeeded => "Choose a reason for the rejection.";

    public override string State(ShareState state) => state switch
    {
        ShareState.Pending => "Waiting",
        ShareState.Accepted => "Accepted",
        ShareState.Rejected => "Rejected",
        ShareState.Unresolvable => "Short link, unknown post",
    };

    public override string Why(RejectionReason reason) => reason switch
    {
        RejectionReason.NotVisible => "The post cannot be seen: private, or gone",
        RejectionReason.NotOfCampaign => "It is not of this campaign",
        RejectionReason.NotOwn => "It is somebody else's post",
        RejectionReason.Altered => "It was changed and says something else",
        RejectionReason.Official => "It is an official page's own post, which counts there",
    };

    public override string Decided(int changed, int asked) => changed == asked
        ? $"Decided on {EnglishNumberText.Counted(changed, "share", "shares")}."
        : $"{Display.Number(changed)} of {Display.Number(asked)} decided; {Display.Number(asked - changed)} were decided on by somebody else, are no more, or cannot count (short links, official pages' posts).";

    public override string NoneChosen => "Choose at least one share.";

    public override string TooMany(int most) => $"At most {Display.Number(most)} shares at a time.";

    public override string NotPossible => "Shares that stand so cannot be decided on so.";

    public override string NoSuchShares => "Some shares are not of this campaign or of your units. Nothing was changed.";
}
