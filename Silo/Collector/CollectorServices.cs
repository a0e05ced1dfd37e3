using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Silo;

/// <summary>Registers collecting: the grains that do it and the service that calls them.</summary>
internal static class CollectorServices
{
    /// <summary>
    /// The grains of pages and platforms and what they need; the rest of it, <see cref="IFanpageStore"/>, <see cref="ILedger"/> and
    /// the <see cref="IPlatformClient"/>s, is registered elsewhere. Configured by <c>Collecting</c> and <c>CallBudgets</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The configuration makes no sense.</exception>
    public static IServiceCollection AddCollectingGrains(this IServiceCollection services, IConfiguration configuration)
    {
        var collecting = Read<CollectingOptions>(configuration, "Collecting");
        if (!collecting.IsValid()) throw new InvalidOperationException("Collecting: times must be above zero and in order.");
        var budgets = Read<PlatformBudgetOptions>(configuration, "CallBudgets");
        if (!budgets.IsValid()) throw new InvalidOperationException("CallBudgets: rates must be above zero and named for platforms.");

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(collecting).AddSingleton(budgets).AddSingleton<PlatformClients>().AddSingleton<FanpagePorts>();
        return services.AddGrain<IFanpageGrain, FanpageGrain>().AddGrain<IPlatformBudgetGrain, PlatformBudgetGrain>().AddGrain<IUnitGrain, UnitGrain>();
    }

    /// <summary>The collector, running with the host unless <c>Collector:Enabled</c> is off. Needs <see cref="AddCollectingGrains"/>.</summary>
    public static IServiceCollection AddCollector(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CollectorOptions>()
            .Bind(configuration.GetSection("Collector"), binding => binding.ErrorOnUnknownConfiguration = true)
            .Validate(value => value.IsValid(), "Collector: values must be above zero, and PagesPerQuery above Concurrency.")
            .ValidateOnStart();
        services.AddMetrics();
        services.AddSingleton<CollectorMetrics>().AddSingleton<Collector>().AddSingleton<CollectorService>();
        services.AddHostedService(provider => provider.GetRequiredService<CollectorService>());
        return services;
    }

    /// <summary>The grains' options are plain records; a word that means nothing is a mistake of the operator's, not to be passed over.</summary>
    private static T Read<T>(IConfiguration configuration, string section) where T : new() =>
        configuration.GetSection(section).Get<T>(binding => binding.ErrorOnUnknownConfiguration = true) ?? new T();
}
