using System.Reflection;
using Orleans.Runtime.Messaging;

namespace Campaigns.Silo;

/// <summary>
/// Repeats calls that got no answer because a node died or left: for a few seconds its grains cannot be reached, then they live
/// elsewhere. Whether such a call ran is not known; grains are written so that any call may be repeated, and a permit taken
/// twice from a call budget is only wasted.
/// </summary>
internal sealed partial class CallRetry(TimeProvider time, ILogger<CallRetry> logger)
{
    /// <summary>
    /// How long a caller waits at most, over all attempts. Longer than it takes to declare a node dead, and than one attempt may take
    /// (<see cref="OrleansDefaults.AnswerWithin"/>). Calls that may take minutes are waited for, but not repeated later than this.
    /// </summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>Makes a call until it is answered.</summary>
    /// <param name="grain">Whom it is for.</param>
    /// <param name="method">What is called; one with its own <see cref="ResponseTimeoutAttribute"/> is waited for that long.</param>
    /// <param name="attempt">Makes the call once.</param>
    /// <param name="cancellationToken">Ends the pauses; the attempts have it among their arguments.</param>
    /// <exception cref="TimeoutException">No answer came in time.</exception>
    public async Task<TResult> CallAsync<TResult>(
        GrainId grain, MethodInfo method, Func<Task<TResult>> attempt, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var takesLong = method.IsDefined(typeof(ResponseTimeoutAttribute));
        for (var pause = FirstPause; ; pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks)))
        {
            try
            {
                return takesLong ? await attempt() : await attempt().WaitAsync(Left(begun), time, CancellationToken.None);
            }
            catch (Exception exception) when (IsPassing(exception) && Left(begun) > pause)
            {
                Log.Repeated(logger, grain.Interface.Name, method.Name, pause, exception.GetType().Name);
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    // The first two are what a call to a node that died or just left ends with; the last, a node that has too much to do.
    private static bool IsPassing(Exception exception) =>
        exception is ConnectionFailedException or OrleansMessageRejectionException or GatewayTooBusyException;

    private TimeSpan Left(long begun)
    {
        var left = GiveUpAfter - time.GetElapsedTime(begun);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Grain}.{Method} is called again in {Pause}: {Reason}")]
        public static partial void Repeated(ILogger logger, string grain, string method, TimeSpan pause, string reason);
    }
}
