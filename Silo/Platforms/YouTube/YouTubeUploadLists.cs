using System.Collections.Concurrent;

namespace Campaigns.Silo;

/// <summary>The playlist that holds a channel's uploads. It never changes, so it is asked for once.</summary>
internal sealed class YouTubeUploadLists
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The playlist's id; null when it must be asked for. A channel <c>UC…</c> keeps its uploads in <c>UU…</c>.</summary>
    public string? Find(string channel) => channel.StartsWith("UC", StringComparison.Ordinal)
        ? string.Concat("UU", channel.AsSpan(2))
        : _known.GetValueOrDefault(channel);

    /// <summary>Keeps what was asked for.</summary>
    public void Keep(string channel, string playlist) => _known[channel] = playlist;
}
