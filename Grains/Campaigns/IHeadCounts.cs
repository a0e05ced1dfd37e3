namespace Campaigns.Grains;

/// <summary>Knows how many members units have.</summary>
public interface IHeadCounts
{
    /// <summary>The members of units, each with everything below it, on a local day. A unit that nobody has counted is missing.</summary>
    Task<IReadOnlyDictionary<string, long>> OnAsync(IReadOnlyCollection<string> units, DateOnly day, CancellationToken cancellationToken);
}
