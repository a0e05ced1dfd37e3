using System.Net;
using System.Net.Sockets;

namespace Campaigns.Testing;

/// <summary>A port of this machine that nobody listens on.</summary>
public static class FreePort
{
    /// <summary>Asks the system for one. Taken at once, it is as good as certain to be free still.</summary>
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
