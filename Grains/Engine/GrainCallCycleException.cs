namespace Campaigns.Grains;

/// <summary>
/// A grain was called, directly or through others, by the very call it is still working on (A → B → A). Waiting would never
/// end, so the call is refused. Always a bug of the calling grains.
/// </summary>
public sealed class GrainCallCycleException : InvalidOperationException
{
    /// <summary>An exception without a path, as serializers need it.</summary>
    public GrainCallCycleException()
    {
    }

    /// <summary>An exception whose message names the grains of the cycle in calling order.</summary>
    public GrainCallCycleException(string message) : base(message)
    {
    }

    /// <summary>An exception with the one that led to it.</summary>
    public GrainCallCycleException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>The refusal of a call.</summary>
    /// <param name="path">The grains in calling order, each calling the next, ending with one named before.</param>
    public static GrainCallCycleException Along(IEnumerable<string> path) => new(
        $"A call would wait for itself: {string.Join(" → ", path)}. A grain must not be called back by a call it has made.");
}
