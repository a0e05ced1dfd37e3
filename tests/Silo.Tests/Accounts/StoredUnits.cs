using Campaigns.Grains;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo.Tests;

/// <summary>As much of the organization's queries as signing in needs.</summary>
internal sealed class StoredUnits(CampaignsContext context) : IUnitQueries
{
    public Task<Unit?> FindAsync(string code, CancellationToken cancellationToken) =>
        context.Units.Where(unit => unit.Code == code).Select(unit => new Unit(unit.Code, unit.Name, null))
            .SingleOrDefaultAsync(cancellationToken);

    public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Unit?> RootAsync(CancellationToken cancellationToken) =>
        context.Units.Where(unit => unit.ParentId == null).Select(unit => new Unit(unit.Code, unit.Name, null))
            .SingleOrDefaultAsync(cancellationToken);

    public Task<bool> IsWithinAsync(string code, string ancestor, CancellationToken cancellationToken) =>
        context.UnitAncestors.AnyAsync(pair => pair.Unit!.Code == code && pair.Ancestor!.Code == ancestor, cancellationToken);

    public async Task<IReadOnlyList<Unit>> PathAsync(string code, CancellationToken cancellationToken) =>
        await context.UnitAncestors.Where(pair => pair.Unit!.Code == code).OrderByDescending(pair => pair.Depth)
            .Select(pair => new Unit(pair.Ancestor!.Code, pair.Ancestor.Name, null)).ToListAsync(cancellationToken);

    public Task<IReadOnlyList<Unit>> ChildrenAsync(string code, CancellationToken cancellationToken) => throw new NotSupportedException();
}
