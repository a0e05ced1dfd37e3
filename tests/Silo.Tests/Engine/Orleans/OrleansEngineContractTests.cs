namespace Campaigns.Silo.Tests;

/// <summary>Orleans keeps what every engine promises, on one silo.</summary>
[Collection(OrleansTests.Collection)]
public sealed class OneSiloContractTests : EngineContract
{
    protected override async Task<IRunningEngine> StartAsync() => await OrleansCluster.StartAsync(Board, silos: 1);
}

/// <summary>Orleans keeps it although every grain is on another silo than its caller.</summary>
[Collection(OrleansTests.Collection)]
public sealed class TwoSilosContractTests : EngineContract
{
    protected override async Task<IRunningEngine> StartAsync() => await OrleansCluster.StartAsync(Board, silos: 2);
}

/// <summary>Tests with silos run one after the other: their time limits are real, and machines small.</summary>
[CollectionDefinition(Collection)]
public sealed class OrleansTests
{
    public const string Collection = "Orleans";
}
