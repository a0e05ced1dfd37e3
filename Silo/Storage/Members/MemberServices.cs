using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Registers members and what they hand in.</summary>
internal static class MemberServices
{
    /// <summary>The members' grain, its store, and the ledger of shares. Needs an engine, campaigns and <see cref="IDatabase"/>.</summary>
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.AddSingleton<IMemberStore, MemberStore>().AddSingleton<MemberPorts>();
        services.AddSingleton<ShareLedger>().AddSingleton<IShareLedger>(provider => provider.GetRequiredService<ShareLedger>());
        return services.AddGrain<IMemberGrain, MemberGrain>();
    }
}
