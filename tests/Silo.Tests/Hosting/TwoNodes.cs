using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>Two nodes of one installation on PostgreSQL, as behind a load balancer, that started at the same time.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private TwoNodes(AccountsApp a, AccountsApp b) => (A, B) = (a, b);

    public AccountsApp A { get; }

    public AccountsApp B { get; }

    public static async Task<TwoNodes> StartAsync()
    {
        var clock = new ManualClock();
        var database = await TestDatabase.CreatePostgresAsync();
        var nodes = await Task.WhenAll(AccountsApp.StartNodeAsync(database, clock), AccountsApp.StartNodeAsync(database, clock));
        return new TwoNodes(nodes[0], nodes[1]);
    }

    /// <summary>The same, after a first set-up.</summary>
    public static async Task<TwoNodes> StartSetUpAsync()
    {
        var nodes = await StartAsync();
        await nodes.A.SetUpAsync();
        return nodes;
    }

    public async ValueTask DisposeAsync()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
    }
}
