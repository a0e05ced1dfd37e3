using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo;

/// <summary>
/// Takes a node out of a load balancer's rotation before it stops: from the moment the host is told to, it is not ready, and it goes on
/// serving everything for <see cref="ShutdownOptions.DrainFor"/>. Each connection is closed with its next answer, so that none is in use
/// when the node stops. Open live streams end at once and come back, on another node.
/// </summary>
internal sealed partial class Drain(IOptions<ShutdownOptions> options, TimeProvider time, ILogger<Drain> logger)
    : IHostedLifecycleService, IHealthCheck
{
    private volatile bool _begun;

    /// <summary>Whether the host has been told to stop.</summary>
    public bool HasBegun => _begun;

    /// <summary>Waits for the drain; the host calls it before it stops any of its servers and services.</summary>
    /// <param name="cancellationToken">Ends the drain early: the host has run out of time.</param>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _begun = true;
        var drainFor = options.Value.DrainFor;
        if (drainFor == TimeSpan.Zero) return;

        Log.Draining(logger, drainFor);
        await Task.Delay(drainFor, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Whether the node is to get new requests.</summary>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_begun ? HealthCheckResult.Unhealthy("The node is about to stop.") : HealthCheckResult.Healthy());

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Not ready any more; serving on for {DrainFor} before stopping")]
        public static partial void Draining(ILogger logger, TimeSpan drainFor);
    }
}

/// <summary>Puts the drain into a host.</summary>
internal static class DrainRegistration
{
    /// <summary>Adds the drain, its answer to <c>/healthz/ready</c>, and the time it takes to what the host has for stopping.</summary>
    public static IServiceCollection AddDrain(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ShutdownOptions>()
            .Bind(configuration.GetSection(ShutdownOptions.Section), binding => binding.ErrorOnUnknownConfiguration = true)
            .Validate(value => value.IsValid(), $"Shutdown:DrainFor: must be from zero to {ShutdownOptions.LongestDrain}.")
            .ValidateOnStart();
        services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>>(
            (host, shutdown) => host.ShutdownTimeout = shutdown.Value.DrainFor + ShutdownOptions.FinishWithin);
        services.AddSingleton<Drain>().AddHostedService(provider => provider.GetRequiredService<Drain>());
        services.AddHealthChecks().AddCheck<Drain>("drain", tags: [Health.ReadyTag]);
        return services;
    }

    /// <summary>Ends connections with their next answer while the node drains. Before everything that answers.</summary>
    public static void UseDrain(this IApplicationBuilder app)
    {
        var drain = app.ApplicationServices.GetRequiredService<Drain>();
        app.Use((context, next) =>
        {
            // Later versions have no such header and tell their clients by themselves.
            if (drain.HasBegun && HttpProtocol.IsHttp11(context.Request.Protocol)) context.Response.Headers.Connection = "close";
            return next(context);
        });
    }
}
