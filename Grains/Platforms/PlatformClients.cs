namespace Campaigns.Grains;

/// <summary>The clients there are, one a platform.</summary>
public sealed class PlatformClients
{
    private readonly Dictionary<Platform, IPlatformClient> _clients;

    /// <summary>Those given; of two for one platform the later.</summary>
    public PlatformClients(IEnumerable<IPlatformClient> clients)
    {
        _clients = [];
        foreach (var client in clients) _clients[client.Platform] = client;
    }

    /// <summary>The platform's client; null when there is none yet and its figures come by import.</summary>
    public IPlatformClient? Find(Platform platform) => _clients.GetValueOrDefault(platform);
}
