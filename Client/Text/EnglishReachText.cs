using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The figures in English.</summary>
internal sealed class EnglishReachText : ReachText
{
    public override string Title => "Media overview";

    public override string Path => "Unit shown";

    public override string Filters => "Choose figures";

    public override string Campaign => "Campaign";

    public override string AllPosts => "All posts";

    public override string PlatformLabel => "Platform";

    public override string AllPlatforms => "All platforms";

    public override string From => "From";

    public override string To => "To";

    public override string Show => "Show";

    public override string QuickPeriods => "Usual periods";

    public override string KeyFigures => "Key figures";

    public override string Followers => "Followers";

    public override string FollowersNote => "at the end of the period, added up over pages; not a number of people";

    public override string MissingNote => "No platform has given this figure yet";

    public override string NoComparison => "No earlier period to compare with";

    public override string ByDay => "Gained by day";

    public override string MetricSwitch => "Choose a metric";

    public override string ShowTable => "Figures by day as a table";

    public override string DayColumn => "Day";

    public override string Total => "Total";

    public override string NoDaily => "Nothing was gained on these days.";

    public override string ByPlatform => "By platform";

    public override string GainedInPeriod => "Gained in the period";

    public override string PublishedInPeriod => "Of posts published in the period";

    public override string GainedAndPublishedNote =>
        "“Gained in the period” counts what happened on the chosen days, on older posts too. “Of posts published in the period” are the newest figures of the posts of those days.";

    public override string Fanpages => "Pages";

    public override string Reach => "People reached";

    public override string ReachNote =>
        "One person may see many posts, so the number of people reached is only known as an interval, and is not added up over platforms.";

    public override string TopFanpages => "Leading pages";

    public override string TopPosts => "Leading posts";

    public override string TopUnits => "Units below";

    public override string Fanpage => "Page";

    public override string Post => "Post";

    public override string UnitColumn => "Unit";

    public override string Rank => "Rank";

    public override string UntitledPost => "(no title)";

    public override string NewTab => "open on the platform";

    public override string NoFanpages => "There are no pages here yet";

    public override string NoFanpagesAdvice =>
        "Figures appear here once units have registered and connected pages; importing a CSV file works too.";

    public override string ReadsNothing => "This account may not see the figures of any unit yet";

    public override string ReadsNothingAdvice => "The unit's organizer can let you see them.";

    public override string NoFigures => "No figures in this period";

    public override string NoFiguresAdvice => "Try a longer period or another campaign.";

    public override string NoPosts => "No posts in this period.";

    public override string NoUnits => "This unit has no units below it.";

    public override string NoReadings => "no figures read so far";

    public override string StaleTitle => "Some figures are out of date";

    public override string StructureLabel => "Organization";

    public override string Of(Structure structure) => structure switch
    {
        Structure.Now => "As it is now",
        Structure.Then => "As it was then",
    };

    public override string Metric(RankBy metric) => metric switch
    {
        RankBy.Views => "Views",
        RankBy.Interactions => "Interactions",
        RankBy.Shares => "Shares",
        RankBy.Posts => "Posts",
    };

    public override string MetricNote(RankBy metric) => metric switch
    {
        RankBy.Views => "each platform counts in its own way",
        RankBy.Interactions => "reactions + comments + shares",
        RankBy.Shares => "as counted by the platform",
        RankBy.Posts => "published in the period",
    };

    public override string LastDays(int days) => days == 1 ? "1 day" : $"{days} days";

    public override string ComparedWith(string change, int days, long before) => days == 1
        ? $"{change} compared with the day before ({Display.Compact(before)})"
        : $"{change} compared with the {Display.Number(days)} days before ({Display.Compact(before)})";

    public override string InteractionParts(Figures figures) =>
        $"{Display.Compact(figures.Reactions)} reactions · {Display.Compact(figures.Comments)} comments · {Display.Compact(figures.Shares)} shares";

    public override string MemberShares(long memberShares) =>
        $"Members handed in {EnglishNumberText.Counted(memberShares, "link", "links")} (counted apart)";

    public override string Reporting(int reporting, int fanpages) =>
        $"{Display.Number(reporting)} of {EnglishNumberText.Counted(fanpages, "page", "pages")} with figures";

    public override string Newest(string time) => $"newest {time}";

    public override string NeedReconnect(int fanpages) =>
        $"{EnglishNumberText.Counted(fanpages, "page needs", "pages need")} to be connected again";

    public override string Stale(int fanpages, int hours) =>
        $"{EnglishNumberText.Counted(fanpages, "page", "pages")} without new figures for more than {EnglishNumberText.Counted(hours, "hour", "hours")}";

    public override string Sources(IEnumerable<FigureSource> sources) => $"source: {string.Join(", ", sources.Select(Source))}";

    public override string Interval(ReachInterval reach) => reach.Max == reach.Sum
        ? EnglishNumberText.Counted(reach.Max, "person", "people")
        : $"{Display.Number(reach.Max)} to {EnglishNumberText.Counted(reach.Sum, "person", "people")}";

    public override string ChartLabel(RankBy metric, Period period) =>
        $"Stacked bar chart: {Metric(metric)} gained each day by platform, {Display.Days(period)}. The figures are in the table right below.";

    public override string? Health(FanpageHealth health) => health switch
    {
        FanpageHealth.NotConnected => "not connected",
        FanpageHealth.Healthy => null,
        FanpageHealth.Failing => "failing",
        FanpageHealth.ReconnectNeeded => "needs to be connected again",
        FanpageHealth.Gone => "no longer on the platform",
    };

    public override string PublishedOn(string fanpage, string day) => $"{fanpage} · {day}";

    public override string FanpageCount(int fanpages) => EnglishNumberText.Counted(fanpages, "page", "pages");

    private static string Source(FigureSource source) => source switch
    {
        FigureSource.Api => "platform API",
        FigureSource.Export => "imported file",
        FigureSource.Declared => "declared",
        FigureSource.Clicks => "tracked links",
    };
}
