namespace Campaigns.Silo;

/// <summary>The one place that decides which engine runs the grains: the setting <c>Engine</c>.</summary>
internal static class EngineChoice
{
    private const string Key = "Engine";

    /// <summary>
    /// Adds the engine that is configured, the embedded one by default. Before whatever calls grains in the background, so that callers
    /// stop first.
    /// </summary>
    /// <exception cref="InputException">There is no such engine, it is not part of this build, or its settings make no sense.</exception>
    public static void AddEngine(this WebApplicationBuilder builder)
    {
        if (IsOrleans(builder.Configuration[Key])) AddOrleans(builder);
        else builder.Services.AddEmbeddedEngine(builder.Configuration);
    }

    /// <summary>Maps what the engine shows of itself.</summary>
    public static void MapEngine(this WebApplication app)
    {
#if ORLEANS
        if (IsOrleans(app.Configuration[Key])) app.MapClusterDashboard();
#endif
    }

    private static bool IsOrleans(string? engine) => engine?.ToUpperInvariant() switch
    {
        null or "" or "EMBEDDED" => false,
        "ORLEANS" => true,
        _ => throw new InputException($"{Key}: '{engine}' is neither Embedded nor Orleans"),
    };

#if ORLEANS
    private static void AddOrleans(WebApplicationBuilder builder) => ClusterNode.Add(builder);
#else
    private static void AddOrleans(WebApplicationBuilder builder) =>
        throw new InputException($"{Key}: this program was built without Orleans; build it with -p:Orleans=true, or set {Key} to Embedded");
#endif
}
