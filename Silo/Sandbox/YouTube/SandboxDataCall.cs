using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>One call to the YouTube stand-in: who calls, when, and what is asked for.</summary>
internal sealed class SandboxDataCall
{
    private readonly HttpContext _http;
    private readonly SandboxDirectory _directory;
    private readonly SandboxFaults _faults;
    private readonly ISandboxWorld _world;
    private readonly string _path;

    /// <summary>Reads the call from its request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="path">Its resource: <c>channels</c>, <c>playlistItems</c>, <c>videos</c>.</param>
    /// <param name="options">The sandbox's options.</param>
    /// <param name="directory">Its accounts.</param>
    /// <param name="faults">What goes wrong.</param>
    public SandboxDataCall(HttpContext http, string path, SandboxOptions options, SandboxDirectory directory, SandboxFaults faults)
    {
        (_http, _path, _directory, _faults, _world) = (http, path, directory, faults, options.World);
        At = options.Clock.GetUtcNow();
        OAuthToken = http.BearerToken();
        Key = http.Request.Headers["X-Goog-Api-Key"].ToString() is { Length: > 0 } header ? header : Parameter("key");
        KnowsKey = Key is not null && (Key == options.YouTubeApiKey || directory.FindByToken(Platform.YouTube, Key) is not null);
        Own = OAuthToken is null ? null : directory.FindByToken(Platform.YouTube, OAuthToken);
    }

    /// <summary>The instant of the call on the sandbox's clock (UTC).</summary>
    public DateTimeOffset At { get; }

    /// <summary>The OAuth token; null when none was sent.</summary>
    public string? OAuthToken { get; }

    /// <summary>The API key; null when none was sent.</summary>
    public string? Key { get; }

    /// <summary>Whether the key is the sandbox's, or the token of one of its channels, which may serve as a key too.</summary>
    public bool KnowsKey { get; }

    /// <summary>The channel whose OAuth token calls; null without one.</summary>
    public SandboxAccount? Own { get; }

    /// <summary>The parts asked for; empty when none is.</summary>
    public IReadOnlyList<string> Parts => SandboxRequests.Listed(Parameter("part"));

    /// <summary>The ids asked for, each once; empty when none is.</summary>
    public IReadOnlyList<string> Ids => SandboxRequests.Listed(Parameter("id"));

    /// <summary>A parameter; null when absent or empty.</summary>
    public string? Parameter(string name) => _http.Parameter(name);

    /// <summary>A channel; null when there is none.</summary>
    public SandboxAccount? FindChannel(string id) => _directory.Find(Platform.YouTube, id);

    /// <summary>The channel with a handle; null when there is none.</summary>
    public SandboxAccount? FindChannelByHandle(string handle) => _directory.FindByHandle(handle);

    /// <summary>The channel whose uploads a playlist holds; null when there is none.</summary>
    public SandboxAccount? FindPlaylist(string id) => _directory.FindByPlaylist(id);

    /// <summary>A public video; null when there is none, or no longer.</summary>
    public SandboxPost? FindVideo(string id) =>
        _world.Find(new PostKey(Platform.YouTube, id), At) is { } post && !IsDeleted(post) ? post : null;

    /// <summary>Whether a video was deleted.</summary>
    public bool IsDeleted(SandboxPost post) => _faults.IsDeleted(post.Key);

    /// <summary>The uploads of a channel after a place, deleted ones included.</summary>
    public IEnumerable<SandboxPost> UploadsAfter(SandboxCursor? place, SandboxAccount channel) =>
        SandboxCursor.PostsAfter(place, _world, channel, At);

    /// <summary>The subscribers of a channel now; null when unknown.</summary>
    public long? Subscribers(SandboxAccount channel) => _world.Followers(channel, At);

    /// <summary>Takes a fault of the channel this call is about.</summary>
    public TFault? Take<TFault>() where TFault : SandboxFault =>
        _faults.TryTake<TFault>(Platform.YouTube, Subject()?.Key.AccountId, out var fault) ? fault : null;

    // A key reads for anybody, so a call with one is about the channel that its parameters name first.
    private SandboxAccount? Subject() => Own
        ?? (Key is null ? null : _directory.FindByToken(Platform.YouTube, Key))
        ?? _path switch
        {
            "playlistItems" => FindPlaylist(Parameter("playlistId") ?? ""),
            "channels" => Ids.Select(FindChannel).FirstOrDefault(),
            "videos" => Ids.Select(FindVideo).FirstOrDefault(video => video is not null)?.Account,
            _ => null,
        };
}
