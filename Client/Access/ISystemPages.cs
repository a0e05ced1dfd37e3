namespace Campaigns.Client;

/// <summary>What there is to see of the installation itself, beyond our own pages.</summary>
public interface ISystemPages
{
    /// <summary>Address of the cluster's dashboard; null when there is no cluster or the caller may not see it.</summary>
    Task<string?> ClusterAddressAsync(CancellationToken cancellationToken);
}

/// <summary>One node by itself: nothing.</summary>
internal sealed class NoSystemPages : ISystemPages
{
    /// <inheritdoc />
    public Task<string?> ClusterAddressAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
