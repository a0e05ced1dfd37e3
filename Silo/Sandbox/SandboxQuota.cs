namespace Campaigns.Silo;

/// <summary>Counts calls in windows of time against limits. Safe for use by many threads.</summary>
internal sealed class SandboxQuota
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Window, long Used)> _used = [];

    /// <summary>Adds calls and gives the part of the limit used up in this window, 1 and above when it is; 0 without a limit.</summary>
    /// <param name="name">What is counted: the app, a page, the project.</param>
    /// <param name="window">The number of the current window; a new one starts from nothing.</param>
    /// <param name="calls">How many to add.</param>
    /// <param name="limit">How many a window allows; null: any number.</param>
    public double Use(string name, long window, int calls, int? limit)
    {
        if (limit is not { } most) return 0;
        lock (_lock)
        {
            var known = _used.GetValueOrDefault(name);
            var used = (known.Window == window ? known.Used : 0) + calls;
            _used[name] = (window, used);
            return (double)used / most;
        }
    }
}
