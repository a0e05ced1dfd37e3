using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of the figures.</summary>
internal abstract class ReachText
{
    public abstract string Title { get; }

    public abstract string Path { get; }

    public abstract string Filters { get; }

    public abstract string Campaign { get; }

    public abstract string AllPosts { get; }

    public abstract string PlatformLabel { get; }

    public abstract string AllPlatforms { get; }

    public abstract string From { get; }

    public abstract string To { get; }

    public abstract string Show { get; }

    public abstract string QuickPeriods { get; }

    public abstract string KeyFigures { get; }

    public abstract string Followers { get; }

    public abstract string FollowersNote { get; }

    public abstract string MissingNote { get; }

    public abstract string NoComparison { get; }

    public abstract string ByDay { get; }

    public abstract string MetricSwitch { get; }

    public abstract string ShowTable { get; }

    public abstract string DayColumn { get; }

    public abstract string Total { get; }

    public abstract string NoDaily { get; }

    public abstract string ByPlatform { get; }

    public abstract string GainedInPeriod { get; }

    public abstract string PublishedInPeriod { get; }

    public abstract string GainedAndPublishedNote { get; }

    public abstract string Fanpages { get; }

    public abstract string Reach { get; }

    public abstract string ReachNote { get; }

    public abstract string TopFanpages { get; }

    public abstract string TopPosts { get; }

    public abstract string TopUnits { get; }

    public abstract string Fanpage { get; }

    public abstract string Post { get; }

    public abstract string UnitColumn { get; }

    public abstract string Rank { get; }

    public abstract string UntitledPost { get; }

    public abstract string NewTab { get; }

    public abstract string NoFanpages { get; }

    public abstract string NoFanpagesAdvice { get; }

    public abstract string ReadsNothing { get; }

    public abstract string ReadsNothingAdvice { get; }

    public abstract string NoFigures { get; }

    public abstract string NoFiguresAdvice { get; }

    public abstract string NoPosts { get; }

    public abstract string NoUnits { get; }

    public abstract string NoReadings { get; }

    public abstract string StaleTitle { get; }

    public abstract string StructureLabel { get; }

    /// <summary>By which organization figures are shown.</summary>
    public abstract string Of(Structure structure);

    /// <summary>The metric's name as a heading.</summary>
    public abstract string Metric(RankBy metric);

    /// <summary>What the metric counts, where the name leaves it open.</summary>
    public abstract string MetricNote(RankBy metric);

    public abstract string LastDays(int days);

    public abstract string ComparedWith(string change, int days, long before);

    public abstract string InteractionParts(Figures figures);

    public abstract string MemberShares(long memberShares);

    public abstract string Reporting(int reporting, int fanpages);

    public abstract string Newest(string time);

    public abstract string NeedReconnect(int fanpages);

    public abstract string Stale(int fanpages, int hours);

    public abstract string Sources(IEnumerable<FigureSource> sources);

    public abstract string Interval(ReachInterval reach);

    public abstract string ChartLabel(RankBy metric, Period period);

    /// <summary>The state of a page's collection; null when there is nothing to tell.</summary>
    public abstract string? Health(FanpageHealth health);

    public abstract string PublishedOn(string fanpage, string day);

    public abstract string FanpageCount(int fanpages);
}
