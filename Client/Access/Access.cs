using System.Collections.Concurrent;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>
/// What whoever makes the current request may do: the one place where permissions are checked. What they may not see is
/// answered like what does not exist, with 404. A request reads the grants once and each unit's place in the tree once, however often it
/// asks; the next request reads anew, so that a grant taken away is gone with it.
/// </summary>
public sealed class Access(IHttpContextAccessor request, IAccountDirectory directory, IUnitQueries units) : IFigureAccess
{
    private readonly ConcurrentDictionary<string, Task<IReadOnlySet<string>>> _lineages = new(StringComparer.Ordinal);
    private Task<IReadOnlyList<Grant>>? _grants; // parts of a page ask at the same time

    /// <summary>Who makes the current request, for what a command tells the audit log.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint is open, and has nobody to name.</exception>
    public Actor Actor => new(Account ?? throw new InvalidOperationException("Nobody is signed in."));

    private Guid? Account => request.HttpContext?.User.AccountId();

    /// <summary>Whether they may do something to a unit; false for a unit that does not exist.</summary>
    public async Task<bool> MayAsync(Capability capability, string unitCode, CancellationToken cancellationToken) =>
        IsInScope(capability) && await IsCoveredAsync(await GrantsAsync(cancellationToken), capability, unitCode, cancellationToken);

    /// <summary>Whether they may do something to every one of the units; true for none.</summary>
    public async Task<bool> MayAsync(Capability capability, IReadOnlyCollection<string> unitCodes, CancellationToken cancellationToken)
    {
        foreach (var unit in unitCodes.Distinct(StringComparer.Ordinal))
        {
            if (!await MayAsync(capability, unit, cancellationToken)) return false;
        }

        return true;
    }

    /// <summary>Those of the units whose figures they may read: of others not even the code is theirs to see.</summary>
    public async Task<IReadOnlySet<string>> ReadableAsync(IEnumerable<string?> unitCodes, CancellationToken cancellationToken)
    {
        var readable = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in unitCodes.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (await MayAsync(Capability.ReadFigures, unit, cancellationToken)) readable.Add(unit);
        }

        return readable;
    }

    /// <inheritdoc />
    public Task<bool> MayReadAsync(string unit, CancellationToken cancellationToken) =>
        MayAsync(Capability.ReadFigures, unit, cancellationToken);

    /// <summary>Whether they may see the state of the installation, which belongs to the unit at the top.</summary>
    public Task<bool> MayManageSystemAsync(CancellationToken cancellationToken) => MayAtTheTopAsync(Capability.ManageSystem, cancellationToken);

    /// <summary>Whether they may do something to the unit at the top, and so everywhere.</summary>
    public async Task<bool> MayAtTheTopAsync(Capability capability, CancellationToken cancellationToken) =>
        await units.RootAsync(cancellationToken) is { } root && await MayAsync(capability, root.Code, cancellationToken);

    /// <summary>
    /// Whether they hold everything that a grant would bring, so that a key of theirs may have it.
    /// False for a unit that does not exist.
    /// </summary>
    public async Task<bool> HoldsAllOfAsync(Grant grant, CancellationToken cancellationToken) =>
        grant.Role.Capabilities().All(IsInScope) && await HoldAllOfAsync(await GrantsAsync(cancellationToken), grant, cancellationToken);

    /// <summary>
    /// Whether they may give a grant to somebody, and take it from them: they manage people there and hold what it brings
    /// (<see cref="Roles.MayGive"/>). False for a unit that does not exist.
    /// </summary>
    public async Task<bool> MayGiveAsync(Grant grant, CancellationToken cancellationToken)
    {
        var lineage = await LineageAsync(grant.Unit, cancellationToken);
        var held = await GrantsAsync(cancellationToken);
        var capabilities = held.Where(own => lineage.Contains(own.Unit)).SelectMany(own => own.Role.Capabilities());
        return Roles.MayGive(capabilities.Where(IsInScope), grant.Role);
    }

    /// <summary>
    /// Codes of the units at the top of what they may do something in: the subtrees of these and nothing else. Empty when there is none.
    /// </summary>
    public async Task<IReadOnlyList<string>> TopsAsync(Capability capability, CancellationToken cancellationToken)
    {
        if (!IsInScope(capability)) return [];
        var grants = await GrantsAsync(cancellationToken);
        return [.. grants.Where(grant => grant.Role.Allows(capability)).Select(grant => grant.Unit).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Codes of the units whose subtrees a list covers: the unit asked for, or for none all where they may do something.
    /// Null when they may do it not there, or nowhere.
    /// </summary>
    public async Task<IReadOnlyList<string>?> TopsAsync(Capability capability, string? unit, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(unit)) return await TopsAsync(capability, cancellationToken) is { Count: > 0 } tops ? tops : null;
        return await MayAsync(capability, unit, cancellationToken) ? [unit] : null;
    }

    /// <summary>
    /// Their grants, the earliest given first; empty when nobody is signed in. An API key narrowed to one grant has that one, as
    /// long as its account holds everything in it.
    /// </summary>
    public Task<IReadOnlyList<Grant>> GrantsAsync(CancellationToken cancellationToken) => _grants ??= ReadGrantsAsync(cancellationToken);

    /// <summary>Code of the unit they see first: that of their first grant that reads figures; null when none does.</summary>
    public async Task<string?> HomeUnitAsync(CancellationToken cancellationToken) =>
        await TopsAsync(Capability.ReadFigures, cancellationToken) is [var first, ..] ? first : null;

    private async Task<IReadOnlyList<Grant>> ReadGrantsAsync(CancellationToken cancellationToken)
    {
        if (Account is not { } account) return [];
        var held = await directory.GrantsAsync(account, cancellationToken);
        if (request.HttpContext!.User.NarrowedTo() is not { } narrowed) return held;
        return await HoldAllOfAsync(held, narrowed, cancellationToken) ? [narrowed] : [];
    }

    private async Task<bool> HoldAllOfAsync(IReadOnlyList<Grant> held, Grant grant, CancellationToken cancellationToken)
    {
        foreach (var capability in grant.Role.Capabilities())
        {
            if (!await IsCoveredAsync(held, capability, grant.Unit, cancellationToken)) return false;
        }

        return true;
    }

    private async Task<bool> IsCoveredAsync(
        IReadOnlyList<Grant> held, Capability capability, string unitCode, CancellationToken cancellationToken)
    {
        if (!held.Any(grant => grant.Role.Allows(capability))) return false;
        var lineage = await LineageAsync(unitCode, cancellationToken);
        return held.Any(grant => grant.Role.Allows(capability) && lineage.Contains(grant.Unit));
    }

    // A key may be narrowed to some of what its grants bring.
    private bool IsInScope(Capability capability) => request.HttpContext?.User.Scopes()?.Contains(capability) ?? true;

    // The unit and those above it; empty for one that does not exist.
    private Task<IReadOnlySet<string>> LineageAsync(string unitCode, CancellationToken cancellationToken) =>
        _lineages.GetOrAdd(unitCode, async code => (await units.PathAsync(code, cancellationToken)).Select(unit => unit.Code).ToHashSet());
}
