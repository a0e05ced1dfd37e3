using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// How often the stand-in platforms were called, failed calls included. Paths are written as the vendors write them, without
/// ids: <c>me</c>, <c>me/accounts</c>, <c>{id}</c>, <c>{id}/published_posts</c>, <c>{id}/insights</c>, <c>?ids=</c>, <c>channels</c>,
/// <c>playlistItems</c>, <c>videos</c>; <c>?</c> for what there is not. Safe for use by many threads.
/// </summary>
internal sealed class SandboxCalls
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Platform Platform, string Path), long> _calls = [];

    /// <summary>All calls.</summary>
    public long Total => Sum((_, _) => true);

    /// <summary>The calls of a platform.</summary>
    public long Of(Platform platform) => Sum((called, _) => called == platform);

    /// <summary>The calls of one path of a platform.</summary>
    public long Of(Platform platform, string path) => Sum((called, at) => called == platform && at == path);

    /// <summary>Counts a call.</summary>
    public void Add(Platform platform, string path)
    {
        lock (_lock) _calls[(platform, path)] = _calls.GetValueOrDefault((platform, path)) + 1;
    }

    /// <summary>Starts again from zero.</summary>
    public void Reset()
    {
        lock (_lock) _calls.Clear();
    }

    private long Sum(Func<Platform, string, bool> counted)
    {
        lock (_lock) return _calls.Where(call => counted(call.Key.Platform, call.Key.Path)).Sum(call => call.Value);
    }
}
