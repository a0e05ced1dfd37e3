using System.Net;
using System.Text;
using System.Web;

namespace Campaigns.Testing;

/// <summary>
/// Stands in for the network. It answers what a test registered and throws on every other request, with an exception that no client
/// takes for a network failure.
/// </summary>
public sealed class HttpStub : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<(string Path, Func<StubRequest, CancellationToken, Task<HttpResponseMessage?>> Answer)> _routes = [];
    private readonly List<StubRequest> _requests = [];

    /// <summary>Every request made, in order.</summary>
    public IReadOnlyList<StubRequest> Requests
    {
        get
        {
            lock (_lock) return [.. _requests];
        }
    }

    /// <summary>Answers a path. Null from <paramref name="answer"/>: not this one, ask the next route.</summary>
    public HttpStub On(string path, Func<StubRequest, HttpResponseMessage?> answer) =>
        OnAsync(path, (request, _) => Task.FromResult(answer(request)));

    /// <summary>Answers a path in its own time; the token is the attempt's.</summary>
    public HttpStub OnAsync(string path, Func<StubRequest, CancellationToken, Task<HttpResponseMessage?>> answer)
    {
        lock (_lock) _routes.Add((path, answer));
        return this;
    }

    /// <summary>Answers a path with one answer after the other; a request too many is not registered.</summary>
    public HttpStub OnEach(string path, params Func<HttpResponseMessage>[] answers)
    {
        var next = -1;
        return On(path, _ => Interlocked.Increment(ref next) is var at && at < answers.Length ? answers[at]() : null);
    }

    /// <summary>Never answers. Ends at once where the attempt is given up, and not a moment later on another thread.</summary>
    public static async Task<HttpResponseMessage?> NeverAsync(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<HttpResponseMessage?>();
        await using var givenUp = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return await never.Task;
    }

    /// <summary>An answer.</summary>
    public static HttpResponseMessage Answer(HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        // Graph's content type, so that nothing depends on application/json.
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "text/javascript") };
        foreach (var (name, value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    /// <summary>An answer that succeeds.</summary>
    public static HttpResponseMessage Ok(string body, params (string Name, string Value)[] headers) =>
        Answer(HttpStatusCode.OK, body, headers);

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = StubRequest.Of(request);
        (string Path, Func<StubRequest, CancellationToken, Task<HttpResponseMessage?>> Answer)[] routes;
        lock (_lock)
        {
            _requests.Add(seen);
            routes = [.. _routes.Where(route => route.Path == seen.Address.AbsolutePath)];
        }

        foreach (var route in routes)
        {
            if (await route.Answer(seen, cancellationToken) is not { } response) continue;
            response.RequestMessage = request;
            return response;
        }

        throw new InvalidOperationException($"No answer is registered for {seen.Method} {seen.Address}.");
    }
}

/// <summary>A request as the network would have seen it.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Address">Its full address.</param>
/// <param name="Query">The address's parameters, decoded.</param>
/// <param name="Headers">Its headers by name; several values are joined by a comma.</param>
public sealed record StubRequest(
    HttpMethod Method, Uri Address, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The parameter <c>ids</c> or <c>id</c>, taken apart; empty when there is none.</summary>
    public IReadOnlyList<string> Ids => (Query.GetValueOrDefault("ids") ?? Query.GetValueOrDefault("id"))?.Split(',') ?? [];

    internal static StubRequest Of(HttpRequestMessage request) => new(
        request.Method,
        request.RequestUri!, // set by HttpClient
        Parse(request.RequestUri!.Query),
        request.Headers.ToDictionary(pair => pair.Key, pair => string.Join(", ", pair.Value), StringComparer.OrdinalIgnoreCase));

    private static Dictionary<string, string> Parse(string query)
    {
        var values = HttpUtility.ParseQueryString(query);
        return values.AllKeys.OfType<string>().ToDictionary(name => name, name => values[name] ?? "");
    }
}
