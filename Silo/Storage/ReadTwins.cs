using System.Data.Common;

namespace Campaigns.Silo;

/// <summary>Two ways into one state of the data, for reading two long results side by side. They may be one connection.</summary>
internal sealed class ReadTwins(DbTransaction one, DbTransaction other) : IAsyncDisposable
{
    /// <summary>The first connection.</summary>
    public DbConnection One { get; } = one.Connection!; // of a transaction that runs

    /// <summary>The second.</summary>
    public DbConnection Other { get; } = other.Connection!;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await one.DisposeAsync();
        await One.DisposeAsync();
        if (ReferenceEquals(one, other)) return;
        await other.DisposeAsync();
        await Other.DisposeAsync();
    }
}
