using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// The grains whose calls led to the running code, outermost first. It travels with every message, so that a call back into a grain
/// that waits for that very call is seen on whichever node before both wait for their time limit.
/// </summary>
internal static class CallPath
{
    private const string Key = "campaigns.path";

    /// <summary>Whether no grain is calling, but the program around them.</summary>
    public static bool IsEmpty => RequestContext.Get(Key) is not string[] { Length: > 0 };

    /// <summary>Adds the grain that is about to be called, for the rest of the calling method.</summary>
    /// <exception cref="GrainCallCycleException">It waits for this call already; the message names the path.</exception>
    public static void Enter(GrainId called)
    {
        var name = called.ToString();
        var path = RequestContext.Get(Key) as string[] ?? [];
        if (path.Contains(name, StringComparer.Ordinal)) throw GrainCallCycleException.Along([.. path, name]);
        RequestContext.Set(Key, (string[])[.. path, name]);
    }
}
