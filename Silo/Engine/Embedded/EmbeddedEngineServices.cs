using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Silo;

/// <summary>Registers the embedded engine.</summary>
internal static class EmbeddedEngineServices
{
    /// <summary>
    /// Makes <see cref="IGrains"/> the embedded engine. Register it before whatever calls grains in the background: the host stops
    /// its services in reverse order, so callers stop first.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Holds <c>Embedded</c>; null for the defaults.</param>
    public static IServiceCollection AddEmbeddedEngine(this IServiceCollection services, IConfiguration? configuration = null)
    {
        var options = services.AddOptions<EmbeddedEngineOptions>()
            .Validate(value => value.IsValid(), "Embedded: times and numbers must be above zero.")
            .ValidateOnStart();
        if (configuration is not null)
            options.Bind(configuration.GetSection("Embedded"), binding => binding.ErrorOnUnknownConfiguration = true);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<EmbeddedEngine>();
        services.AddSingleton<IGrains>(provider => provider.GetRequiredService<EmbeddedEngine>());
        services.AddHostedService<EmbeddedEngineService>();
        return services;
    }
}
