namespace Campaigns.Silo;

/// <summary>The counters asked of a post. A set, because tokens are refused some of them and a refusal fails the whole call.</summary>
[Flags]
internal enum FacebookFields
{
    /// <summary>Nothing but the id: whether the post is there.</summary>
    None = 0,

    /// <summary>Its share counter.</summary>
    Shares = 1,

    /// <summary>Reactions of every type.</summary>
    Reactions = 2,

    /// <summary>Comments, replies included.</summary>
    Comments = 4,

    /// <summary><c>post_media_view</c>: times it was on screen.</summary>
    Views = 8,

    /// <summary>
    /// <c>post_total_media_view_unique</c>: people it was on screen for. The two names are not alike, and the look-alikes are dead.
    /// </summary>
    Reach = 16,

    /// <summary>Likes, of photo and video objects: they refuse <see cref="Reactions"/>.</summary>
    Likes = 32,

    /// <summary><c>post_clicks</c>: clicks anywhere on it.</summary>
    Clicks = 64,

    /// <summary>What is refused without <c>pages_read_user_content</c>.</summary>
    Summaries = Reactions | Comments,

    /// <summary>What comes from the insights.</summary>
    Insights = Views | Reach | Clicks,

    /// <summary>What a post is asked for.</summary>
    Post = Shares | Summaries | Insights,
}

/// <summary>The fields as Graph spells them, and the narrower sets tried when some are refused.</summary>
internal static class FacebookFieldSets
{
    /// <summary>The name of views in the insights.</summary>
    public const string ViewsMetric = "post_media_view";

    /// <summary>The name of reach in the insights.</summary>
    public const string ReachMetric = "post_total_media_view_unique";

    /// <summary>The name of clicks in the insights.</summary>
    public const string ClicksMetric = "post_clicks";

    /// <summary>The value of <c>fields</c>.</summary>
    public static string ToQuery(this FacebookFields fields)
    {
        List<string> asked = ["id"];
        if (fields.HasFlag(FacebookFields.Shares)) asked.Add("shares");
        if (fields.HasFlag(FacebookFields.Reactions)) asked.Add("reactions.limit(0).summary(total_count)");
        if (fields.HasFlag(FacebookFields.Likes)) asked.Add("likes.limit(0).summary(total_count)");
        // With the default filter, replies are not counted.
        if (fields.HasFlag(FacebookFields.Comments)) asked.Add("comments.filter(stream).limit(0).summary(total_count)");
        var metrics = string.Join(',', Metrics(fields));
        if (metrics.Length > 0) asked.Add($"insights.metric({metrics})");
        return string.Join(',', asked);
    }

    /// <summary>
    /// What to ask for instead after a refusal, the likeliest to be accepted first; empty when asking for less is no cure. The refusal does
    /// not say which field it is about.
    /// </summary>
    public static IEnumerable<FacebookFields> Narrower(this FacebookFields fields, FacebookErrorKind refusal)
    {
        FacebookFields[] suspects = refusal switch
        {
            FacebookErrorKind.Permission =>
                [FacebookFields.Summaries, FacebookFields.Insights, FacebookFields.Summaries | FacebookFields.Insights],
            FacebookErrorKind.Metric => [FacebookFields.Reach, FacebookFields.Views, FacebookFields.Clicks, FacebookFields.Insights],
            _ => [],
        };
        return suspects.Select(suspect => fields & ~suspect).Where(narrower => narrower != fields).Distinct();
    }

    private static IEnumerable<string> Metrics(FacebookFields fields)
    {
        if (fields.HasFlag(FacebookFields.Views)) yield return ViewsMetric;
        if (fields.HasFlag(FacebookFields.Reach)) yield return ReachMetric;
        if (fields.HasFlag(FacebookFields.Clicks)) yield return ClicksMetric;
    }
}
