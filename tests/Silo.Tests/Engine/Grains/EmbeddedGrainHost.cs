using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>The product's grains on the embedded engine.</summary>
internal sealed class EmbeddedGrainHost : IGrainHost
{
    private static readonly TimeSpan IdleAfter = TimeSpan.FromMilliseconds(1);
    private readonly ServiceProvider _services;
    private readonly EmbeddedEngine _engine;
    private readonly ManualClock _clock;

    private EmbeddedGrainHost(GrainSite site)
    {
        _clock = site.Installation.Clock;
        var services = new ServiceCollection();
        services.AddLogging().AddEmbeddedEngine().Configure<EmbeddedEngineOptions>(options => options.IdleAfter = IdleAfter);
        site.AddTo(services, _clock);
        _services = services.BuildServiceProvider(validateScopes: true);
        _engine = _services.GetRequiredService<EmbeddedEngine>();
    }

    public IGrains Grains => _engine;

    public IGrains Elsewhere => _engine;

    public static Task<IGrainHost> StartAsync(GrainSite site) => Task.FromResult<IGrainHost>(new EmbeddedGrainHost(site));

    public async Task DeactivateAllAsync()
    {
        _clock.Advance(IdleAfter);
        await _engine.SweepAsync();
        _engine.Activations.ShouldBe(0);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
