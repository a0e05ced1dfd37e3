namespace Campaigns.Grains;

/// <summary>Finds units for people: by name or code, with what stands below them.</summary>
public interface IUnitDirectory
{
    /// <summary>One page of the units of a subtree, its top left out.</summary>
    /// <param name="scope">Code of the unit at the top.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="query">What is looked for in name and code; sorted by <c>name</c>, <c>code</c> or <c>members</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PageOf<UnitSummary>> ListAsync(string scope, UnitFilter filter, ListQuery query, CancellationToken cancellationToken);

    /// <summary>A unit with its numbers; null when there is none with that code.</summary>
    Task<UnitSummary?> FindAsync(string code, CancellationToken cancellationToken);
}

/// <summary>Which units of a subtree.</summary>
/// <param name="DirectlyBelow">Whether only those directly below its top.</param>
/// <param name="Kind">Of what kind; null for any.</param>
/// <param name="IsOpen">Whether open or closed ones; null for both.</param>
public sealed record UnitFilter(bool DirectlyBelow, UnitKind? Kind = null, bool? IsOpen = null);

/// <summary>A unit with its numbers.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="UnitsBelow">Open units below it, at any depth.</param>
/// <param name="Pages">Pages in it and below.</param>
/// <param name="Members">Members of its subtree as counted last; null when nobody counted.</param>
/// <param name="Admins">Accounts with a role that manages it, given for this very unit.</param>
public sealed record UnitSummary(Unit Unit, int UnitsBelow, int Pages, long? Members, int Admins);
