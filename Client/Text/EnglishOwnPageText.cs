using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The pages of a member in English.</summary>
internal sealed class EnglishOwnPageText : OwnPageText
{
    public override string Today => "Today";

    public override string Shares => "What I sent";

    public override string Privacy => "Privacy";

    public override string SignOut => "Sign out on this device";

    public override string Footnote => "Only you can see these pages. Days and times are in Vietnam time.";

    public override string Welcome => "The member's page";

    public override string Open => "Open my page";

    public override string LinkHint => "This link is yours alone; do not pass it on. This browser remembers you for 90 days.";

    public override string LinkEnded => "This link does not work";

    public override string LinkNeeded => "Open the personal link, or scan the QR code, that your unit gave you.";

    public override string LinkNeededHint =>
        "An old link stops working once you were given a new one. If you have lost it, ask your unit for another.";

    public override string TooManyAttempts => "Too many wrong links were tried. Wait a minute.";

    public override string Left => "You have left your unit's list. The personal link works no more.";

    public override string Erased => "Everything about you has been erased.";

    public override string NoCampaign => "No campaign runs today";

    public override string NoCampaignAdvice => "Once your unit takes part in a campaign, what there is to share appears here.";

    public override string Content => "What there is to share";

    public override string HandIn => "Send what you shared";

    public override string Links => "Links";

    public override string LinksHint => "Paste one link or many, or a whole text with links in it.";

    public override string Campaign => "Campaign";

    public override string Send => "Send";

    public override string Offline => "There is no network. What you typed is kept on this device, and is sent once the network is back.";

    public override string Sending => "Sending…";

    public override string Failed => "It could not be sent; the system is busy. What you typed is kept; press “Send” in a while.";

    public override string Answer => "What came of it";

    public override string NoAnswer => "The last answer is not kept any more";

    public override string NoAnswerAdvice => "Everything you sent is in the list.";

    public override string ToShares => "See what I sent";

    public override string SendMore => "Send more";

    public override string NoShares => "You have not sent anything yet";

    public override string NoSharesAdvice => "Share something from the page Today, then paste its link there.";

    public override string Link => "Post";

    public override string State => "State";

    public override string HandedIn => "Sent on";

    public override string AddressRemoved => "(the link was removed, long after the campaign)";

    public override string Again => "Send again";

    public override string NotYet => "Not yet";

    public override string NotYetHint => "Your unit has the sheet for a parent or guardian to sign.";

    public override string ConsentTitle => "Do you consent?";

    public override string ConsentLead => "We use your data only for what you choose below. Choosing nothing is fine too.";

    public override string ConsentHint => "You can withdraw it, or erase everything, at any time on the page Privacy.";

    public override string CountingNeeded =>
        "To send anything, choose that your shares are counted. If you do not want that, there is nothing to do.";

    public override string Agree => "I consent";

    public override string Birth => "Date of birth";

    public override string BirthHint => "For example 01/09/2008. Under 16, a parent or guardian must consent too.";

    public override string PrivacyLead => "What you consented to, and how to withdraw it.";

    public override string NotSaid => "You have not said anything.";

    public override string Withdraw => "Withdraw consent";

    public override string Data => "What is known of me";

    public override string DataLead => "Everything that the system knows of you.";

    public override string ShowData => "Show and download";

    public override string Download => "Download (JSON)";

    public override string Ways => "Ways out";

    public override string LeaveLead => "Leave the list: you send nothing more; what was counted stays.";

    public override string Leave => "Leave the list";

    public override string LeaveQuestion => "Your personal link stops working. To erase your data later you will have to ask your unit.";

    public override string EraseLead => "Erase everything: name, phone number, date of birth, consents, and every link you sent.";

    public override string Erase => "Erase everything about me";

    public override string EraseQuestion => "It cannot be undone. What stays are numbers of your unit that lead to nobody.";

    public override string Name => "Name";

    public override string Unit => "Unit";

    public override string Phone => "Phone number";

    public override string OwnCode => "Your unit's code";

    public override string Enrolled => "Enrolled on";

    public override string LinksGiven => "Personal links given on";

    public override string Said => "What was said on consent";

    public override string For => "What for";

    public override string What => "What was said";

    public override string When => "When";

    public override string Wording => "Version of the words";

    public override string Evidence => "Evidence";

    public override string ByLink => "by the personal link";

    public override string LinkLead(string unit) => $"{unit} invites you to share good content and to send back the links.";

    public override string Hello(string name) => $"Hello, {name}";

    public override string Streak(int days) => days == 1 ? "You shared on 1 day running." : $"You shared on {Display.Number(days)} days running.";

    public override string Until(DateOnly day) => $"until {Display.Day(day)}";

    public override string AllContent(int items) => $"See all {Display.Number(items)} items";

    public override string Taken(int links) => links == 0 ? "Nothing new was received." : $"Posts received: {Display.Number(links)}.";

    public override string More(int links) => $"{Display.Number(links)} more links were not looked at. Send them next.";

    public override string GivenOn(string day) => $"You consented on {day}.";

    public override string WithdrawnOn(string day) => $"You withdrew it on {day}.";

    public override string Paper(string sheet) => $"on paper: {sheet}";

    public override string GuardianSaid(bool isGiven, string day) => isGiven
        ? $"A parent or guardian consented on {day}."
        : $"A parent or guardian withdrew it on {day}.";

    public override string Word(ConsentGiver by, bool isGiven) => (by, isGiven) switch
    {
        (ConsentGiver.Member, true) => "you consented",
        (ConsentGiver.Member, false) => "you withdrew it",
        (_, true) => "a guardian consented",
        (_, false) => "a guardian withdrew it",
    };

    public override string PurposeWords(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.CountingShares => "The links you send are kept and counted for your unit. Figures name nobody; your unit's reviewers may look at the posts.",
        ConsentPurpose.Points => "Your shares are among your unit's points, never by name.",
        ConsentPurpose.Contact => "Your unit may call or write to you about campaigns.",
    };

    public override string WithdrawQuestion(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.CountingShares => "You will not be able to send anything. What was counted stays, unless you erase everything.",
        ConsentPurpose.Points => "From now on your shares are not among your unit's points.",
        ConsentPurpose.Contact => "Your unit will not contact you about campaigns any more.",
    };

    public override string BadBirth(BirthFault fault) => fault switch
    {
        BirthFault.Unreadable => "The date cannot be read. Write day/month/year, for example 01/09/2008.",
        BirthFault.InTheFuture => "That day is still to come. Check the year.",
        BirthFault.TooLongAgo => "That is too long ago. Check the year.",
    };
}
