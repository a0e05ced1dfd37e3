using Campaigns.Client;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo;

/// <summary>Puts the storage of accounts into a host.</summary>
internal static class AccountStorage
{
    /// <summary>
    /// Adds the EF context and everything that accounts need from storage. The schema must be there before the host starts: Data
    /// Protection reads its keys on the way up.
    /// </summary>
    /// <param name="services">The host's services, with <see cref="IDatabase"/> and those of <see cref="AccountServices.AddCampaignsAccounts"/>.</param>
    public static IServiceCollection AddAccountStorage(this IServiceCollection services)
    {
        services.AddDbContext<CampaignsContext>((provider, options) => provider.GetRequiredService<IDatabase>().Configure(options));
        services.AddScoped<IUserStore<Account>, UserOnlyStore<Account, CampaignsContext, Guid>>();
        services.AddScoped<IWrongAttempts, WrongAttempts>();
        services.AddScoped<AccountRegistry>();
        services.AddScoped<UserAdd>();
        services.AddScoped<PasswordReset>();
        services.AddScoped<ISetup, AccountSetup>();
        services.AddScoped<IAccountDirectory, AccountDirectory>();
        services.AddScoped<IApiKeyStore, ApiKeyStore>();
        services.AddScoped<IOwnAccount, OwnAccount>();
        services.AddScoped<IInvitations, InvitationStore>();
        services.AddSingleton<ISessionStore, SessionStore>();
        services.AddSingleton<IRecoveryCodeStore, RecoveryCodeStore>();
        services.AddSingleton<IPeople, PeopleStore>();
        services.AddDataProtection().SetApplicationName("Campaigns");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = new DataProtectionKeyRing(provider.GetRequiredService<IServiceScopeFactory>())));
        return services;
    }
}
