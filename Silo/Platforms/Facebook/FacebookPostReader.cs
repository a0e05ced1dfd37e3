using System.Text.RegularExpressions;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Asks Graph for some fields of some posts, keyed by the ids as they were sent.</summary>
internal delegate Task<FacebookReply<Dictionary<string, FacebookPost?>>> AskFacebook(
    IReadOnlyCollection<string> ids, FacebookFields fields);

/// <summary>
/// Reads one batch of posts. Graph answers a batch whole or not at all, so what it refuses is found and left out: fields the token may not
/// read, posts that are gone, answers that are too large. Each detour costs calls; a good batch costs one.
/// </summary>
/// <param name="wanted">The fields to begin with.</param>
/// <param name="ask">Makes one call.</param>
internal sealed partial class FacebookPostReader(FacebookFields wanted, AskFacebook ask)
{
    private const int Halvings = 2;

    private readonly List<PostReading> _posts = [];
    private readonly List<string> _unavailable = [];

    /// <summary>The wanted fields Graph refused, although it answered without them.</summary>
    public FacebookFields Refused { get; private set; }

    /// <summary>What the batch brought.</summary>
    public PostReadings Readings => new(_posts, _unavailable);

    /// <summary>Reads the batch into <see cref="Readings"/>. Null when it is complete, else why it is not.</summary>
    public async Task<PlatformFailure?> ReadAsync(IEnumerable<string> ids)
    {
        var askable = ids.Distinct(StringComparer.Ordinal).ToLookup(PlatformHttp.IsAskable);
        _unavailable.AddRange(askable[false]);
        return await ReadAsync([.. askable[true]], wanted, Halvings);
    }

    private async Task<PlatformFailure?> ReadAsync(string[] ids, FacebookFields fields, int halvings)
    {
        if (ids.Length == 0) return null;
        var (((found, failure), error), asked) = await AskNarrowingAsync(ids, fields, after: null);
        if (found is not null) return Take(ids, found, asked);
        return error?.Kind switch
        {
            FacebookErrorKind.Gone => await ReadWithoutGoneAsync(ids, asked, halvings, error),
            FacebookErrorKind.TooMuchData when halvings > 0 && ids.Length > 1 =>
                await ReadHalvesAsync(ids, asked, halvings - 1),
            FacebookErrorKind.Field when asked != FacebookFields.None => await ReadObjectsAsync(ids, asked, halvings),
            _ => failure,
        };
    }

    private async Task<(FacebookReply<Dictionary<string, FacebookPost?>> Reply, FacebookFields Asked)> AskNarrowingAsync(
        string[] ids, FacebookFields fields, FacebookErrorKind? after)
    {
        var reply = await ask(ids, fields);
        if (reply.Error is not { } error || error.Kind == after) return (reply, fields);
        foreach (var narrower in fields.Narrower(error.Kind))
        {
            var next = await AskNarrowingAsync(ids, narrower, error.Kind);
            if (next.Reply.Error?.Kind != error.Kind) return next;
        }

        return (reply, fields);
    }

    // Graph names the ids it misses, at times. Otherwise halving finds them.
    private async Task<PlatformFailure?> ReadWithoutGoneAsync(string[] ids, FacebookFields asked, int halvings, FacebookError error)
    {
        var words = Word().Matches(error.Message ?? "").Select(match => match.Value.TrimEnd('.')).ToHashSet(StringComparer.Ordinal);
        var gone = ids.Length == 1 ? ids : [.. ids.Where(words.Contains)];
        if (gone.Length == 0) return await ReadHalvesAsync(ids, asked, halvings);
        _unavailable.AddRange(gone);
        return await ReadAsync([.. ids.Except(gone, StringComparer.Ordinal)], asked, halvings);
    }

    private async Task<PlatformFailure?> ReadHalvesAsync(string[] ids, FacebookFields fields, int halvings) =>
        await ReadAsync(ids[..(ids.Length / 2)], fields, halvings)
        ?? await ReadAsync(ids[(ids.Length / 2)..], fields, halvings);

    // A field that does not exist: among the ids are photo or video objects, which differ from posts. Their ids are bare numbers.
    private async Task<PlatformFailure?> ReadObjectsAsync(string[] ids, FacebookFields asked, int halvings)
    {
        var bare = ids.Where(FacebookCounters.IsBareNumber).ToArray();
        if (bare.Length > 0 && bare.Length < ids.Length)
        {
            return await ReadAsync([.. ids.Except(bare, StringComparer.Ordinal)], asked, halvings)
                ?? await ReadAsync(bare, asked, halvings);
        }

        var likes = asked.HasFlag(FacebookFields.Reactions) ? FacebookFields.Likes : FacebookFields.None;
        if (asked.HasFlag(FacebookFields.Shares) && (bare.Length > 0 || ids.Length == 1))
            return await ReadAsync(ids, likes | (asked & FacebookFields.Comments), halvings);
        return ids.Length > 1
            ? await ReadHalvesAsync(ids, asked, halvings)
            : await ReadAsync(ids, FacebookFields.None, halvings);
    }

    private PlatformFailure? Take(string[] ids, Dictionary<string, FacebookPost?> found, FacebookFields asked)
    {
        // Only a post's fields tell about the token; an object lacks some by its nature.
        if (asked.HasFlag(FacebookFields.Shares)) Refused |= wanted & ~asked;
        foreach (var id in ids)
        {
            if (found.GetValueOrDefault(id) is { } post) _posts.Add(new PostReading(id, post.Read(id, asked)));
            else _unavailable.Add(id);
        }

        return null;
    }

    [GeneratedRegex(@"[^\s'"",:;()]+")]
    private static partial Regex Word();
}
