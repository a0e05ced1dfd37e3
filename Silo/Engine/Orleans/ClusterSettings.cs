using System.Net;
using StackExchange.Redis;

namespace Campaigns.Silo;

/// <summary>How a node finds the others and is found. From <c>Orleans</c> and <c>Redis</c>.</summary>
internal sealed record ClusterSettings
{
    /// <summary>Which cluster the node belongs to; several may share one Redis.</summary>
    public string ClusterId { get; init; } = "campaigns";

    /// <summary>The port on which the other nodes call this one's grains.</summary>
    public int SiloPort { get; init; } = 11111;

    /// <summary>The port for callers that are no nodes. We have none of those, but Orleans listens there.</summary>
    public int GatewayPort { get; init; } = 30000;

    /// <summary>The address under which the others reach this node; null for that of its network interface.</summary>
    public IPAddress? AdvertisedAddress { get; init; }

    /// <summary>Where the nodes find each other.</summary>
    public required ConfigurationOptions Redis { get; init; }

    /// <summary>Reads them.</summary>
    /// <exception cref="InputException">One is missing or makes no sense.</exception>
    public static ClusterSettings From(IConfiguration configuration)
    {
        const string clusterId = "Orleans:ClusterId", address = "Orleans:AdvertisedAddress";
        var defaults = new ClusterSettings { Redis = RedisOf(configuration) };
        return defaults with
        {
            ClusterId = configuration[clusterId] is not { } id ? defaults.ClusterId
                : id.Length > 0 ? id : throw new InputException($"{clusterId}: must not be empty"),
            SiloPort = PortOf(configuration, "Orleans:SiloPort", defaults.SiloPort),
            GatewayPort = PortOf(configuration, "Orleans:GatewayPort", defaults.GatewayPort),
            AdvertisedAddress = configuration[address] is not { Length: > 0 } text ? null
                : IPAddress.TryParse(text, out var ip) ? ip : throw new InputException($"{address}: '{text}' is not an IP address"),
        };
    }

    private static ConfigurationOptions RedisOf(IConfiguration configuration)
    {
        const string key = "Redis:ConnectionString";
        if (configuration[key] is not { Length: > 0 } text) throw new InputException($"{key}: a node of a cluster needs Redis");
        try
        {
            var options = ConfigurationOptions.Parse(text);
            return options.EndPoints.Count > 0 ? options : throw new InputException($"{key}: names no server");
        }
        catch (ArgumentException exception)
        {
            // What it says names the word that is wrong, and not the password.
            throw new InputException($"{key}: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static int PortOf(IConfiguration configuration, string key, int otherwise)
    {
        if (configuration[key] is not { Length: > 0 } text) return otherwise;
        return int.TryParse(text, out var port) && port is > 0 and <= IPEndPoint.MaxPort
            ? port
            : throw new InputException($"{key}: '{text}' is not a port");
    }
}
