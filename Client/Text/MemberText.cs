using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of members and their administration.</summary>
internal abstract class MemberText
{
    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string SearchLabel { get; }

    public abstract string StateLabel { get; }

    public abstract string Enrolled { get; }

    public abstract string Left { get; }

    public abstract string Everybody { get; }

    public abstract string LinkLabel { get; }

    public abstract string HasLink { get; }

    public abstract string NoLink { get; }

    public abstract string ConsentLabel { get; }

    public abstract string NeedsLabel { get; }

    public abstract string None { get; }

    public abstract string NoneAdvice { get; }

    public abstract string NoneFound { get; }

    public abstract string NoneFoundAdvice { get; }

    public abstract string Enrol { get; }

    public abstract string Import { get; }

    public abstract string Links { get; }

    public abstract string Name { get; }

    public abstract string Number { get; }

    public abstract string Birth { get; }

    public abstract string BirthHint { get; }

    public abstract string OwnCode { get; }

    public abstract string OwnCodeHint { get; }

    public abstract string Unit { get; }

    public abstract string BackToList { get; }

    public abstract string AnotherPerson { get; }

    public abstract string OpenThem { get; }

    /// <summary>A badge in lists.</summary>
    public abstract string IsRestricted { get; }

    public abstract string Restricted { get; }

    public abstract string TakeInRequest { get; }

    public abstract string MayCount { get; }

    public abstract string CorrectTitle { get; }

    public abstract string CorrectHint { get; }

    public abstract string Save { get; }

    public abstract string Saved { get; }

    public abstract string NothingChanged { get; }

    public abstract string LinkTitle { get; }

    public abstract string LinkLead { get; }

    public abstract string GiveLink { get; }

    public abstract string GiveLinkQuestion { get; }

    public abstract string LinkShownOnce { get; }

    public abstract string ScanImage { get; }

    public abstract string LinksTitle { get; }

    public abstract string LinksLead { get; }

    public abstract string NoLinksNeeded { get; }

    public abstract string NoLinksNeededAdvice { get; }

    public abstract string GuardianTitle { get; }

    public abstract string GuardianLead { get; }

    public abstract string Purposes { get; }

    public abstract string Sheet { get; }

    public abstract string SheetHint { get; }

    public abstract string EnterGiven { get; }

    public abstract string EnterWithdrawn { get; }

    public abstract string ChoosePurpose { get; }

    public abstract string WordsTitle { get; }

    public abstract string NoWords { get; }

    public abstract string At { get; }

    public abstract string Giver { get; }

    public abstract string Said { get; }

    public abstract string Evidence { get; }

    public abstract string Given { get; }

    public abstract string Withdrawn { get; }

    public abstract string RenewTitle { get; }

    public abstract string ByPersonalLink { get; }

    public abstract string Leave { get; }

    public abstract string LeaveQuestion { get; }

    public abstract string TakeBack { get; }

    public abstract string TakeBackLead { get; }

    public abstract string Erase { get; }

    public abstract string EraseQuestion { get; }

    public abstract string Erased { get; }

    public abstract string ConfirmErase { get; }

    public abstract string NameDiffers { get; }

    /// <summary>Since when somebody is enrolled.</summary>
    public abstract string EnrolledOn(DateOnly day);

    /// <summary>Since when somebody is enrolled no more.</summary>
    public abstract string LeftOn(DateOnly day);

    /// <summary>How many personal links were given.</summary>
    public abstract string LinkNumber(int given);

    /// <summary>How many members never had a link.</summary>
    public abstract string WithoutLink(int members);

    /// <summary>Gives so many links.</summary>
    public abstract string GiveLinks(int links);

    /// <summary>The page was sent again, or somebody else gave links.</summary>
    public abstract string LinksGivenMeanwhile { get; }

    /// <summary>A signed sheet, by where it is found.</summary>
    public abstract string OnPaper(string sheet);

    /// <summary>Why shares may not be counted.</summary>
    public abstract string Need(MemberNeed need);

    public abstract string Missing(MissingConsent missing);

    /// <summary>The purpose in a word or two, the same for members and those who manage them: it is one consent.</summary>
    public abstract string Purpose(ConsentPurpose purpose);

    /// <summary>Who speaks.</summary>
    public abstract string GiverName(ConsentGiver giver);

    /// <summary>A column of a roster.</summary>
    public abstract string Column(RosterColumn column);

    /// <summary>What is wrong with a cell or a row.</summary>
    public abstract string Fault(RosterFault fault);

    /// <summary>What is doubtful about a person.</summary>
    public abstract string Doubt(DoubtReason reason);

    /// <summary>Why nobody was enrolled; of a row that cannot be used the fields say it.</summary>
    public abstract string NotEnrolled(RosterStep because);

    /// <summary>What it came to, when it is not done.</summary>
    public abstract string Refusal(MemberOutcome outcome);

    /// <summary>For whom links are given anew, so many at a time.</summary>
    public abstract string RenewLead(int most);

    /// <summary>From whom to whom the next sheet goes.</summary>
    public abstract string RenewWhom(MemberRow first, MemberRow last, int members);

    /// <summary>The button that gives so many links anew.</summary>
    public abstract string Renew(int links);

    /// <summary>What that does to the links before.</summary>
    public abstract string RenewQuestion(int links);
}
