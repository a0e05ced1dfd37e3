namespace Campaigns.Grains;

/// <summary>
/// The call quota of one platform app, shared by every page on it: keyed by the platform's name, so that the quota holds across
/// nodes.
/// </summary>
public interface IPlatformBudgetGrain
{
    /// <summary>Asks to make some calls now.</summary>
    /// <param name="calls">How many; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CallPermit> TakeAsync(int calls, CancellationToken cancellationToken = default);

    /// <summary>Tells what calls came to: usage headers and throttling slow down everybody on the platform.</summary>
    Task ReportAsync(CallReport report, CancellationToken cancellationToken = default);
}

/// <summary>Whether calls may be made.</summary>
/// <param name="NotBefore">Null: go ahead. Otherwise the instant (UTC) to come back at.</param>
public sealed record CallPermit(DateTimeOffset? NotBefore);

/// <summary>What calls came to.</summary>
/// <param name="Load">Worst usage, 0 to 1 and above, from the platform's headers; null where it does not say.</param>
/// <param name="ThrottledUntil">The platform wants no calls before this instant (UTC); null when it does not mind.</param>
/// <param name="FurtherCalls">Calls made beyond those permitted: retries, and reads that a platform counts post by post.</param>
public sealed record CallReport(double? Load, DateTimeOffset? ThrottledUntil, int FurtherCalls = 0);
