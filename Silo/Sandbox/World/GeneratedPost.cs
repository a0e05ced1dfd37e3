using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>A made-up post: final sizes, and the curves it approaches them on.</summary>
internal sealed record GeneratedPost : SandboxPost
{
    // Insights of a post minutes old are empty on the real Graph API too.
    private static readonly TimeSpan NoInsightsBefore = TimeSpan.FromMinutes(15);

    /// <summary>Values at the reference age; null for a counter the platform does not show for this post.</summary>
    public required Counters Sizes { get; init; }

    /// <summary>How early it grows, from -1 to 1; see <see cref="MeasuredGrowth.At"/>.</summary>
    public required double Pace { get; init; }

    /// <summary>The platform's downward corrections of its counters, in no order.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <inheritdoc />
    public override Counters CountersAt(DateTimeOffset at)
    {
        var age = at - VisibleFrom;
        if (age < TimeSpan.Zero) return default;
        var onFacebook = Key.Platform == Platform.Facebook;
        var withoutInsights = onFacebook && age < NoInsightsBefore;
        return new Counters(
            Views: withoutInsights ? null : ValueOf(Counter.Views, age),
            Reach: withoutInsights ? null : ValueOf(Counter.Reach, age),
            Reactions: ValueOf(Counter.Reactions, age),
            Comments: ValueOf(Counter.Comments, age),
            Shares: ValueOf(Counter.Shares, age),
            Clicks: withoutInsights ? null : ValueOf(Counter.Clicks, age));
    }

    private long? ValueOf(Counter counter, TimeSpan age)
    {
        if (Sizes[counter] is not { } size) return null;
        var value = Grown(counter, size, age);
        foreach (var correction in Corrections)
        {
            if (correction.Counter != counter || correction.Age > age) continue;
            value -= (long)Math.Ceiling(Grown(counter, size, correction.Age) * correction.Part);
        }

        return Math.Max(value, 0);
    }

    private long Grown(Counter counter, long size, TimeSpan age) => (long)Math.Floor(size * CurveOf(counter).At(age, Pace));

    private MeasuredGrowth CurveOf(Counter counter)
    {
        if (Key.Platform == Platform.Facebook) return MeasuredGrowth.Facebook;
        return counter switch
        {
            Counter.Reactions => MeasuredGrowth.YouTubeLikes,
            Counter.Comments => MeasuredGrowth.YouTubeComments,
            Counter.Views or Counter.Reach or Counter.Shares or Counter.Clicks => MeasuredGrowth.YouTubeViews,
        };
    }
}

/// <summary>A platform takes back part of what it counted: bought views, removed accounts, deleted comments.</summary>
/// <param name="Counter">The counter that goes down.</param>
/// <param name="Age">The post's age then.</param>
/// <param name="Part">The part of what was counted until then that goes, above 0 and well below 1.</param>
internal readonly record struct Correction(Counter Counter, TimeSpan Age, double Part);
