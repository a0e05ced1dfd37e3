using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Silo;

/// <summary>Registers the embedded engine and the grains it hosts.</summary>
internal static class EmbeddedEngineServices
{
    /// <summary>
    /// Makes <see cref="IGrains"/> the embedded engine. Register it before whatever calls grains in the background: the host stops
    /// its services in reverse order, so callers stop first.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Holds <c>Engine:Embedded</c>; null for the defaults.</param>
    public static IServiceCollection AddEmbeddedEngine(this IServiceCollection services, IConfiguration? configuration = null)
    {
        var options = services.AddOptions<EmbeddedEngineOptions>()
            .Validate(value => value.IsValid(), "Engine:Embedded: times and numbers must be above zero.")
            .ValidateOnStart();
        if (configuration is not null)
            options.Bind(configuration.GetSection("Engine:Embedded"), binding => binding.ErrorOnUnknownConfiguration = true);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<EmbeddedEngine>();
        services.AddSingleton<IGrains>(provider => provider.GetRequiredService<EmbeddedEngine>());
        services.AddHostedService<EmbeddedEngineService>();
        return services;
    }

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
