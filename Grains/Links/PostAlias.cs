using System.Diagnostics.CodeAnalysis;

namespace Campaigns.Grains;

/// <summary>
/// One of the names by which addresses call a post. A post may have several, one for each kind; two addresses with the same alias lead
/// to the same post.
/// </summary>
/// <param name="Platform">The platform.</param>
/// <param name="Kind">What the value names.</param>
/// <param name="Value">The name there, an opaque case-sensitive string.</param>
public readonly record struct PostAlias(Platform Platform, PostAliasKind Kind, string Value)
{
    /// <summary><c>platform:value</c> for the post itself, else <c>platform:kind:value</c>.</summary>
    public override string ToString() =>
        Kind == PostAliasKind.Post ? $"{Platform.Name()}:{Value}" : $"{Platform.Name()}:{Word(Kind)}:{Value}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PostAlias alias)
    {
        alias = default;
        if (text?.Split(':', 2) is not [var name, { Length: > 0 } rest] || !PlatformNames.TryParse(name, out var platform)) return false;
        foreach (var kind in Enum.GetValues<PostAliasKind>().Where(kind => kind != PostAliasKind.Post))
        {
            if (!rest.StartsWith(Word(kind) + ":", StringComparison.Ordinal)) continue;
            alias = new PostAlias(platform, kind, rest[(Word(kind).Length + 1)..]);
            return alias.Value.Length > 0;
        }

        alias = new PostAlias(platform, PostAliasKind.Post, rest);
        return true;
    }

    private static string Word(PostAliasKind kind) => kind.ToString().ToLowerInvariant();
}

/// <summary>What an alias names.</summary>
public enum PostAliasKind
{
    /// <summary>The post, by its id; on Facebook by the part behind the page's, which is a post's own on the whole platform.</summary>
    Post = 1,

    /// <summary>Facebook: the photo in it, whose id is not the post's.</summary>
    Photo = 2,

    /// <summary>Facebook: the video or reel in it, whose id is not the post's.</summary>
    Video = 3,

    /// <summary>Facebook: an id that is made anew for whoever looks, <c>pfbid…</c>.</summary>
    Opaque = 4,

    /// <summary>YouTube: a community post, which has no counters.</summary>
    Community = 5,

    /// <summary>A short link, or one made by a share button.</summary>
    Share = 6,
}
