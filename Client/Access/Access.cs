using Campaigns.Grains;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>
/// What whoever makes the current request may do: the one place where permissions are checked. What they may not see is
/// answered like what does not exist, with 404.
/// </summary>
public sealed class Access(IHttpContextAccessor request, IAccountDirectory directory, IUnitQueries units) : IFigureAccess
{
    private Task<IReadOnlyList<Grant>>? _grants; // parts of a page ask at the same time

    /// <summary>Who makes the current request, for what a command tells the audit log.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint is open, and has nobody to name.</exception>
    public Actor Actor => new(Account ?? throw new InvalidOperationException("Nobody is signed in."));

    private Guid? Account => request.HttpContext?.User.AccountId();

    /// <summary>Whether they may do something to a unit; false for a unit that does not exist.</summary>
    public async Task<bool> MayAsync(Capability capability, string unitCode, CancellationToken cancellationToken) =>
        await IsCoveredAsync(await GrantsAsync(cancellationToken), capability, unitCode, cancellationToken);

    /// <inheritdoc />
    public Task<bool> MayReadAsync(string unit, CancellationToken cancellationToken) =>
        MayAsync(Capability.ReadFigures, unit, cancellationToken);

    /// <summary>Whether they may see the state of the installation, which belongs to the unit at the top.</summary>
    public async Task<bool> MayManageSystemAsync(CancellationToken cancellationToken) =>
        await units.RootAsync(cancellationToken) is { } root && await MayAsync(Capability.ManageSystem, root.Code, cancellationToken);

    /// <summary>
    /// Whether they hold everything that a grant would bring, so that they may hand it on, to a key or to somebody.
    /// False for a unit that does not exist.
    /// </summary>
    public async Task<bool> HoldsAllOfAsync(Grant grant, CancellationToken cancellationToken) =>
        await HoldAllOfAsync(await GrantsAsync(cancellationToken), grant, cancellationToken);

    /// <summary>
    /// Their grants, the earliest given first; empty when nobody is signed in. An API key narrowed to one grant has that one, as
    /// long as its account holds everything in it.
    /// </summary>
    public Task<IReadOnlyList<Grant>> GrantsAsync(CancellationToken cancellationToken) => _grants ??= ReadGrantsAsync(cancellationToken);

    /// <summary>Code of the unit they see first: that of their first grant that reads figures; null when none does.</summary>
    public async Task<string?> HomeUnitAsync(CancellationToken cancellationToken)
    {
        var grants = await GrantsAsync(cancellationToken);
        return grants.FirstOrDefault(grant => grant.Role.Allows(Capability.ReadFigures))?.Unit;
    }

    private async Task<IReadOnlyList<Grant>> ReadGrantsAsync(CancellationToken cancellationToken)
    {
        var principal = request.HttpContext?.User;
        if (principal?.AccountId() is not { } account) return [];
        var held = await directory.GrantsAsync(account, cancellationToken);
        if (principal.NarrowedTo() is not { } narrowed) return held;
        return await HoldAllOfAsync(held, narrowed, cancellationToken) ? [narrowed] : [];
    }

    private async Task<bool> HoldAllOfAsync(IReadOnlyList<Grant> held, Grant grant, CancellationToken cancellationToken)
    {
        foreach (var capability in Enum.GetValues<Capability>().Where(capability => grant.Role.Allows(capability)))
        {
            if (!await IsCoveredAsync(held, capability, grant.Unit, cancellationToken)) return false;
        }

        return true;
    }

    private async Task<bool> IsCoveredAsync(
        IReadOnlyList<Grant> held, Capability capability, string unitCode, CancellationToken cancellationToken)
    {
        foreach (var grant in held.Where(grant => grant.Role.Allows(capability)))
        {
            if (await units.IsWithinAsync(unitCode, grant.Unit, cancellationToken)) return true;
        }

        return false;
    }
}
