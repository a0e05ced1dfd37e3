using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads a page of a page's posts.</summary>
internal static class FacebookListing
{
    private static readonly Uri Site = new("https://www.facebook.com/");

    /// <summary>
    /// The posts from <paramref name="since"/> on, and where the listing goes on. It ends where <c>next</c> is absent, not where a page is
    /// short or empty; and where every post of a page is older than wanted, for posts come newest first.
    /// </summary>
    public static Reply<PostListing> Of(Reply<FacebookPosts> reply, FacebookCursor at, DateTimeOffset since)
    {
        if (reply.Value is not { } page) return new(null, reply.Failure);
        var posts = (page.Data ?? []).OfType<FacebookPost>().Where(post => post.Id is not null).ToList();
        var isPast = posts.Count > 0 && posts.TrueForAll(post => post.CreatedTime < since);
        var listed = posts.Where(post => post.IsPublished != false && !(post.CreatedTime < since)).Select(Listed).ToList();
        if (isPast || page.Paging is not { Next: not null } paging) return new(new PostListing(listed, null), null);
        // To end here would pass an incomplete listing for a complete one.
        if (at.Next(paging) is not { } next) return new(null, new PlatformFailure.OurBug("The listing goes on in a way we cannot follow."));
        return new(new PostListing(listed, next.ToString()), null);
    }

    /// <summary>A link on Facebook; videos give theirs without the host. Null when it is no web address.</summary>
    public static Uri? Address(string? link) =>
        !string.IsNullOrWhiteSpace(link) && Uri.TryCreate(Site, link, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;

    private static ListedPost Listed(FacebookPost post) => new(
        post.Id!, // those without are left out above
        post.CreatedTime,
        (post.Attachments?.Data is [{ } first, ..] ? first.MediaType : null) ?? post.StatusType,
        PostTitle.From(post.Message),
        Address(post.PermalinkUrl));
}
