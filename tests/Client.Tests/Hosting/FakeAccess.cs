namespace Campaigns.Client.Tests;

/// <summary>Lets the caller read one unit's subtree.</summary>
internal sealed class FakeAccess(FakeOrganization organization) : IFigureAccess
{
    public string? Home { get; set; }

    public Task<string?> HomeUnitAsync(CancellationToken cancellationToken) => Task.FromResult(Home);

    public Task<bool> MayReadAsync(string unit, CancellationToken cancellationToken) =>
        Task.FromResult(Home is not null && organization.IsWithin(unit, Home));
}
