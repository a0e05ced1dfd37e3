using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Campaigns.Benchmarks;

/// <summary>One HTTP/1.1 connection over a bare socket: a client of comfort would take more of the machine than the server.</summary>
internal sealed class BareConnection : IDisposable
{
    private static readonly byte[] LengthHeader = Encoding.ASCII.GetBytes("\r\nContent-Length: ");
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly byte[] _answer = new byte[16 * 1024];

    private BareConnection()
    {
    }

    /// <summary>Connects.</summary>
    public static async Task<BareConnection> OpenAsync(Uri address)
    {
        var connection = new BareConnection();
        await connection._client.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    /// <summary>Sends a request and reads its answer to the end.</summary>
    /// <param name="request">The whole request.</param>
    /// <returns>The status.</returns>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        var stream = _client.GetStream();
        await stream.WriteAsync(request);
        var read = 0;
        do
        {
            var some = await stream.ReadAsync(_answer.AsMemory(read));
            if (some == 0) throw new InvalidOperationException("The server hung up.");
            read += some;
        }
        while (!IsWhole(_answer.AsSpan(0, read)));
        return int.Parse(_answer.AsSpan("HTTP/1.1 ".Length, 3), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    public void Dispose() => _client.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;
        var headers = answer[..end];
        if (headers.IndexOf("\r\nTransfer-Encoding: chunked"u8) >= 0) return answer.EndsWith("0\r\n\r\n"u8);
        var length = headers.IndexOf(LengthHeader);
        return length < 0 || answer.Length >= end + 4 + LengthOf(headers[(length + LengthHeader.Length)..]);
    }

    private static int LengthOf(ReadOnlySpan<byte> rest)
    {
        var line = rest.IndexOf((byte)'\r');
        return int.Parse(line < 0 ? rest : rest[..line], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
