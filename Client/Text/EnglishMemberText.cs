using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of members and their administration in English.</summary>
internal sealed class EnglishMemberText : MemberText
{
    public override string Title => "Members";

    public override string Lead => "Members of the unit and those below it. The list is for administration: it does not tell who shared, or how much.";

    public override string SearchLabel => "Search names and own codes";

    public override string StateLabel => "State";

    public override string Enrolled => "Enrolled";

    public override string Left => "Left";

    public override string Everybody => "All";

    public override string LinkLabel => "Personal link";

    public override string HasLink => "Given";

    public override string NoLink => "None";

    public override string ConsentLabel => "Consent to counting shares";

    public override string NeedsLabel => "Still needed";

    public override string None => "There are no members yet.";

    public override string NoneAdvice => "Import a roster, or enrol people one by one.";

    public override string NoneFound => "Nobody found.";

    public override string NoneFoundAdvice => "Try fewer conditions or fewer words.";

    public override string Enrol => "Enrol a member";

    public override string Import => "Import a roster";

    public override string Links => "Print personal links";

    public override string Name => "Name";

    public override string Number => "Phone number";

    public override string Birth => "Birth";

    public override string BirthHint => "For example 01/09/2005, or the year 2005 alone. Those under 16 need the consent of a parent or guardian too.";

    public override string OwnCode => "Own code";

    public override string OwnCodeHint => "A student's or membership card's number, as the unit has it.";

    public override string Unit => "Unit";

    public override string BackToList => "Back to the list";

    public override string AnotherPerson => "This is somebody else, enrol them";

    public override string OpenThem => "Open them";

    public override string IsRestricted => "Use restricted";

    public override string Restricted => "Use of the data is restricted";

    public override string TakeInRequest => "Take in a data request";

    public override string MayCount => "Shares are counted";

    public override string CorrectTitle => "Details";

    public override string CorrectHint => "Shares stay in the unit where they were earned when the member moves.";

    public override string Save => "Save";

    public override string Saved => "Saved.";

    public override string NothingChanged => "Nothing has changed.";

    public override string LinkTitle => "Personal link";

    public override string LinkLead => "Whoever has the link opens the page of the member. Hand it to nobody else.";

    public override string GiveLink => "Give a new link";

    public override string GiveLinkQuestion => "The link before will no longer work.";

    public override string LinkShownOnce => "The link is shown this once. Hand it over or print it now.";

    public override string ScanImage => "QR code of the personal link";

    public override string LinksTitle => "New personal links";

    public override string LinksLead => "For members who never had one. Print, cut, and hand each to its member.";

    public override string NoLinksNeeded => "Every member has a link.";

    public override string NoLinksNeededAdvice => "For a new link, open the page of the member.";

    public override string GuardianTitle => "Parent or guardian";

    public override string GuardianLead => "Enter what stands on the signed sheet.";

    public override string Purposes => "Purposes";

    public override string Sheet => "Sheet number";

    public override string SheetHint => "Where the sheet is kept, such as \"Cabinet 3, sheet 12\". No names.";

    public override string EnterGiven => "Enter consent";

    public override string EnterWithdrawn => "Enter withdrawal";

    public override string ChoosePurpose => "Choose at least one purpose.";

    public override string WordsTitle => "What was said";

    public override string NoWords => "Nothing was said yet.";

    public override string At => "At";

    public override string Giver => "By";

    public override string Said => "Said";

    public override string Evidence => "Evidence";

    public override string Given => "Consents";

    public override string Withdrawn => "Withdraws";

    public override string RenewTitle => "Lost a printed sheet?";

    public override string ByPersonalLink => "On the personal page";

    public override string Leave => "End the enrolment";

    public override string LeaveQuestion => "The personal link stops working; what was counted stays.";

    public override string TakeBack => "Take back onto the roster";

    public override string TakeBackLead => "What the person consented to is as before; a new personal link is needed.";

    public override string Erase => "Erase";

    public override string EraseQuestion => "Erases the person and their links for good. Published figures stand.";

    public override string Erased => "The member is erased.";

    public override string ConfirmErase => "Type the name to confirm";

    public override string NameDiffers => "The name differs; nothing is erased.";

    public override string EnrolledOn(DateOnly day) => $"Enrolled since {Display.Day(day)}";

    public override string LeftOn(DateOnly day) => $"Left on {Display.Day(day)}";

    public override string LinkNumber(int given) => given switch
    {
        0 => "No link was given yet.",
        1 => "A link was given once.",
        _ => $"Links were given {Display.Number(given)} times.",
    };

    public override string WithoutLink(int members) =>
        members == 1 ? "1 member has no link." : $"{Display.Number(members)} members have no link.";

    public override string LinksGivenMeanwhile =>
        "Links have been made since this page was opened, and no more are made now. Whoever did not get theirs is given another on their own page.";

    public override string GiveLinks(int links) => links == 1 ? "Make 1 link" : $"Make {Display.Number(links)} links";

    public override string OnPaper(string sheet) => $"Sheet: {sheet}";

    public override string Need(MemberNeed need) => need switch
    {
        MemberNeed.Birth => "Birth unknown",
        MemberNeed.Guardian => "No consent of a parent or guardian yet",
    };

    public override string Missing(MissingConsent missing) => missing switch
    {
        MissingConsent.BirthUnknown => "Birth unknown",
        MissingConsent.NotGiven => "Not consented",
        MissingConsent.Withdrawn => "Consent withdrawn",
        MissingConsent.GuardianNotAsked => "Guardian has not consented",
        MissingConsent.GuardianWithdrew => "Guardian withdrew consent",
    };

    public override string Purpose(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.CountingShares => "Counting shares",
        ConsentPurpose.Points => "Points for the unit",
        ConsentPurpose.Contact => "Contact about campaigns",
    };

    public override string GiverName(ConsentGiver giver) => giver switch
    {
        ConsentGiver.Member => "Member",
        ConsentGiver.Guardian => "Parent or guardian",
    };

    public override string Column(RosterColumn column) => column switch
    {
        RosterColumn.Name => Name,
        RosterColumn.Number => Number,
        RosterColumn.Birth => Birth,
        RosterColumn.Unit => Unit,
        RosterColumn.OwnCode => OwnCode,
    };

    public override string Fault(RosterFault fault) => fault switch
    {
        RosterFault.Malformed => "The line cannot be read: broken quotation marks, or more cells than headings.",
        RosterFault.Missing => "Missing.",
        RosterFault.TooShort => "Too few digits.",
        RosterFault.TooLong => "Too long.",
        RosterFault.NotDigits => "Has characters that no phone number has.",
        RosterFault.UnknownPrefix => "No mobile network and no country has this prefix.",
        RosterFault.Landline => "A landline; a mobile number is needed.",
        RosterFault.Several => "Several numbers in one cell.",
        RosterFault.Rounded => "A spreadsheet has rounded the last digits away.",
        RosterFault.NoLetters => "Has no letters.",
        RosterFault.StrangeCharacters => "Has characters that do not belong there.",
        RosterFault.BadDate => "Neither a day nor a year.",
        RosterFault.InTheFuture => "Still to come.",
        RosterFault.TooLongAgo => "Too long ago.",
        RosterFault.UnknownUnit => "There is no unit with this code in what the file is read for.",
        RosterFault.ClosedUnit => "The unit is closed.",
    };

    public override string Doubt(DoubtReason reason) => reason switch
    {
        DoubtReason.SameNameOtherNumber => "Somebody of this name is enrolled in the unit with another number.",
        DoubtReason.SameNumberOtherName => "Somebody of another name is enrolled with this number.",
        DoubtReason.EnrolledElsewhere => "The number is enrolled in another unit. Only somebody above both can move the person.",
    };

    public override string NotEnrolled(RosterStep because) => because switch
    {
        RosterStep.AlreadyEnrolled => "The person is enrolled already.",
        RosterStep.Move(_, var from) => $"The person is enrolled in {from}. Open their page to move them.",
        RosterStep.Return(_, var from) => $"The person left {from}. Open their page to take them back.",
        RosterStep.Doubtful(var reason, _) => Doubt(reason),
        RosterStep.Faulty => "Not saved: something needs to be mended.",
        _ => NothingChanged,
    };

    public override string Refusal(MemberOutcome outcome) => outcome switch
    {
        MemberOutcome.NoSuchMember => "The member is not there any more.",
        MemberOutcome.NotEnrolled => "The person is enrolled no more.",
        MemberOutcome.NoSuchUnit(var code) => $"There is no open unit with the code {code}.",
        MemberOutcome.NumberTaken => "Somebody is enrolled with this phone number already.",
        MemberOutcome.ChangedMeanwhile => "Somebody has changed it meanwhile; look at it again.",
        _ => Saved,
    };

    public override string RenewLead(int most) =>
        $"Gives new links to everybody in this unit and below who was ever given one, at most {Display.Number(most)} at a time, by unit and name. "
        + "Who has opened a link is not kept, so those who have not cannot be picked out. If one person lost theirs, open that person's page.";

    public override string RenewWhom(MemberRow first, MemberRow last, int members) => members == 1
        ? $"This time: 1 person, {first.Name} ({first.UnitName})."
        : $"This time: {EnglishNumberText.Counted(members, "person", "people")}, from {first.Name} ({first.UnitName}) to {last.Name} ({last.UnitName}).";

    public override string Renew(int links) => links == 1 ? "Give 1 link anew" : $"Give {Display.Number(links)} links anew";

    public override string RenewQuestion(int links) =>
        $"The links that {EnglishNumberText.Counted(links, "person has", "people have")} now stop working at once, also for those who use them: phones with the personal page open are signed out. "
        + "The new ones are shown this once; print them and hand each to its member.";
}
