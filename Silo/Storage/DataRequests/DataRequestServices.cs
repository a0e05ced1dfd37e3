using Campaigns.Grains;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo;

/// <summary>Registers requests on personal data.</summary>
internal static class DataRequestServices
{
    /// <summary>Where what was decided on working days stands in the settings.</summary>
    public const string WorkingDaysSection = "WorkingDays";

    /// <summary>The requests with their terms. Needs an engine, members and <see cref="IDatabase"/>.</summary>
    public static IServiceCollection AddDataRequests(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WorkingDaysOptions>().Bind(configuration.GetSection(WorkingDaysSection), binding => binding.ErrorOnUnknownConfiguration = true)
            .Validate(options => options.IsValid(), $"{WorkingDaysSection}: a day is both off and worked.").ValidateOnStart();
        services.AddSingleton(provider => new WorkingDays(provider.GetRequiredService<IOptions<WorkingDaysOptions>>().Value));
        services.AddSingleton<IDataRequests, DataRequestStore>().AddSingleton<DataRequestFinishing>().AddSingleton<DataRequestDeadlines>();
        return services;
    }
}
