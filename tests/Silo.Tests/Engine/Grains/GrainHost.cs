using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>An engine with the product's grains, over an installation of a test's own.</summary>
internal interface IGrainHost : IRunningEngine
{
    /// <summary>The way to the same grains from another node, where the engine has several.</summary>
    IGrains Elsewhere { get; }

    /// <summary>Ends every grain, so that the next call makes it anew.</summary>
    Task DeactivateAllAsync();
}

/// <summary>Starts an engine with the grains of a site.</summary>
internal delegate Task<IGrainHost> GrainHostStart(GrainSite site);
