using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>What becomes of links, in English.</summary>
internal sealed class EnglishVerdictText : VerdictText
{
    public override string NoLink => "There is no link in it. Open your post, choose “Copy link”, and paste it into the field.";

    public override string NoSuchCampaign => "Your unit does not take part in this campaign, or the campaign is gone.";

    public override string TooLong => $"The text is longer than {Display.Number(HandIn.LongestText)} characters. Send it in parts.";

    public override string OnlyForOneself => "Everybody hands in for themselves; there is no handing in for others.";

    public override string WhichCampaign => "Choose a campaign.";

    public override string ShortLink => "A short link does not tell which post it leads to. Open the post, copy its own link and send that.";

    public override string MayNotComeAgain => "This post cannot be sent again.";

    public override string MayComeAgain(int left) => $"You can put it right and send it again, {Display.Number(left)} more times.";

    public override string Name(LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Counts(_, _, ShareState.Accepted) => "Counted",
        LinkVerdict.Counts => "Received",
        LinkVerdict.Duplicate => "Sent before",
        LinkVerdict.Official => "An official page's post",
        LinkVerdict.Unresolvable => "Which post is unclear",
        LinkVerdict.RejectedForGood => "Not taken again",
        LinkVerdict.TooMany => "Not looked at",
        _ => "Not counted",
    };

    public override string Why(LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Counts(_, _, ShareState.Accepted) => "It counts for your unit. Thank you!",
        LinkVerdict.Counts => "Somebody will look at it, and then it counts.",
        LinkVerdict.Duplicate => "You have sent this post before. Each post counts once, however its link is written.",
        LinkVerdict.Unresolvable => ShortLink,
        LinkVerdict.RejectedForGood => "This post was rejected several times and is not taken again. Send another one.",
        LinkVerdict.Official => "This is an official page's own post, which is counted there. Share it, and send the link of your share.",
        LinkVerdict.NotAPost(var platform, var kind) => $"This is not the link of a post on {Display.Platform(platform)}: {Instead(kind)}",
        LinkVerdict.OtherSite(var host) => $"{host} is not Facebook, Instagram, YouTube, TikTok, Zalo or Threads.",
        LinkVerdict.Unreadable => "This link cannot be read; a part may be cut off. Copy it again.",
        LinkVerdict.OtherPlatform(var platform) => $"This campaign does not count posts on {Display.Platform(platform)}.",
        LinkVerdict.Closed(HandInClosed.TooEarly) => "The campaign has not begun. Send it again once it runs.",
        LinkVerdict.Closed(HandInClosed.TooLate) => "The campaign is over and takes no more.",
        LinkVerdict.Closed => "The campaign stands still for now. Send it again once it goes on.",
        LinkVerdict.TooMany => $"At most {Display.Number(HandIn.MostLinks)} links are looked at at a time. Send the rest next.",
        _ => throw new UnreachableException($"No words for {verdict.GetType().Name}."),
    };

    public override string State(ShareState state) => state switch
    {
        ShareState.Pending => "Waits for review",
        ShareState.Accepted => "Counted",
        ShareState.Rejected => "Rejected",
        ShareState.Unresolvable => "Which post is unclear",
    };

    public override string Rejected(RejectionReason reason) => reason switch
    {
        RejectionReason.NotVisible => "The reviewer could not see the post: it is not public, or gone.",
        RejectionReason.NotOfCampaign => "The post is not of this campaign.",
        RejectionReason.NotOwn => "It is somebody else's post, not one that you shared.",
        RejectionReason.Altered => "What was shared was changed to say something else.",
        RejectionReason.Official => "It is an official page's own post: it counts there, not as a share.",
    };

    public override string Bar(HandInBar bar) => bar switch
    {
        HandInBar.NotEnrolled => "You are not on your unit's list any more. Ask your unit if that is a mistake.",
        HandInBar.Restricted => "You asked that your data not be used, so nothing can be sent. To send again, lift the restriction on the page Privacy.",
        HandInBar.BirthUnknown => "First tell when you were born: under 16, a parent or guardian must consent too.",
        HandInBar.NoConsent => "First consent that your shares are counted.",
        HandInBar.ConsentWithdrawn => "You withdrew your consent. To go on, give it again.",
        HandInBar.NoGuardian => "You are under 16, so a parent or guardian must consent too. We wait for your unit to note it.",
        HandInBar.GuardianWithdrew => "Your parent or guardian withdrew the consent, so nothing can be sent.",
    };

    private static string Instead(NoPostKind kind) => kind switch
    {
        NoPostKind.Account => "it leads to an account or page. Open the post and copy its link.",
        NoPostKind.Several => "it leads to several posts. Open yours and copy its link.",
        NoPostKind.Story => "a story is gone after a day and does not count. Share it as a post.",
        NoPostKind.Event => "it leads to an event or a broadcast.",
        NoPostKind.ShareWindow => "it is the window for sharing. Post first, then copy the post's link.",
        NoPostKind.Incomplete => "the post's id is cut off. Copy the whole link again.",
        NoPostKind.Other => "it leads elsewhere.",
    };
}
