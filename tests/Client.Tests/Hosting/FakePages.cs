using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Client.Tests;

/// <summary>The real grains of pages and activities over a store in memory and a platform that does as a test says.</summary>
internal sealed class FakePages : IGrains
{
    private readonly FanpagePorts _ports;
    private readonly TimeProvider _time;

    public FakePages(TimeProvider time)
    {
        _time = time;
        _ports = new FanpagePorts(Stored, Stored, new PlatformClients([YouTube]), this);
    }

    public MemoryPages Stored { get; } = new();

    public MemoryActivities Activities { get; } = new();

    public FakePlatform YouTube { get; } = new();

    public TGrain Get<TGrain>(string key)
        where TGrain : class => (TGrain)Make(typeof(TGrain), key);

    private object Make(Type grain, string key) =>
        grain == typeof(IFanpageGrain) ? new FanpageGrain(key, _ports, new CollectingOptions(), _time)
        : grain == typeof(IActivityGrain) ? new ActivityGrain(key, Activities, _time)
        : new PlatformBudgetGrain(key, new PlatformBudgetOptions(), _time);
}
