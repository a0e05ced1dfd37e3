using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Reads what accounts may do.</summary>
public interface IAccountDirectory
{
    /// <summary>The account's grants, the earliest given first; empty when there is no such account, and when it is deactivated.</summary>
    Task<IReadOnlyList<Grant>> GrantsAsync(Guid account, CancellationToken cancellationToken);
}
