using Campaigns.Testing;

namespace Campaigns.Grains.Tests;

/// <summary>One YouTube page, its grain, and everything the grain works with, in memory.</summary>
internal sealed class FanpageScene : IGrains
{
    public static readonly FanpageKey Key = new(Platform.YouTube, "UC1");

    private readonly PlatformBudgetGrain _budget;

    public FanpageScene(CallRate? rate = null, bool withClient = true)
    {
        var rates = new Dictionary<string, CallRate> { ["youtube"] = rate ?? new CallRate(10_000, 10_000) };
        _budget = new PlatformBudgetGrain("youtube", new PlatformBudgetOptions { Rates = rates }, Clock);
        var ports = new FanpagePorts(Pages, Pages, new PlatformClients(withClient ? [YouTube] : []), this);
        Grain = new FanpageGrain(Key.ToString(), ports, Options, Clock);
    }

    public ManualClock Clock { get; } = new();

    public CollectingOptions Options { get; } = new();

    public MemoryPages Pages { get; } = new();

    public FakePlatform YouTube { get; } = new();

    public FanpageGrain Grain { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public Fanpage Page => Pages[Key];

    /// <summary>The page, registered, connected and due now.</summary>
    public FanpageScene Due()
    {
        Pages.AddDue(Key, Now);
        return this;
    }

    /// <summary>The page, with everything before now collected, and due again.</summary>
    public async Task<FanpageScene> CollectedOnceAsync()
    {
        Due();
        (await Grain.CollectAsync()).ShouldBeOfType<CollectOutcome.Collected>();
        MakeDue(TimeSpan.FromHours(1));
        YouTube.Calls.Clear();
        YouTube.ListedSince.Clear();
        return this;
    }

    /// <summary>Moves the clock, to a time at which the page is due.</summary>
    public void MakeDue(TimeSpan later)
    {
        Clock.Advance(later);
        Pages.Put(Page with { DueAt = Now });
    }

    public TGrain Get<TGrain>(string key) where TGrain : class
    {
        key.ShouldBe("youtube");
        return (TGrain)(object)_budget;
    }
}
