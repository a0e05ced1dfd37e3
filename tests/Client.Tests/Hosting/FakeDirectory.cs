using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Everybody's grants, which a test may change.</summary>
internal sealed class FakeDirectory : IAccountDirectory
{
    public List<Grant> Grants { get; } = [new(Role.UnitAdmin, "tinh")];

    public Task<IReadOnlyList<Grant>> GrantsAsync(Guid account, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Grant>>([.. Grants]);
}
