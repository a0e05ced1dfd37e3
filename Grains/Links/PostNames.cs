namespace Campaigns.Grains;

/// <summary>By which names addresses may call a post whose key is known.</summary>
public static class PostNames
{
    /// <summary>The post's own name, and that in its address when it has another there.</summary>
    public static IReadOnlySet<PostAlias> Of(PostKey post, Uri? address) =>
        Of(address?.ToString() ?? "").Append(new PostAlias(post.Platform, PostAliasKind.Post, OwnPart(post))).ToHashSet();

    /// <summary>The name in an address; none when it leads to no single post.</summary>
    public static IEnumerable<PostAlias> Of(string address) =>
        PostLinks.Read(address) is LinkReading.Post(var alias, _, _) ? [alias] : [];

    // A post's id on Facebook is its page's and its own (platforms' "page_post"); addresses call it by its own, which is unique there.
    private static string OwnPart(PostKey post) =>
        post.Platform == Platform.Facebook && post.PostId.IndexOf('_', StringComparison.Ordinal) is >= 0 and var at ? post.PostId[(at + 1)..] : post.PostId;
}
