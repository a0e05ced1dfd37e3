using System.Reflection;

namespace Campaigns.Silo;

/// <summary>What callers hold instead of a grain. The runtime derives a class from it that implements the grain's interface.</summary>
internal class GrainProxy : DispatchProxy
{
    private EmbeddedEngine _engine = null!; // Set by Of, right after the runtime has made the instance.
    private GrainRegistration _registration = null!;
    private GrainId _grain;

    /// <summary>A reference to one grain.</summary>
    public static TGrain Of<TGrain>(EmbeddedEngine engine, GrainRegistration registration, string key) where TGrain : class
    {
        var reference = Create<TGrain, GrainProxy>();
        var proxy = (GrainProxy)(object)reference;
        (proxy._engine, proxy._registration, proxy._grain) = (engine, registration, new GrainId(registration.Interface, key));
        return reference;
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _registration.Methods[targetMethod!].Call(_engine, _grain, args ?? []); // DispatchProxy always names the method.
}
