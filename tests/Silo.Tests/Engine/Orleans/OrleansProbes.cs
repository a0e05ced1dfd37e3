using System.Collections.Concurrent;
using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>The probe as Orleans knows it.</summary>
public interface IOrleansProbeGrain : IProbeGrain, IGrainWithStringKey;

/// <summary>The probe on Orleans: hosted as every grain is.</summary>
public sealed class OrleansProbeGrain : ProbeGrain, IOrleansProbeGrain, IGrainBase
{
    public OrleansProbeGrain(IGrainContext context, ProbeBoard board, IGrains grains, ILocalSiloDetails silo, ProbeHomes homes)
        : base(context.GrainId.Key.ToString()!, board, grains)
    {
        GrainContext = context;
        homes[context.GrainId.Key.ToString()!] = silo.SiloAddress;
    }

    public IGrainContext GrainContext { get; }
}

/// <summary>On which silo each probe was made last.</summary>
public sealed class ProbeHomes : ConcurrentDictionary<string, SiloAddress>;

/// <summary>The picky probe as Orleans knows it.</summary>
public interface IOrleansPickyGrain : IPickyGrain, IGrainWithStringKey;

/// <summary>The picky probe on Orleans.</summary>
public sealed class OrleansPickyGrain(IGrainContext context, ProbeBoard board)
    : PickyGrain(context.GrainId.Key.ToString()!, board), IOrleansPickyGrain, IGrainBase
{
    public IGrainContext GrainContext => context;
}
