namespace Campaigns.Silo.Tests;

/// <summary>Tests that hold on every storage engine; a subclass for each runs them on an installation of its own.</summary>
public abstract class StorageSuite(StorageEngine engine) : IAsyncLifetime
{
    private protected TestInstallation Site { get; private set; } = null!; // Set before each test.

    public virtual async Task InitializeAsync() => Site = await StartAsync();

    public virtual async Task DisposeAsync() => await Site.DisposeAsync();

    private protected Task<TestInstallation> StartAsync() => TestInstallation.StartAsync(engine);
}
