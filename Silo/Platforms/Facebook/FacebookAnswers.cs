using System.Text.Json.Serialization;

namespace Campaigns.Silo;

// Of each answer only what is read. Every member can be absent, and absent is not 0.

/// <summary>A page node.</summary>
internal sealed record FacebookPage(
    [property: JsonConverter(typeof(TolerantId))] string? Id,
    string? Name,
    string? Link,
    [property: JsonConverter(typeof(TolerantCount))] long? FollowersCount);

/// <summary>A page of an edge, such as a page's posts.</summary>
internal sealed record FacebookPosts(IReadOnlyList<FacebookPost?>? Data, FacebookPaging? Paging);

/// <summary>
/// How a listing goes on. <see cref="Next"/> holds the token in clear: never logged, never kept, never followed as it is.
/// </summary>
internal sealed record FacebookPaging(FacebookCursors? Cursors, string? Next);

/// <summary>The cursor dialect of paging.</summary>
internal sealed record FacebookCursors(string? After);

/// <summary>A post, as listed or as read for its counters.</summary>
internal sealed record FacebookPost(
    [property: JsonConverter(typeof(TolerantId))] string? Id,
    [property: JsonConverter(typeof(TolerantInstant))] DateTimeOffset? CreatedTime,
    string? Message,
    string? PermalinkUrl,
    string? StatusType,
    bool? IsPublished,
    FacebookAttachments? Attachments,
    FacebookShares? Shares,
    FacebookEdge? Reactions,
    FacebookEdge? Likes,
    FacebookEdge? Comments,
    FacebookInsights? Insights);

/// <summary>What hangs on a post.</summary>
internal sealed record FacebookAttachments(IReadOnlyList<FacebookAttachment?>? Data);

/// <summary>One attachment.</summary>
internal sealed record FacebookAttachment(string? MediaType);

/// <summary>A post's share counter; the whole member is absent when nobody shared.</summary>
internal sealed record FacebookShares([property: JsonConverter(typeof(TolerantCount))] long? Count);

/// <summary>An edge asked for its summary only; the summary is absent where the token may not see it.</summary>
internal sealed record FacebookEdge(FacebookSummary? Summary);

/// <summary>An edge's summary.</summary>
internal sealed record FacebookSummary([property: JsonConverter(typeof(TolerantCount))] long? TotalCount);

/// <summary>Insights; without rows for a token without <c>read_insights</c>, and for very young posts.</summary>
internal sealed record FacebookInsights(IReadOnlyList<FacebookInsight?>? Data);

/// <summary>One row of insights. A metric may come in several rows of different periods.</summary>
internal sealed record FacebookInsight(string? Name, string? Period, IReadOnlyList<FacebookInsightValue?>? Values);

/// <summary>A value of a row.</summary>
internal sealed record FacebookInsightValue([property: JsonConverter(typeof(TolerantCount))] long? Value);

/// <summary>The generated readers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FacebookPage))]
[JsonSerializable(typeof(FacebookPosts))]
[JsonSerializable(typeof(Dictionary<string, FacebookPost?>))]
internal sealed partial class FacebookJson : JsonSerializerContext;
