namespace Campaigns.Silo;

/// <summary>Puts the sandbox into a host. Nothing of it exists unless both are called.</summary>
internal static class SandboxRegistration
{
    /// <summary>
    /// Registers the sandbox: <see cref="SandboxFaults"/> and <see cref="SandboxCalls"/> among its services are for tests and
    /// benchmarks to use.
    /// </summary>
    public static IServiceCollection AddSandbox(this IServiceCollection services, SandboxOptions options) => services
        .AddSingleton(options)
        .AddSingleton(options.World)
        .AddSingleton<SandboxDirectory>()
        .AddSingleton<SandboxFaults>()
        .AddSingleton<SandboxCalls>()
        .AddSingleton<SandboxQuota>()
        .AddSingleton<SandboxGraphGate>()
        .AddSingleton<SandboxDataGate>();

    /// <summary>
    /// Serves the stand-ins. Base addresses for the clients: <c>{origin}/sandbox/facebook/</c> (a version follows, as in
    /// <c>v25.0/me</c>) and <c>{origin}/sandbox/youtube/</c> (with or without <c>v3/</c>).
    /// </summary>
    public static IEndpointConventionBuilder MapSandbox(this IEndpointRouteBuilder endpoints)
    {
        var sandbox = endpoints.MapGroup("/sandbox").AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        sandbox.MapSandboxGraph();
        sandbox.MapSandboxData("/youtube");
        sandbox.MapSandboxData("/youtube/v3");
        sandbox.MapSandboxData("/youtube/youtube/v3");
        return sandbox;
    }
}
