using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>Gives each test a scene of its own to move, where PostgreSQL is there to move to.</summary>
public abstract class OnMoveScene : IAsyncLifetime
{
    private protected MoveScene Scene { get; private set; } = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        if (PostgresServer.SkipReason is null) Scene = await MoveScene.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Scene is not null) await Scene.DisposeAsync();
    }
}
