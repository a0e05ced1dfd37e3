using System.Collections.Frozen;
using System.Reflection;

namespace Campaigns.Silo;

/// <summary>How the grains of one interface are made and called.</summary>
internal sealed class GrainRegistration
{
    private readonly ObjectFactory _factory;

    private GrainRegistration(Type @interface, Type grain)
    {
        if (!@interface.IsInterface) throw new ArgumentException($"{@interface} is not an interface; grains are called by one.");
        Interface = @interface;
        _factory = ActivatorUtilities.CreateFactory(grain, [typeof(string)]);
        Methods = @interface.GetInterfaces().Append(@interface)
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public))
            .ToFrozenDictionary(method => method, GrainMethod.Of);
    }

    /// <summary>The interface the grain is called by.</summary>
    public Type Interface { get; }

    /// <summary>Every method a caller can call, inherited ones too.</summary>
    public FrozenDictionary<MethodInfo, GrainMethod> Methods { get; }

    /// <summary>A registration, checked now so that a mistake shows at start-up and not at the first call.</summary>
    /// <exception cref="ArgumentException">The interface has a method that cannot be called through an engine.</exception>
    /// <exception cref="InvalidOperationException">The class has no constructor that takes the key as a <see cref="string"/>.</exception>
    public static GrainRegistration Of<TInterface, TGrain>() where TInterface : class where TGrain : class, TInterface =>
        new(typeof(TInterface), typeof(TGrain));

    /// <summary>A new grain; its other constructor arguments come from the services.</summary>
    public object Create(IServiceProvider services, string key) => _factory(services, [key]);
}
