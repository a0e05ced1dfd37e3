using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Client.Tests;

/// <summary>The real grains of pages over a store in memory and a platform that does as a test says.</summary>
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

    public FakePlatform YouTube { get; } = new();

    public MemoryCampaigns Campaigns { get; } = new();

    public required IUnitQueries Units { get; init; }

    public TGrain Get<TGrain>(string key)
        where TGrain : class => (TGrain)Make(typeof(TGrain), key);

    private object Make(Type grain, string key) => grain == typeof(IFanpageGrain)
        ? new FanpageGrain(key, _ports, new CollectingOptions(), _time)
        : grain == typeof(ICampaignGrain) ? new CampaignGrain(key, new CampaignPorts(Campaigns, Stored, Units, Campaigns), _time)
        : new PlatformBudgetGrain(key, new PlatformBudgetOptions(), _time);
}
