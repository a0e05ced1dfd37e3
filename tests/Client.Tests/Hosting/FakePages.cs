using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Client.Tests;

/// <summary>The real grains over stores in memory and a platform that does as a test says.</summary>
internal sealed class FakePages : IGrains
{
    private readonly FanpagePorts _ports;
    private readonly TimeProvider _time;

    private readonly IUnitStore _units;

    public FakePages(TimeProvider time, IUnitStore units)
    {
        (_time, _units) = (time, units);
        _ports = new FanpagePorts(Stored, Stored, new PlatformClients([YouTube]), this);
    }

    public MemoryPages Stored { get; } = new();

    public MemoryActivities Activities { get; } = new();

    public FakePlatform YouTube { get; } = new();

    public MemoryCampaigns Campaigns { get; } = new();

    public required IUnitQueries Units { get; init; }

    public FakeDataRequests? Requests { get; init; }

    public required FakeMembers Members { get; init; }

    public TGrain Get<TGrain>(string key)
        where TGrain : class => (TGrain)Make(typeof(TGrain), key);

    private object Make(Type grain, string key) =>
        grain == typeof(IFanpageGrain) ? new FanpageGrain(key, _ports, new CollectingOptions(), _time)
        : grain == typeof(IActivityGrain) ? new ActivityGrain(key, Activities, _time)
        : grain == typeof(IMemberGrain) && MemberId.TryParse(key, out var member) && Requests?.Members.ContainsKey(member) == true ? new FakeRequestingMember(Requests, member)
        : grain == typeof(IMemberGrain) ? new MemberGrain(key, new MemberPorts(Members, Members, Members), _time)
        : grain == typeof(IUnitGrain) ? new UnitGrain(key, _units, _time)
        : grain == typeof(ICampaignGrain) ? new CampaignGrain(key, new CampaignPorts(Campaigns, Stored, Units, Campaigns), _time)
        : new PlatformBudgetGrain(key, new PlatformBudgetOptions(), _time);
}
