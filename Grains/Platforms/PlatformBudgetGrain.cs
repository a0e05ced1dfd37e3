namespace Campaigns.Grains;

/// <summary>
/// Keeps one platform's <see cref="CallBudget"/>, in memory only. After a restart the bucket is full again and the load unknown:
/// the first answer tells the load, and platforms that do not tell it refuse by themselves, which pauses everybody.
/// </summary>
public class PlatformBudgetGrain : IPlatformBudgetGrain
{
    private readonly PlatformBudgetOptions _options;
    private readonly CallRate _rate;
    private readonly TimeProvider _time;
    private CallBudget _budget;

    /// <summary>The budget of the platform that the key names.</summary>
    /// <exception cref="ArgumentException">The key is not a platform's name.</exception>
    public PlatformBudgetGrain(string key, PlatformBudgetOptions options, TimeProvider time)
    {
        if (!PlatformNames.TryParse(key, out var platform)) throw new ArgumentException($"There is no platform '{key}'.", nameof(key));
        (_options, _rate, _time) = (options, options.RateOf(platform), time);
        _budget = CallBudget.Full(_rate, time.GetUtcNow());
    }

    /// <inheritdoc />
    public Task<CallPermit> TakeAsync(int calls, CancellationToken cancellationToken = default)
    {
        (_budget, var permit) = _budget.Take(calls, _rate, _time.GetUtcNow());
        return Task.FromResult(permit);
    }

    /// <inheritdoc />
    public Task ReportAsync(CallReport report, CancellationToken cancellationToken = default)
    {
        _budget = _budget.After(report, _rate, _options.PauseWhenFull, _time.GetUtcNow());
        return Task.CompletedTask;
    }
}
