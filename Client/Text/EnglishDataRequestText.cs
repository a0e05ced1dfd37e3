using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Requests on personal data in English.</summary>
internal sealed class EnglishDataRequestText : DataRequestText
{
    public override string Title => "Data requests";

    public override string Lead => "What members ask about their personal data. Answer within 2 working days; finish within 10, 15 or 20 days by the kind.";

    public override string Open => "To do";

    public override string Finished => "Finished";

    public override string Unit => "Unit";

    public override string Number => "Request";

    public override string KindLabel => "What for";

    public override string Member => "Member";

    public override string Erased => "(erased)";

    public override string HiddenMember => "(a member of another unit now)";

    public override string StateLabel => "State";

    public override string Received => "Received";

    public override string ByMember => "by the member on their own page";

    public override string TakenIn => "taken in from paper or phone";

    public override string AnswerBy => "Answer by";

    public override string FinishBy => "Finish by";

    public override string AnsweredOn => "Answered";

    public override string FinishedOn => "Finished";

    public override string LiftedOn => "Restriction lifted";

    public override string Extended => "Extended";

    public override string Wish => "In the member's words";

    public override string WishHint => "What is to be shown, corrected or ended. Erased with the member.";

    public override string Holidays => "Holidays within the terms";

    public override string None => "No requests to be done";

    public override string NoneAdvice => "Members ask on their own page. What comes on paper or by phone is taken in on the member's page.";

    public override string NoneFinished => "No requests were finished";

    public override string Answer => "Note that it was answered";

    public override string AnswerQuestion => "The member was told that the request came in and what follows.";

    public override string Extend => "Extend the term";

    public override string ExtendQuestion => "Once only, and before it is due. The member reads the reason.";

    public override string DaysLabel => "Days more";

    public override string Reason => "Reason for the member";

    public override string ReasonHint => "Why it takes longer.";

    public override string Finish => "Finish";

    public override string Lift => "Lift the restriction";

    public override string LiftQuestion => "The member wishes so: from now on links can be handed in again.";

    public override string Purposes => "Consents that end";

    public override string Restricted => "The member's data are kept but not used: no links can be handed in until the restriction is lifted.";

    public override string NotYours => "The member is in another unit now; who manages members there decides.";

    public override string NewTitle => "Take in a data request";

    public override string NewLead => "For what a member asked on paper, by phone or in person. The terms count from the day it came in.";

    public override string ReceivedOn => "Came in on";

    public override string TakeIn => "Take in";

    public override string StandsAlready => "The same was asked before and is not finished, or the restriction still holds: this is that request.";

    public override string Done => "Noted.";

    public override string ChangedMeanwhile => "Somebody else has changed the request";

    public override string ChangedMeanwhileAdvice => "Look at it as it stands now, then try again.";

    public override string Pressing => "late or due within 2 working days";

    public override string RetentionTitle => "What is kept no longer was last removed";

    public override string RetentionNever => "not yet";

    public override string Kind(DataRequestKind kind) => kind switch
    {
        DataRequestKind.Access => "To see the data",
        DataRequestKind.Correction => "To have them corrected",
        DataRequestKind.ConsentWithdrawal => "To end a consent",
        DataRequestKind.Restriction => "To have them not used",
        DataRequestKind.Erasure => "To be erased",
    };

    public override string State(DataRequestState state) => state switch
    {
        DataRequestState.Open => "Not answered",
        DataRequestState.Answered => "Answered",
        DataRequestState.Finished => "Finished",
    };

    public override string ToDo(DataRequestKind kind) => kind switch
    {
        DataRequestKind.Access =>
            "The member sees and downloads everything on their own page, under “My data”. Who cannot get there is given a new personal link.",
        DataRequestKind.Correction => "Correct it on the member's page, then finish the request.",
        DataRequestKind.ConsentWithdrawal => "Finishing the request withdraws the consents that are ticked.",
        DataRequestKind.Restriction => "The member's data are not used from the day it came in. Finish the request once the member was told.",
        DataRequestKind.Erasure => "Finishing the request erases the member for good; figures that were published stay.",
    };

    public override string FinishQuestion(DataRequestKind kind) => kind switch
    {
        DataRequestKind.Access => "The member has seen the data or got a copy.",
        DataRequestKind.Correction => "What was wrong is corrected, or the member was told why not.",
        DataRequestKind.ConsentWithdrawal => "The consents that are ticked are withdrawn.",
        DataRequestKind.Restriction => "The member was told that the data are kept but not used.",
        DataRequestKind.Erasure => "The person and everything handed in are erased and cannot be brought back.",
    };

    public override string Holiday(Holiday holiday) => holiday switch
    {
        Grains.Holiday.NewYear => "New Year's Day",
        Grains.Holiday.Tet => "Tết",
        Grains.Holiday.HungKings => "Hùng Kings' Day",
        Grains.Holiday.Reunification => "30 April",
        Grains.Holiday.Labor => "1 May",
        Grains.Holiday.National => "National Day",
        Grains.Holiday.Culture => "Day of Vietnamese Culture",
        Grains.Holiday.Decided => "day off by decision",
    };

    public override string Bar(DataRequestBar bar) => bar switch
    {
        DataRequestBar.Finished => "The request is finished.",
        DataRequestBar.ExtendedBefore => "The term was extended before; that is done once.",
        DataRequestBar.TooLate => "The request was due before; its term is not extended any more.",
        DataRequestBar.DaysOutOfRange => "At least one day, and at most as many as the term itself has.",
        DataRequestBar.NoReason => $"The member is told a reason, of at most {Display.Number(DataRequestRules.LongestReason)} characters.",
        DataRequestBar.DayOutOfRange => "A day up to today, within the last year.",
        DataRequestBar.WishHasControls or DataRequestBar.ReasonHasControls => "There are characters in it that cannot be shown.",
        DataRequestBar.WishTooLong => $"At most {Display.Number(DataRequestRules.LongestWish)} characters.",
        DataRequestBar.NoRestriction => "Only a request not to use the data is lifted.",
        DataRequestBar.NoPurpose => "Tick at least one consent.",
    };

    public override string Late(int workingDays) => workingDays switch
    {
        0 => "late",
        1 => "1 working day late",
        _ => $"{Display.Number(workingDays)} working days late",
    };

    public override string MoreDays(int days) => days == 1 ? "1 day more" : $"{Display.Number(days)} days more";

    public override string Retained(Retained kept) => kept switch
    {
        Grains.Retained.Links => "links of campaigns long closed",
        Grains.Retained.LeftMember => "members who left",
        Grains.Retained.WithdrawnMember => "members who withdrew their consent",
        Grains.Retained.DataRequest => "data requests",
        Grains.Retained.RosterFile => "imported lists",
    };
}
