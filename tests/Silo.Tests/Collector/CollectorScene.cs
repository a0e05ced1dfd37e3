using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>The collector with real grains on the embedded engine, over pages in memory and a platform of the test's own.</summary>
internal sealed class CollectorScene : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public CollectorScene(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IFanpageStore>(Pages)
            .AddSingleton<ILedger>(Pages)
            .AddSingleton<IPlatformClient>(YouTube)
            .AddEmbeddedEngine(configuration)
            .AddCollectingGrains(configuration)
            .AddCollector(configuration)
            .BuildServiceProvider(validateScopes: true);
    }

    public ManualClock Clock { get; } = new();

    public MemoryPages Pages { get; } = new();

    public FakePlatform YouTube { get; } = new();

    public Collector Collector => _services.GetRequiredService<Collector>();

    public CollectorService Service => _services.GetRequiredService<CollectorService>();

    public T Get<T>() where T : class => _services.GetRequiredService<T>();

    /// <summary>Puts pages in that are due now, with a post each.</summary>
    public CollectorScene WithDuePages(params string[] accounts)
    {
        foreach (var account in accounts) Pages.AddDue(Key(account), Clock.GetUtcNow());
        return this;
    }

    public Fanpage Page(string account) => Pages[Key(account)];

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static FanpageKey Key(string account) => new(Platform.YouTube, account);
}
