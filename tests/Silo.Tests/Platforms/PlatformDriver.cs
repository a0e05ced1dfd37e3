using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>The platform clients as the host composes them, over a stub in place of the network and a clock that tests move.</summary>
internal sealed class PlatformDriver : IDisposable
{
    public const string FacebookToken = "EAAmadeuptokenmadeuptoken";
    public const string ApiKey = "AIzamadeupkeymadeupkey";
    public const string Channel = "UCxxxxxxxxxxxxxxxxxxxxxx";
    public const string Page = "112704783733939";

    private readonly ServiceProvider _provider;

    // A clock that stands still would make a retry wait forever.
    private static readonly (string Key, string Value)[] RetryAtOnce =
        [("Facebook:Http:RetryDelay", "00:00:00"), ("YouTube:Http:RetryDelay", "00:00:00")];

    /// <param name="settings">Keys and values below <c>Platforms:</c>. Unless they say otherwise, retries do not wait.</param>
    public PlatformDriver(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(RetryAtOnce.Concat(settings).GroupBy(
                setting => $"Platforms:{setting.Key}", (key, values) => KeyValuePair.Create<string, string?>(key, values.Last().Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddPlatformClients(configuration);
        foreach (var platform in (Platform[])[Platform.Facebook, Platform.YouTube])
            services.AddHttpClient(platform.Name()).ConfigurePrimaryHttpMessageHandler(() => Network);
        _provider = services.BuildServiceProvider(validateScopes: true);
    }

    public HttpStub Network { get; } = new();

    /// <summary>Stands at 2026-06-01T00:00Z.</summary>
    public ManualClock Clock { get; } = new();

    public PlatformAccess FacebookAccess { get; init; } = new(Page, FacebookToken);

    public PlatformAccess YouTubeAccess { get; init; } = new(Channel, ApiKey);

    public IPlatformClient Facebook => Client(Platform.Facebook);

    public IPlatformClient YouTube => Client(Platform.YouTube);

    /// <summary>The text of a file under <c>Fixtures/</c>.</summary>
    public static string Fixture(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Platforms", "Fixtures", name));

    /// <summary>Whatever a test was about: no credential was in an address.</summary>
    public void Dispose()
    {
        _provider.Dispose();
        Network.Requests.Select(request => request.Address.ToString())
            .ShouldAllBe(address => !address.Contains(FacebookToken) && !address.Contains(ApiKey));
    }

    private IPlatformClient Client(Platform platform) =>
        _provider.GetServices<IPlatformClient>().Single(client => client.Platform == platform);
}
