namespace Campaigns.Silo;

/// <summary>The paths of the Graph stand-in.</summary>
internal static class SandboxGraphEndpoints
{
    /// <summary>Maps <c>/facebook/{version}/…</c>.</summary>
    public static void MapSandboxGraph(this IEndpointRouteBuilder sandbox)
    {
        var graph = sandbox.MapGroup(@"/facebook/{version:regex(^v\d+\.\d+$)}");
        graph.MapGet("/", Serve("?ids=", SandboxGraphNodes.Many));
        graph.MapGet("/me", Serve("me", SandboxGraphNodes.Me));
        graph.MapGet("/me/accounts", Serve("me/accounts", SandboxGraphNodes.Accounts));
        graph.MapGet("/{id}", Serve("{id}", SandboxGraphNodes.One));
        graph.MapGet("/{id}/published_posts", Serve("{id}/published_posts", SandboxGraphListing.Read));
        graph.MapGet("/{id}/posts", Serve("{id}/posts", SandboxGraphListing.Read));
        graph.MapGet("/{id}/insights", Serve("{id}/insights", SandboxGraphInsights.Read));
        graph.MapFallback("/{**rest}", Serve("?", Unknown));
    }

    private static RequestDelegate Serve(string path, Func<SandboxGraphCall, SandboxGraphAnswer> read) =>
        http => http.RequestServices.GetRequiredService<SandboxGraphGate>().ServeAsync(http, path, read);

    private static SandboxGraphAnswer Unknown(SandboxGraphCall call) =>
        SandboxGraphError.UnknownPath(call.Address[(call.Address.IndexOf(call.Version, StringComparison.Ordinal) + call.Version.Length + 1)..]);
}
