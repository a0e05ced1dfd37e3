using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// One kind of what is kept of persons for a while. A class each, registered as this: <see cref="RetentionRun"/> finds it and asks for
/// it to be removed once a day.
/// </summary>
internal interface IRetained
{
    /// <summary>Which kind.</summary>
    Retained Kind { get; }

    /// <summary>Removes what was last needed on a local day or before, a bounded part in each transaction; done again it removes nothing.</summary>
    /// <param name="dueSince">The day.</param>
    /// <param name="cancellationToken">Stops between two parts; what is removed by then stays removed.</param>
    /// <returns>How many were removed.</returns>
    Task<int> RemoveAsync(DateOnly dueSince, CancellationToken cancellationToken);
}
