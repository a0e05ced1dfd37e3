using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Reads Facebook Pages over the Graph API, with a page's own access token.
/// https://developers.facebook.com/docs/pages-api
/// </summary>
internal sealed partial class FacebookClient(FacebookGraph graph, FacebookRefusals refusals, ILogger<FacebookClient> logger)
    : IPlatformClient
{
    private const int Halvings = 2;
    private const string ListedFields = "id,created_time,message,permalink_url,status_type,is_published,attachments{media_type}";

    /// <inheritdoc />
    public Platform Platform => Platform.Facebook;

    /// <summary>Graph refuses more than 50 ids in a call: <c>(#100) Too many IDs. Maximum: 50</c>.</summary>
    public int ReadBatchSize => 50;

    /// <summary>
    /// <c>GET /me</c>: with a page token, "me" is the page. https://developers.facebook.com/docs/graph-api/reference/page/
    /// The follower count is asked for because people have none: a personal token is refused here, before it can be taken for a page.
    /// </summary>
    public async Task<PlatformResult<AccountIdentity>> IdentifyAsync(PlatformAccess access, CancellationToken cancellationToken)
    {
        var meter = new CallMeter();
        var (reply, error) = await graph.GetAsync(
            access, "me", [new("fields", "id,name,link,followers_count")], FacebookJson.Default.FacebookPage, meter, cancellationToken);
        if (error?.Kind == FacebookErrorKind.Field)
            reply = new(null, new PlatformFailure.ReconnectNeeded("The credential is not a page's."));
        else if (reply.Value is { Id: null })
            reply = new(null, new PlatformFailure.Transient("The platform's answer names no page."));
        return reply.ToResult(meter, page => new AccountIdentity(page.Id!, page.Name ?? page.Id!, FacebookListing.Address(page.Link)));
    }

    /// <summary>
    /// <c>GET /{page}/published_posts</c>. https://developers.facebook.com/docs/graph-api/reference/page/published_posts/
    /// When Graph finds a page of the listing too large (#1), it is asked again for half as many posts.
    /// </summary>
    public async Task<PlatformResult<PostListing>> ListPostsAsync(
        PlatformAccess access, DateTimeOffset since, string? cursor, CancellationToken cancellationToken)
    {
        var meter = new CallMeter();
        var at = FacebookCursor.Parse(cursor);
        var (reply, error) = await ListAsync(access, since, at, meter, cancellationToken);
        for (var halvings = 0; error?.Kind == FacebookErrorKind.TooMuchData && halvings < Halvings; halvings++)
        {
            at = at.Halved();
            (reply, error) = await ListAsync(access, since, at, meter, cancellationToken);
        }

        return FacebookListing.Of(reply, at, since).ToResult(meter, listing => listing);
    }

    /// <summary>
    /// <c>GET /?ids=…</c>, up to 50 posts at once. https://developers.facebook.com/docs/graph-api/reference/page-post/ and
    /// https://developers.facebook.com/docs/graph-api/reference/insights/
    /// One call, unless Graph refuses it for a deleted post or a field the token may not read; see <see cref="FacebookPostReader"/>.
    /// </summary>
    public async Task<PlatformResult<PostReadings>> ReadPostsAsync(
        PlatformAccess access, IReadOnlyList<string> postIds, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(postIds.Count, ReadBatchSize);
        var meter = new CallMeter();
        var wanted = FacebookFields.Post & ~refusals.For(access);
        var reader = new FacebookPostReader(wanted, (ids, fields) => graph.GetAsync(
            access,
            path: "",
            [new("ids", string.Join(',', ids)), new("fields", fields.ToQuery())],
            FacebookJson.Default.DictionaryStringFacebookPost,
            meter,
            cancellationToken));
        var failure = await reader.ReadAsync(postIds);
        if (failure is not null) return PlatformResult.Failed<PostReadings>(failure, meter.Usage);
        Remember(access, reader.Refused);
        return PlatformResult.Ok(reader.Readings, meter.Usage);
    }

    /// <summary><c>GET /{page}?fields=followers_count</c>. https://developers.facebook.com/docs/graph-api/reference/page/</summary>
    public async Task<PlatformResult<AccountFigures>> ReadAccountAsync(PlatformAccess access, CancellationToken cancellationToken)
    {
        var meter = new CallMeter();
        var (reply, _) = await graph.GetAsync(
            access, Uri.EscapeDataString(access.AccountId), [new("fields", "followers_count")], FacebookJson.Default.FacebookPage, meter,
            cancellationToken);
        return reply.ToResult(meter, page => new AccountFigures(page.FollowersCount));
    }

    private Task<FacebookReply<FacebookPosts>> ListAsync(
        PlatformAccess access, DateTimeOffset since, FacebookCursor at, CallMeter meter, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string?>> parameters = [new("fields", ListedFields), .. at.Parameters()];
        if (since > DateTimeOffset.UnixEpoch)
            parameters.Add(new("since", since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        var path = $"{Uri.EscapeDataString(access.AccountId)}/published_posts";
        return graph.GetAsync(access, path, parameters, FacebookJson.Default.FacebookPosts, meter, cancellationToken);
    }

    private void Remember(PlatformAccess access, FacebookFields refused)
    {
        if (refused == FacebookFields.None) return;
        refusals.Remember(access, refused);
        Log.Refused(logger, access.AccountId, refused);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Facebook refuses {Fields} to page {AccountId}: they stay unknown until asked again.")]
        public static partial void Refused(ILogger logger, string accountId, FacebookFields fields);
    }
}
