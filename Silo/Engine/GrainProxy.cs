using System.Collections.Frozen;
using System.Reflection;

namespace Campaigns.Silo;

/// <summary>What callers hold instead of a grain. The runtime derives a class from it that implements the grain's interface.</summary>
internal class GrainProxy : DispatchProxy
{
    private IGrainCalls _engine = null!; // Set by Of, right after the runtime has made the instance.
    private FrozenDictionary<MethodInfo, GrainMethod> _methods = null!;
    private GrainId _grain;

    /// <summary>A reference to one grain.</summary>
    /// <param name="engine">Makes the calls.</param>
    /// <param name="methods">What a caller can call, by the interface's methods; null when the engine has no such grain.</param>
    /// <param name="key">The grain's key.</param>
    /// <exception cref="InvalidOperationException">The engine has no such grain.</exception>
    public static TGrain Of<TGrain>(IGrainCalls engine, FrozenDictionary<MethodInfo, GrainMethod>? methods, string key) where TGrain : class
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (methods is null) throw new InvalidOperationException($"No grain is registered for {typeof(TGrain)}: add it with AddGrain.");
        var reference = Create<TGrain, GrainProxy>();
        var proxy = (GrainProxy)(object)reference;
        (proxy._engine, proxy._methods, proxy._grain) = (engine, methods, new GrainId(typeof(TGrain), key));
        return reference;
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _methods[targetMethod!].Call(_engine, _grain, args ?? []); // DispatchProxy always names the method.
}
