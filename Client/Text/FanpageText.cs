using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of pages and what their units make of them.</summary>
internal abstract class FanpageText
{
    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string NewPage { get; }

    public abstract string SearchLabel { get; }

    public abstract string PlatformLabel { get; }

    public abstract string AllPlatforms { get; }

    public abstract string StandingLabel { get; }

    public abstract string AllStandings { get; }

    public abstract string NameColumn { get; }

    public abstract string UnitColumn { get; }

    public abstract string ViewsColumn { get; }

    public abstract string FollowersColumn { get; }

    public abstract string NewestColumn { get; }

    public abstract string ChooseColumn { get; }

    public abstract string NoPages { get; }

    public abstract string NoPagesAdvice { get; }

    public abstract string NothingFound { get; }

    public abstract string NothingFoundAdvice { get; }

    public abstract string SuspendChosen { get; }

    public abstract string ResumeChosen { get; }

    public abstract string NothingChosen { get; }

    public abstract string NewTitle { get; }

    public abstract string NewLead { get; }

    public abstract string AccountId { get; }

    public abstract string AccountIdHint { get; }

    public abstract string NameLabel { get; }

    public abstract string NameHint { get; }

    public abstract string UnitLabel { get; }

    public abstract string UnitHint { get; }

    public abstract string AddressLabel { get; }

    public abstract string AddressHint { get; }

    public abstract string Token { get; }

    public abstract string TokenHint { get; }

    public abstract string TokenHelp { get; }

    public abstract string FacebookTokenHelp { get; }

    public abstract string YouTubeTokenHelp { get; }

    public abstract string OtherTokenHelp { get; }

    public abstract string Register { get; }

    public abstract string Health { get; }

    public abstract string LastRead { get; }

    public abstract string NextDue { get; }

    public abstract string NotDue { get; }

    public abstract string LastFailure { get; }

    public abstract string Growth { get; }

    public abstract string GrowthNote { get; }

    public abstract string NoGrowth { get; }

    public abstract string Posts { get; }

    public abstract string NoPosts { get; }

    public abstract string PublishedColumn { get; }

    public abstract string CampaignsColumn { get; }

    public abstract string Stays { get; }

    public abstract string FromColumn { get; }

    public abstract string ToColumn { get; }

    public abstract string FromTheBeginning { get; }

    public abstract string UntilNow { get; }

    public abstract string Actions { get; }

    public abstract string Edit { get; }

    public abstract string EditTitle { get; }

    public abstract string Connect { get; }

    public abstract string ConnectTitle { get; }

    public abstract string HandOver { get; }

    public abstract string HandOverTitle { get; }

    public abstract string HandOverHint { get; }

    public abstract string ToUnit { get; }

    public abstract string FromDay { get; }

    public abstract string Suspend { get; }

    public abstract string SuspendQuestion { get; }

    public abstract string Resume { get; }

    public abstract string Retire { get; }

    public abstract string RetireQuestion { get; }

    public abstract string Disconnect { get; }

    public abstract string DisconnectQuestion { get; }

    public abstract string Saved { get; }

    public abstract string Connected { get; }

    public abstract string PageRetired { get; }

    public abstract string PageRetiredAdvice { get; }

    public abstract string UnknownUnit { get; }

    public abstract string SameUnit { get; }

    public abstract string HandOverInFuture { get; }

    public abstract string HandOverTooEarly { get; }

    /// <summary>How a page stands, in a word or two.</summary>
    public abstract string Standing(FanpageStanding standing);

    /// <summary>What that means and what to do about it.</summary>
    public abstract string Advice(FanpageStanding standing);

    public abstract string OneOf(string words);

    public abstract string Choose(string name);

    public abstract string Bulk(int changed, int others);

    public abstract string Latest(string day);

    public abstract string Earliest(string day);

    public abstract string HandedOver(string day);
}
