using System.Diagnostics.CodeAnalysis;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The one spelling of what charts and rankings are by, and how each is read off figures.</summary>
internal static class Metrics
{
    /// <summary>Every metric, in the order people see them.</summary>
    public static IReadOnlyList<RankBy> All { get; } = [RankBy.Views, RankBy.Interactions, RankBy.Shares, RankBy.Posts];

    /// <summary>The metric's name in addresses.</summary>
    public static string Name(this RankBy metric) => metric switch
    {
        RankBy.Views => "views",
        RankBy.Interactions => "interactions",
        RankBy.Shares => "shares",
        RankBy.Posts => "posts",
    };

    /// <summary>Reads a metric's name. Case matters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out RankBy metric)
    {
        foreach (var candidate in All)
        {
            metric = candidate;
            if (candidate.Name() == name) return true;
        }

        metric = default;
        return false;
    }

    /// <summary>The metric's value; null when unknown.</summary>
    public static long? Value(this Figures figures, RankBy metric) => metric switch
    {
        RankBy.Views => figures.Views,
        RankBy.Interactions => figures.Interactions,
        RankBy.Shares => figures.Shares,
        RankBy.Posts => figures.Posts,
    };

    /// <summary>The metric's value of one post; null when unknown.</summary>
    public static long? Value(this Counters counters, RankBy metric) => metric switch
    {
        RankBy.Views => counters.Views,
        RankBy.Interactions => counters.Interactions,
        RankBy.Shares => counters.Shares,
        RankBy.Posts => 1,
    };
}
