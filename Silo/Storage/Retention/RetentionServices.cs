using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Registers retention.</summary>
internal static class RetentionServices
{
    /// <summary>Where the terms stand in the settings.</summary>
    public const string Section = "Retention";

    /// <summary>
    /// Retention, running with the host, with the terms of <c>Retention</c>. A kind more is one class more that is registered as
    /// <see cref="IRetained"/>. Needs members and <see cref="IDatabase"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The configuration makes no sense.</exception>
    public static IServiceCollection AddRetention(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Configured(configuration));
        return services.AddRetained().AddHostedService<RetentionService>();
    }

    /// <summary>The terms of <c>Retention</c>.</summary>
    /// <exception cref="InvalidOperationException">The configuration makes no sense.</exception>
    public static Retention Configured(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<RetentionOptions>(binding => binding.ErrorOnUnknownConfiguration = true) ?? new RetentionOptions();
        if (!options.IsValid()) throw new InvalidOperationException($"{Section}: every term is from 1 to 60 months.");
        return new Retention(options);
    }

    /// <summary>What is kept for a while, and the run that goes through it.</summary>
    public static IServiceCollection AddRetained(this IServiceCollection services)
    {
        services.AddSingleton<IShareClearance>(provider => provider.GetRequiredService<ShareLedger>());
        services.AddSingleton<RetainedMembers>();
        services.AddSingleton<IRetained, RetainedLinks>().AddSingleton<IRetained, RetainedLeftMembers>();
        services.AddSingleton<IRetained, RetainedWithdrawnMembers>().AddSingleton<IRetained, RetainedDataRequests>();
        services.AddSingleton<IRetained, RetainedRosterFiles>();
        return services.AddSingleton<IRetentionRuns, RetentionRuns>().AddSingleton<RetentionRun>();
    }
}
