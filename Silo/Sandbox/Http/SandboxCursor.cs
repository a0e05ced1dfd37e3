using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Campaigns.Silo;

/// <summary>A place in a listing, as an opaque word that survives the deletion of posts around it.</summary>
/// <param name="ListedAt">When the post at the place was listed.</param>
/// <param name="PostId">The post at the place.</param>
internal sealed record SandboxCursor(DateTimeOffset ListedAt, string PostId)
{
    /// <summary>The place of a post.</summary>
    public static SandboxCursor At(SandboxPost post) => new(post.ListedAt, post.Key.PostId);

    /// <summary>Reads what <see cref="Encode"/> wrote; null when it is something else.</summary>
    public static SandboxCursor? Decode(string word)
    {
        if (!Base64Url.IsValid(word)) return null;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(word));
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0 || !long.TryParse(text.AsSpan(0, bar), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)) return null;
        return ticks > DateTimeOffset.MaxValue.Ticks ? null : new SandboxCursor(new DateTimeOffset(ticks, TimeSpan.Zero), text[(bar + 1)..]);
    }

    /// <summary>The word for an address.</summary>
    public string Encode() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{ListedAt.UtcTicks}|{PostId}")));

    /// <summary>The posts of an account that come after a place, or all of them without one.</summary>
    public static IEnumerable<SandboxPost> PostsAfter(
        SandboxCursor? place, ISandboxWorld world, SandboxAccount account, DateTimeOffset at, DateTimeOffset? listedUntil = null) =>
        place is null
            ? world.Posts(account, at, listedUntil)
            : world.Posts(account, at, place.ListedAt).SkipWhile(post => !post.ComesAfter(place.ListedAt, place.PostId));
}
