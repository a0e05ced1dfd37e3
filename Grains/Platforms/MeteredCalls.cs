namespace Campaigns.Grains;

/// <summary>Makes platform calls within the platform's budget: a permit before each, a report after.</summary>
internal sealed class MeteredCalls(IPlatformBudgetGrain budget)
{
    private int _permits;

    /// <summary>Calls made so far, as the platform counts them.</summary>
    public int Made { get; private set; }

    /// <summary>
    /// Takes the permits for several calls at once, or none. A round whose permits came one by one would, on a used-up quota, spend
    /// each on listing again and never get to reading.
    /// </summary>
    /// <returns>Null when granted; else the refusal, as if the platform had said so.</returns>
    public async Task<PlatformFailure.Throttled?> ReserveAsync(int calls, CancellationToken cancellationToken)
    {
        var permit = await budget.TakeAsync(calls, cancellationToken);
        if (permit.NotBefore is { } notBefore)
            return new PlatformFailure.Throttled(notBefore, "Our calls to this platform are used up for now.");

        _permits += calls;
        return null;
    }

    /// <summary>Makes one call, with a permit reserved before or one taken now. Without a permit it is not made.</summary>
    public async Task<PlatformResult<T>> MakeAsync<T>(
        Func<CancellationToken, Task<PlatformResult<T>>> call, CancellationToken cancellationToken) where T : class
    {
        if (_permits == 0 && await ReserveAsync(1, cancellationToken) is { } refusal) return PlatformResult.Failed<T>(refusal, default);
        _permits--;

        var result = await call(cancellationToken);
        Made += result.Usage.Calls;

        // The call is made, so everybody on the platform has to hear of it, whatever became of the caller.
        await budget.ReportAsync(ReportOf(result), CancellationToken.None);
        return result;
    }

    private static CallReport ReportOf<T>(PlatformResult<T> result) where T : class => new(
        result.Usage.Load,
        result.Failure is PlatformFailure.Throttled { IsOfThisAccountOnly: false } throttled ? throttled.Until : null,
        Math.Max(0, result.Usage.Calls - 1));
}
