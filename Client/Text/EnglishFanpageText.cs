using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Pages in English.</summary>
internal sealed class EnglishFanpageText : FanpageText
{
    public override string Title => "Pages";

    public override string Lead => "Official pages, channels and accounts of the units.";

    public override string NewPage => "Register a page";

    public override string SearchLabel => "Search by name, unit or account id";

    public override string PlatformLabel => "Platform";

    public override string AllPlatforms => "All platforms";

    public override string StandingLabel => "State";

    public override string AllStandings => "All but retired";

    public override string NameColumn => "Page";

    public override string UnitColumn => "Unit";

    public override string ViewsColumn => "Views in 28 days";

    public override string FollowersColumn => "Followers";

    public override string NewestColumn => "Last read";

    public override string ChooseColumn => "Choose";

    public override string NoPages => "The unit has no pages yet";

    public override string NoPagesAdvice => "Register the unit's Facebook page, YouTube channel or other account to begin collecting its figures.";

    public override string NothingFound => "No page fits";

    public override string NothingFoundAdvice => "Try other words or fewer filters.";

    public override string SuspendChosen => "Suspend the chosen pages";

    public override string ResumeChosen => "Resume the chosen pages";

    public override string NothingChosen => "Choose at least one page.";

    public override string NewTitle => "Register and connect a page";

    public override string NewLead => "Register once; from then on the figures are collected automatically.";

    public override string AccountId => "Account id";

    public override string AccountIdHint =>
        "The id that the platform gave: the number of a Facebook page, the id that begins with UC of a YouTube channel.";

    public override string NameLabel => "Name";

    public override string NameHint => "The name shown in lists and reports.";

    public override string UnitLabel => "Unit code";

    public override string UnitHint => "The unit that looks after the page.";

    public override string AddressLabel => "Public address";

    public override string AddressHint => "For example https://www.facebook.com/…";

    public override string Token => "Access token";

    public override string TokenHint =>
        "Leave it empty if you have none yet: the page can be connected later. It is kept encrypted and never shown again.";

    public override string TokenHelp => "Where do I get an access token?";

    public override string FacebookTokenHelp =>
        "Facebook and Instagram: an admin of the page opens Meta Business Suite → Settings → System users, and makes a "
        + "token that may read the page and its insights (pages_read_engagement, read_insights).";

    public override string YouTubeTokenHelp =>
        "YouTube: open Google Cloud Console → APIs & services → Credentials, make an API key and switch YouTube Data API v3 on.";

    public override string OtherTokenHelp =>
        "TikTok, Zalo and Threads cannot be connected directly yet: register the page all the same, its figures come by import.";

    public override string Register => "Register";

    public override string Health => "Collection";

    public override string LastRead => "Last read";

    public override string NextDue => "Next reading";

    public override string NotDue => "none";

    public override string LastFailure => "The platform said";

    public override string Growth => "Growth";

    public override string GrowthNote => "Gained on each day; followers at the end of the day.";

    public override string NoGrowth => "No figures in the last 90 days.";

    public override string Posts => "Posts";

    public override string NoPosts => "No posts have been seen yet.";

    public override string PublishedColumn => "Published";

    public override string CampaignsColumn => "Campaigns";

    public override string Stays => "Units over time";

    public override string FromColumn => "From";

    public override string ToColumn => "Until";

    public override string FromTheBeginning => "the beginning";

    public override string UntilNow => "now";

    public override string Actions => "Look after the page";

    public override string Edit => "Save name and address";

    public override string EditTitle => "Name and address";

    public override string Connect => "Connect";

    public override string ConnectTitle => "Connect with a new access token";

    public override string HandOver => "Hand over";

    public override string HandOverTitle => "Hand over to another unit";

    public override string HandOverHint => "What was gained before that day stays with the unit that earned it.";

    public override string ToUnit => "Code of the unit that gets it";

    public override string FromDay => "From";

    public override string Suspend => "Suspend";

    public override string SuspendQuestion => "The page is not collected until you resume it. The figures there are stay as they are.";

    public override string Resume => "Resume";

    public override string Retire => "Retire";

    public override string RetireQuestion =>
        "The page is not collected any more and its access token is deleted. Its history stays; to use it again, register it again.";

    public override string Disconnect => "Disconnect";

    public override string DisconnectQuestion => "The access token is deleted, and the page is not collected until it is connected again.";

    public override string Saved => "Saved.";

    public override string Connected => "Connected. Figures will be there in a few minutes.";

    public override string PageRetired => "The page is retired";

    public override string PageRetiredAdvice => "To use it again, its unit registers it again and connects it.";

    public override string UnknownUnit => "There is no such unit, or you do not look after its pages.";

    public override string SameUnit => "The page is in that unit already";

    public override string HandOverInFuture => "The day is still to come";

    public override string HandOverTooEarly => "The day is too early";

    public override string Standing(FanpageStanding standing) => standing switch
    {
        FanpageStanding.Healthy => "Collected",
        FanpageStanding.Failing => "Failing for now",
        FanpageStanding.ReconnectNeeded => "To be reconnected",
        FanpageStanding.Gone => "Gone from the platform",
        FanpageStanding.NotConnected => "Not connected",
        FanpageStanding.Suspended => "Suspended",
        FanpageStanding.Retired => "Retired",
    };

    public override string Advice(FanpageStanding standing) => standing switch
    {
        FanpageStanding.Healthy => "The page is collected automatically. Nothing to do.",
        FanpageStanding.Failing => "The last reading failed for a passing reason. It is tried again by itself.",
        FanpageStanding.ReconnectNeeded => "The access token no longer opens the page. Get a new one and connect again; until then its figures stand still.",
        FanpageStanding.Gone => "The platform no longer shows this account. Look at the page there; if it was closed, retire it.",
        FanpageStanding.NotConnected => "The page has no access token and is not collected. Connect it, or import its figures from files.",
        FanpageStanding.Suspended => "Its unit has suspended it. The figures stand as they were then.",
        FanpageStanding.Retired => "Its unit has retired it. Its history stays; to use it again, register it again.",
    };

    public override string OneOf(string words) => $"Use one of: {words}.";

    public override string Choose(string name) => $"Choose {name}";

    public override string Bulk(int changed, int others) => others == 0
        ? $"Done with {EnglishNumberText.Counted(changed, "page", "pages")}."
        : $"Done with {EnglishNumberText.Counted(changed, "page", "pages")}; {Display.Number(others)} stayed as they were.";

    public override string Latest(string day) => $"{day} at the latest.";

    public override string Earliest(string day) => $"{day} at the earliest: before that the page was another unit's.";

    public override string HandedOver(string day) => $"Handed over from {day} on.";
}
