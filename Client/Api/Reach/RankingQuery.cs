using System.ComponentModel;
using System.Globalization;
using Campaigns.Grains;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Client;

/// <summary>What a ranking is asked for, beside the filters of <see cref="ReachQuery"/>; unread.</summary>
public sealed record RankingQuery
{
    private const int UsualLimit = 10;
    private const int MostRows = 100;

    /// <summary>fanpage, post or unit; fanpage when absent.</summary>
    [FromQuery(Name = "by"), Description("fanpage, post or unit (the direct children); fanpage when absent.")]
    public string? By { get; init; }

    /// <summary>1 to 100 rows; 10 when absent.</summary>
    [FromQuery(Name = "limit"), Description("1 to 100 rows; 10 when absent.")]
    public string? Limit { get; init; }

    /// <summary>Reads it, and tells what is wrong with it; nothing when it can be used.</summary>
    internal IReadOnlyList<InvalidParameter> Read(RankBy metric, ErrorText text, out Ranked by, out int limit)
    {
        List<InvalidParameter> invalid = [];
        if (!TryReadBy(out by)) invalid.Add(new InvalidParameter("by", "invalid_by", text.InvalidBy(By!)));
        if (!TryReadLimit(out limit)) invalid.Add(new InvalidParameter("limit", "invalid_limit", text.InvalidLimit(Limit!, MostRows)));
        if (by == Ranked.Post && metric == RankBy.Posts)
            invalid.Add(new InvalidParameter("metric", "metric_does_not_rank_posts", text.PostsOfAPost));
        return invalid;
    }

    private bool TryReadBy(out Ranked by)
    {
        by = By switch
        {
            null or "" or "fanpage" => Ranked.Fanpage,
            "post" => Ranked.Post,
            "unit" => Ranked.Unit,
            _ => default,
        };
        return by != default;
    }

    private bool TryReadLimit(out int limit)
    {
        limit = UsualLimit;
        if (string.IsNullOrEmpty(Limit)) return true;
        return int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MostRows;
    }
}

/// <summary>What a ranking ranks.</summary>
internal enum Ranked
{
    /// <summary>Pages.</summary>
    Fanpage = 1,

    /// <summary>Posts.</summary>
    Post,

    /// <summary>Direct child units.</summary>
    Unit,
}

/// <summary>The one spelling of what a ranking ranks.</summary>
internal static class RankedNames
{
    /// <summary>Its name in the API.</summary>
    public static string Name(this Ranked ranked) => ranked switch
    {
        Ranked.Fanpage => "fanpage",
        Ranked.Post => "post",
        Ranked.Unit => "unit",
    };
}
