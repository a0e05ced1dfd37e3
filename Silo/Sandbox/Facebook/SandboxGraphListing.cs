using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Extensions;

namespace Campaigns.Silo;

/// <summary>
/// The posts of a page, newest first, with cursors. https://developers.facebook.com/docs/graph-api/reference/page/published_posts
/// </summary>
internal static class SandboxGraphListing
{
    private const int UsualLimit = 25;
    private const int LargestLimit = 100;

    /// <summary><c>GET /{page-id}/published_posts?fields=&amp;since=&amp;until=&amp;limit=&amp;after=</c> with the page's own token.</summary>
    public static SandboxGraphAnswer Read(SandboxGraphCall call)
    {
        if (call.ByUser) return new SandboxGraphError(400, 210, "(#210) A page access token is required to request this resource.");
        if (call.FindPage(call.Id!) is not { } page || page.Key != call.Page?.Key) return SandboxGraphError.Missing(call.Id!); // the route has it
        if (call.Fields("created_time", "message", "id") is not { } fields)
            return SandboxGraphError.Syntax(call.Parameter("fields")!); // the defaults can be read
        if (SandboxGraphPost.Refusal(call, fields) is { } refusal) return refusal;
        if (Limit(call) is not { } limit) return SandboxGraphError.Parameter("param limit must be a number from 1 to 100");
        if (call.Take<SandboxFault.TooMuchData>() is { } tooMuch && limit > tooMuch.MostPosts) return SandboxGraphError.TooMuchData();
        return Page(call, page, fields, limit);
    }

    /// <summary>The <c>limit</c> of a call or the usual one; null when it is not a number the vendor takes.</summary>
    public static int? Limit(SandboxGraphCall call)
    {
        if (call.Parameter("limit") is not { } asked) return UsualLimit;
        var read = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var limit);
        return read && limit is > 0 and <= LargestLimit ? limit : null;
    }

    /// <summary>A page of a list with its cursors. Its <c>next</c> carries the token in clear, as the vendor's does.</summary>
    public static JsonObject Paged(SandboxGraphCall call, JsonArray data, string before, string after, bool more) => new()
    {
        ["data"] = data,
        ["paging"] = new JsonObject { ["cursors"] = new JsonObject { ["before"] = before, ["after"] = after } }
            .With("next", more ? Next(call, after) : null),
    };

    private static SandboxGraphAnswer Page(
        SandboxGraphCall call, SandboxAccount page, IReadOnlyList<SandboxGraphField> fields, int limit)
    {
        if (!TryInstant(call.Parameter("since"), out var since)) return SandboxGraphError.Parameter("since param is not a valid date");
        if (!TryInstant(call.Parameter("until"), out var until)) return SandboxGraphError.Parameter("until param is not a valid date");
        var after = call.Parameter("after") is { } word ? SandboxCursor.Decode(word) : null;
        if (after is null && call.Parameter("after") is not null) return SandboxGraphError.Parameter("Invalid cursors values");

        var rest = call.PostsAfter(after, page, until).TakeWhile(post => since is null || post.ListedAt >= since);
        var cut = rest.Take(limit + 1).ToList();
        if (cut.Count == 0) return new JsonObject { ["data"] = new JsonArray() };
        var posts = cut.Take(limit).ToList();
        // Filtered after the cut, so pages come short and even empty with more behind them, as the vendor's do.
        var data = new JsonArray([.. posts.Where(post => !call.IsDeleted(post)).Select(post => SandboxGraphPost.Render(call, post, fields))]);
        return Paged(call, data, SandboxCursor.At(posts[0]).Encode(), SandboxCursor.At(posts[^1]).Encode(), cut.Count > limit);
    }

    private static string Next(SandboxGraphCall call, string after)
    {
        var query = new QueryBuilder { { "access_token", call.Token! } }; // the gate let nobody in without
        foreach (var name in (string[])["fields", "limit", "since", "until"])
        {
            if (call.Parameter(name) is { } value) query.Add(name, value);
        }

        query.Add("after", after);
        return call.Address + query;
    }

    private static bool TryInstant(string? text, out DateTimeOffset? instant)
    {
        instant = null;
        if (text is null) return true;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            instant = seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        else if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read))
            instant = read;
        return instant is not null;
    }
}
