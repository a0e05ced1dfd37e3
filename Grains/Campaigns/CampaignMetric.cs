using System.Diagnostics.CodeAnalysis;

namespace Campaigns.Grains;

/// <summary>What a target counts. Its number is what is stored. Reach is not here: it is never added up.</summary>
public enum CampaignMetric
{
    /// <summary>Views.</summary>
    Views = 1,

    /// <summary>Reactions + comments + shares.</summary>
    Interactions = 2,

    /// <summary>Reactions.</summary>
    Reactions = 3,

    /// <summary>Comments.</summary>
    Comments = 4,

    /// <summary>The platforms' share counters.</summary>
    Shares = 5,

    /// <summary>Clicks.</summary>
    Clicks = 6,

    /// <summary>Posts.</summary>
    Posts = 7,
}

/// <summary>How metrics are called, and read off figures.</summary>
public static class CampaignMetrics
{
    /// <summary>Every metric, in the order people see them.</summary>
    public static IReadOnlyList<CampaignMetric> All { get; } = Enum.GetValues<CampaignMetric>();

    /// <summary>The metric's lower-case name.</summary>
    public static string Name(this CampaignMetric metric) => metric switch
    {
        CampaignMetric.Views => "views",
        CampaignMetric.Interactions => "interactions",
        CampaignMetric.Reactions => "reactions",
        CampaignMetric.Comments => "comments",
        CampaignMetric.Shares => "shares",
        CampaignMetric.Clicks => "clicks",
        CampaignMetric.Posts => "posts",
    };

    /// <summary>Reads a metric's name. Case matters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out CampaignMetric metric)
    {
        metric = All.FirstOrDefault(candidate => candidate.Name() == name);
        return metric != default;
    }

    /// <summary>How much of it figures hold; null: nobody gave that counter.</summary>
    public static long? Of(this CampaignMetric metric, Figures figures) => metric switch
    {
        CampaignMetric.Views => figures.Views,
        CampaignMetric.Interactions => figures.Interactions,
        CampaignMetric.Reactions => figures.Reactions,
        CampaignMetric.Comments => figures.Comments,
        CampaignMetric.Shares => figures.Shares,
        CampaignMetric.Clicks => figures.Clicks,
        CampaignMetric.Posts => figures.Posts,
    };
}
