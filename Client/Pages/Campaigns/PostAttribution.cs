using System.Globalization;
using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>Lets posts join campaigns and leave them, from pages.</summary>
internal sealed class PostAttribution(CampaignDesk desk, NavigationManager navigation, Text text)
{
    /// <summary>The name of the fields that tick posts.</summary>
    public const string Field = "post";

    private const string ChangedField = "changed";

    /// <summary>A post as the value of a field.</summary>
    public static string Value(PostKey post) => post.ToString();

    /// <summary>How many posts changed, on the page that a change leads to; null on any other.</summary>
    public static int? Changed(HttpContext http) =>
        int.TryParse(http.Request.Query[ChangedField], NumberStyles.None, CultureInfo.InvariantCulture, out var posts) ? posts : null;

    /// <summary>The posts that were ticked; what is no post is left out.</summary>
    public static IReadOnlyList<PostKey> Ticked(HttpContext http) =>
        [.. http.Request.Form[Field].Take(CampaignLimits.PostsAtOnce).Select(Read).OfType<PostKey>().Distinct()];

    /// <summary>Changes posts and leads on; what is told of a refusal, else null.</summary>
    public async Task<string?> ChangeAsync(string id, IReadOnlyList<PostKey> posts, bool joins, string onTo, HttpContext http)
    {
        if (posts.Count == 0) return text.CampaignPosts.NoneTicked;
        if (await desk.ManagedAsync(id, http.RequestAborted) is not { } managed) return text.Errors.NotFound;
        var outcome = await managed.Grain.AttributeAsync(new AttributePosts(posts, joins, desk.Actor), http.RequestAborted);
        if (outcome is not AttributeOutcome.Attributed(var changed)) return CampaignRefusals.Told(outcome, text);
        navigation.NavigateTo(FormattableString.Invariant($"{onTo}?{ChangedField}={changed}"));
        return null;
    }

    private static PostKey? Read(string? value) =>
        value?.Split(':', 2) is [var platform, { Length: > 0 } id] && PlatformNames.TryParse(platform, out var known) ? new PostKey(known, id) : null;
}
