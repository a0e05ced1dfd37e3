namespace Campaigns.Silo;

/// <summary>How an engine calls a grain: what stands behind every <see cref="GrainProxy"/>.</summary>
internal interface IGrainCalls
{
    /// <summary>Makes one call.</summary>
    /// <param name="grain">Whom it is for.</param>
    /// <param name="method">What is called; tells an engine what is special about it.</param>
    /// <param name="call">Calls the method on what it is given: the grain itself, or the engine's own reference to it.</param>
    /// <param name="cancellationToken">The caller's token, which is among the arguments too.</param>
    Task<TResult> CallAsync<TResult>(
        GrainId grain, GrainMethod method, Func<object, Task<TResult>> call, CancellationToken cancellationToken);
}
