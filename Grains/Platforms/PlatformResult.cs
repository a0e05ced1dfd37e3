namespace Campaigns.Grains;

/// <summary>What a platform call came to: a value or a failure of the closed set, and what it cost.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed record PlatformResult<T> where T : class
{
    internal PlatformResult(T? value, PlatformFailure? failure, CallUsage usage) => (Value, Failure, Usage) = (value, failure, usage);

    /// <summary>The answer; null when <see cref="Failure"/> is set.</summary>
    public T? Value { get; }

    /// <summary>Why there is no answer; null when <see cref="Value"/> is set.</summary>
    public PlatformFailure? Failure { get; }

    /// <summary>What the platform counted for it, failed or not.</summary>
    public CallUsage Usage { get; }
}

/// <summary>Makes results; kept apart so that the type of the value is inferred.</summary>
public static class PlatformResult
{
    /// <summary>An answer.</summary>
    public static PlatformResult<T> Ok<T>(T value, CallUsage usage) where T : class => new(value, null, usage);

    /// <summary>A failure.</summary>
    public static PlatformResult<T> Failed<T>(PlatformFailure failure, CallUsage usage) where T : class => new(null, failure, usage);
}

/// <summary>What a call cost, in the platform's own measure.</summary>
/// <param name="Calls">HTTP requests made, retries included; at least 1 unless refused before sending.</param>
/// <param name="Load">The worst usage counter the answer's headers gave, 0 to 1 and above; null where the platform does not say.</param>
public readonly record struct CallUsage(int Calls, double? Load = null);
