using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// What one client operation costs: every HTTP attempt is counted where it is made, retries included, and the worst usage the
/// answers told of is kept. Used by one operation, one request at a time.
/// </summary>
internal sealed class CallMeter
{
    /// <summary>How a request carries its meter down to the handler that makes the attempts.</summary>
    public static readonly HttpRequestOptionsKey<CallMeter> Key = new("campaigns.meter");

    private int _calls;
    private double? _load;

    /// <summary>The cost so far.</summary>
    public CallUsage Usage => new(_calls, _load);

    /// <summary>One attempt goes out.</summary>
    public void CountAttempt() => _calls++;

    /// <summary>An answer told the load, 0 to 1 and above; null: it did not.</summary>
    public void SeeLoad(double? load)
    {
        if (load is { } told && !(told <= _load)) _load = told;
    }
}
