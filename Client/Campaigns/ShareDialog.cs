using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// Addresses of the platforms' own share dialogs. Whoever opens one sees what they are about to share and decides there; nothing is
/// posted from here. Platforms that take no link from outside (Instagram, TikTok, YouTube), or say nowhere how (Zalo), have none: there
/// one copies and pastes.
/// </summary>
internal static class ShareDialog
{
    /// <summary>The dialog of a platform for a content item; null where there is none for it.</summary>
    public static Uri? Of(Platform platform, ContentItem item) => (platform, item.Link) switch
    {
        (Platform.Facebook, { } link) => new Uri("https://www.facebook.com/sharer/sharer.php?u=" + Escape(link)),
        (Platform.Threads, _) when Words(item) is { Length: > 0 } words => new Uri("https://www.threads.net/intent/post?text=" + Uri.EscapeDataString(words)),
        _ => null,
    };

    /// <summary>What there is to paste: the text, and the link below it.</summary>
    public static string Words(ContentItem item) =>
        string.Join("\n\n", new[] { item.Text, item.Link?.OriginalString }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Escape(Uri link) => Uri.EscapeDataString(link.OriginalString);
}
