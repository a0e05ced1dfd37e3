using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of the pages of a member, who reads them on a phone.</summary>
internal abstract class OwnPageText
{
    public abstract string Today { get; }

    public abstract string Shares { get; }

    public abstract string Privacy { get; }

    public abstract string SignOut { get; }

    public abstract string Footnote { get; }

    public abstract string Welcome { get; }

    public abstract string Open { get; }

    public abstract string LinkHint { get; }

    public abstract string LinkEnded { get; }

    public abstract string LinkNeeded { get; }

    public abstract string LinkNeededHint { get; }

    public abstract string TooManyAttempts { get; }

    public abstract string Left { get; }

    public abstract string Erased { get; }

    public abstract string NoCampaign { get; }

    public abstract string NoCampaignAdvice { get; }

    public abstract string Content { get; }

    public abstract string HandIn { get; }

    public abstract string Links { get; }

    public abstract string LinksHint { get; }

    public abstract string Campaign { get; }

    public abstract string Send { get; }

    public abstract string Offline { get; }

    public abstract string Sending { get; }

    public abstract string Failed { get; }

    public abstract string Answer { get; }

    public abstract string NoAnswer { get; }

    public abstract string NoAnswerAdvice { get; }

    public abstract string ToShares { get; }

    public abstract string SendMore { get; }

    public abstract string NoShares { get; }

    public abstract string NoSharesAdvice { get; }

    public abstract string Link { get; }

    public abstract string State { get; }

    public abstract string HandedIn { get; }

    public abstract string AddressRemoved { get; }

    public abstract string Again { get; }

    public abstract string NotYet { get; }

    public abstract string NotYetHint { get; }

    public abstract string ConsentTitle { get; }

    public abstract string ConsentLead { get; }

    public abstract string ConsentHint { get; }

    public abstract string CountingNeeded { get; }

    public abstract string Agree { get; }

    public abstract string Birth { get; }

    public abstract string BirthHint { get; }

    public abstract string PrivacyLead { get; }

    public abstract string NotSaid { get; }

    public abstract string Withdraw { get; }

    public abstract string Data { get; }

    public abstract string DataLead { get; }

    public abstract string ShowData { get; }

    public abstract string Download { get; }

    public abstract string Ways { get; }

    public abstract string LeaveLead { get; }

    public abstract string Leave { get; }

    public abstract string LeaveQuestion { get; }

    public abstract string EraseLead { get; }

    public abstract string Erase { get; }

    public abstract string EraseQuestion { get; }

    public abstract string Name { get; }

    public abstract string Unit { get; }

    public abstract string Phone { get; }

    public abstract string OwnCode { get; }

    public abstract string Enrolled { get; }

    public abstract string LinksGiven { get; }

    public abstract string Said { get; }

    public abstract string For { get; }

    public abstract string What { get; }

    public abstract string When { get; }

    public abstract string Wording { get; }

    public abstract string Evidence { get; }

    public abstract string ByLink { get; }

    /// <summary>What the page of a personal link says.</summary>
    public abstract string LinkLead(string unit);

    public abstract string Hello(string name);

    /// <summary>On how many days running the member shared; at least 1.</summary>
    public abstract string Streak(int days);

    public abstract string Until(DateOnly day);

    public abstract string AllContent(int items);

    /// <summary>How many links count or wait.</summary>
    public abstract string Taken(int links);

    /// <summary>Links beyond those that are looked at.</summary>
    public abstract string More(int links);

    public abstract string GivenOn(string day);

    public abstract string WithdrawnOn(string day);

    public abstract string Paper(string sheet);

    public abstract string GuardianSaid(bool isGiven, string day);

    /// <summary>A word of the member or of a guardian.</summary>
    public abstract string Word(ConsentGiver by, bool isGiven);

    /// <summary>What is consented to, in plain words: whoever changes what they mean counts up <see cref="Consents.Wording"/>.</summary>
    public abstract string PurposeWords(ConsentPurpose purpose);

    /// <summary>What withdrawing comes to.</summary>
    public abstract string WithdrawQuestion(ConsentPurpose purpose);

    public abstract string BadBirth(BirthFault fault);
}
