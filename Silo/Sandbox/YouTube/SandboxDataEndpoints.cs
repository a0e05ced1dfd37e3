namespace Campaigns.Silo;

/// <summary>The resources of the YouTube stand-in.</summary>
internal static class SandboxDataEndpoints
{
    /// <summary>Maps the resources below a prefix.</summary>
    public static void MapSandboxData(this IEndpointRouteBuilder sandbox, string prefix)
    {
        var data = sandbox.MapGroup(prefix);
        data.MapGet("/channels", Serve("channels", SandboxDataChannels.List));
        data.MapGet("/playlistItems", Serve("playlistItems", SandboxDataPlaylistItems.List));
        data.MapGet("/videos", Serve("videos", SandboxDataVideos.List));
        data.MapFallback("/{**rest}", Serve("?", _ => SandboxDataError.UnknownPath()));
    }

    private static RequestDelegate Serve(string path, Func<SandboxDataCall, SandboxDataAnswer> read) =>
        http => http.RequestServices.GetRequiredService<SandboxDataGate>().ServeAsync(http, path, read);
}
