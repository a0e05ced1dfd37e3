namespace Campaigns.Grains;

/// <summary>
/// The way to reach a grain. The engine behind it, embedded or a cluster, decides where the grain lives; callers see only
/// its interface and its key. A cluster repeats a call whose answer was lost with a node: grains are written so that any call may be
/// repeated.
/// </summary>
public interface IGrains
{
    /// <summary>
    /// A reference to the grain with this key. Costs nothing: the grain is activated by the first call made through it.
    /// </summary>
    /// <typeparam name="TGrain">The grain's interface. Its methods return tasks and take a cancellation token last.</typeparam>
    /// <param name="key">The identity the grain owns, case-sensitive, for example <c>youtube:UC…</c>. Never empty.</param>
    TGrain Get<TGrain>(string key) where TGrain : class;
}
