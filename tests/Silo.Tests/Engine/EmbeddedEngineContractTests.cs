namespace Campaigns.Silo.Tests;

/// <summary>The embedded engine keeps what every engine promises.</summary>
public sealed class EmbeddedEngineContractTests : EngineContract
{
    protected override Task<IRunningEngine> StartAsync() => Task.FromResult<IRunningEngine>(new EmbeddedHost(Board));
}
