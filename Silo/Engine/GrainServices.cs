namespace Campaigns.Silo;

/// <summary>Registers grains, for whichever engine runs.</summary>
internal static class GrainServices
{
    /// <summary>
    /// Hosts a grain class: <typeparamref name="TGrain"/> is made by the first call to an identity, with the key as its
    /// <see cref="string"/> argument and the rest from a scope of its own, and ends with <see cref="IAsyncDisposable"/> if it has it.
    /// </summary>
    /// <exception cref="ArgumentException">The interface has a method that cannot be called through an engine, or is registered already.</exception>
    public static IServiceCollection AddGrain<TInterface, TGrain>(this IServiceCollection services)
        where TInterface : class where TGrain : class, TInterface
    {
        if (services.Any(service => (service.ImplementationInstance as GrainRegistration)?.Interface == typeof(TInterface)))
            throw new ArgumentException($"A grain is registered for {typeof(TInterface)} already.");
        return services.AddSingleton(GrainRegistration.Of<TInterface, TGrain>());
    }
}
