using Microsoft.Extensions.Options;

namespace Campaigns.Silo;

/// <summary>Sweeps the engine while the host runs and stops it with the host.</summary>
internal sealed class EmbeddedEngineService(EmbeddedEngine engine, IOptions<EmbeddedEngineOptions> options, TimeProvider time)
    : BackgroundService
{
    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await engine.StopAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await engine.SweepAsync();
    }
}
