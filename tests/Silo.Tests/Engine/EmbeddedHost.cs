using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>An embedded engine with the probes, on a clock of the test's own.</summary>
internal sealed class EmbeddedHost : IRunningEngine
{
    private readonly ServiceProvider _services;

    public EmbeddedHost(ProbeBoard board, Action<EmbeddedEngineOptions>? configure = null, Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton(board).AddEmbeddedEngine();
        services.AddGrain<IProbeGrain, ProbeGrain>().AddGrain<IPickyGrain, PickyGrain>();
        if (configure is not null) services.Configure(configure);
        add?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
        Engine = _services.GetRequiredService<EmbeddedEngine>();
    }

    public ManualClock Clock { get; } = new();

    public EmbeddedEngine Engine { get; }

    public IGrains Grains => Engine;

    public IServiceProvider Services => _services;

    public IProbeGrain Probe(string key) => Engine.Get<IProbeGrain>(key);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
