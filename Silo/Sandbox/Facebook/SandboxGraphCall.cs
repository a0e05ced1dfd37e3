using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>One call to the Graph stand-in: who calls, when, and what that token may see.</summary>
internal sealed class SandboxGraphCall
{
    private readonly HttpContext _http;
    private readonly SandboxDirectory _directory;
    private readonly SandboxFaults _faults;
    private readonly ISandboxWorld _world;
    private bool? _withholdsInsights;

    /// <summary>Reads the call from its request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="options">The sandbox's options.</param>
    /// <param name="directory">Its accounts.</param>
    /// <param name="faults">What goes wrong.</param>
    public SandboxGraphCall(HttpContext http, SandboxOptions options, SandboxDirectory directory, SandboxFaults faults)
    {
        (_http, _directory, _faults, _world) = (http, directory, faults, options.World);
        At = options.Clock.GetUtcNow();
        Token = http.BearerToken() ?? Parameter("access_token");
        ByUser = Token == options.FacebookUserToken;
        Page = Token is null ? null : directory.FindByToken(Platform.Facebook, Token);
    }

    /// <summary>The instant of the call on the sandbox's clock (UTC).</summary>
    public DateTimeOffset At { get; }

    /// <summary>The token; null when none was sent.</summary>
    public string? Token { get; }

    /// <summary>Whether it is the user's token.</summary>
    public bool ByUser { get; }

    /// <summary>The page whose token it is; null when it is no page's.</summary>
    public SandboxAccount? Page { get; }

    /// <summary>The version in the path, as in <c>v25.0</c>.</summary>
    public string Version => (string)_http.Request.RouteValues["version"]!; // the route does not match without

    /// <summary>The id in the path; null when there is none.</summary>
    public string? Id => _http.Request.RouteValues["id"] as string;

    /// <summary>The ids of an <c>?ids=</c> call, each once.</summary>
    public IReadOnlyList<string> Ids => SandboxRequests.Listed(Parameter("ids"));

    /// <summary>The address up to the query.</summary>
    public string Address => $"{_http.Request.Scheme}://{_http.Request.Host}{_http.Request.PathBase}{_http.Request.Path}";

    /// <summary>Every page of the world.</summary>
    public IEnumerable<SandboxAccount> Pages => _directory.On(Platform.Facebook);

    /// <summary>The account that faults of this call are looked up for; null when it is about none.</summary>
    public string? Subject => (Page ?? (Id is null ? null : FindPage(Id.Split('_')[0])))?.Key.AccountId;

    /// <summary>Whether insights come empty in this call.</summary>
    public bool WithholdsInsights => _withholdsInsights ??= Take<SandboxFault.WithheldInsights>() is not null;

    /// <summary>A parameter; null when absent or empty.</summary>
    public string? Parameter(string name) => _http.Parameter(name);

    /// <summary>The fields asked for, or those of the default; null when they cannot be read.</summary>
    public IReadOnlyList<SandboxGraphField>? Fields(params string[] otherwise) => Parameter("fields") is { } fields
        ? SandboxGraphField.Parse(fields)
        : [.. otherwise.Select(SandboxGraphField.Plain)];

    /// <summary>A page, which every token may read; null when there is none.</summary>
    public SandboxAccount? FindPage(string id) => _directory.Find(Platform.Facebook, id);

    /// <summary>A post this token may read; null when it is not there, deleted, or another page's.</summary>
    public SandboxPost? FindPost(string id) =>
        _world.Find(new PostKey(Platform.Facebook, id), At) is { } post && !IsDeleted(post) && (ByUser || post.Account.Key == Page?.Key)
            ? post
            : null;

    /// <summary>Whether a post was deleted.</summary>
    public bool IsDeleted(SandboxPost post) => _faults.IsDeleted(post.Key);

    /// <summary>The posts of a page after a place, newest first, deleted ones included.</summary>
    public IEnumerable<SandboxPost> PostsAfter(SandboxCursor? place, SandboxAccount page, DateTimeOffset? until) =>
        SandboxCursor.PostsAfter(place, _world, page, At, until);

    /// <summary>The followers of a page now; null when unknown.</summary>
    public long? Followers(SandboxAccount page) => _world.Followers(page, At);

    /// <summary>Takes a fault of this call's subject.</summary>
    public TFault? Take<TFault>() where TFault : SandboxFault =>
        _faults.TryTake<TFault>(Platform.Facebook, Subject, out var fault) ? fault : null;
}
