using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Silo;

/// <summary>Registers members and what they hand in.</summary>
internal static class MemberServices
{
    /// <summary>The members' grain, its store, the ledger of shares, their reviews and recounts. Needs an engine, campaigns and <see cref="IDatabase"/>.</summary>
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.TryAddSingleton(new RetentionOptions());
        services.TryAddSingleton<Retention>();
        services.AddSingleton<IMemberQueries, MemberQueries>().AddSingleton<IMemberImports, MemberImports>();
        services.AddSingleton<IShareReviews, ShareReviewQueries>().AddSingleton<IRecounts, RecountStore>();
        services.AddSingleton<IMemberStore, MemberStore>().AddSingleton<IHandInScopes, HandInScopes>().AddSingleton<MemberPorts>();
        services.AddSingleton<ShareLedger>().AddSingleton<IShareLedger>(provider => provider.GetRequiredService<ShareLedger>());
        services.AddSingleton<OfficialShares>().AddHostedService<OfficialSharesService>();
        services.AddSingleton<IMemberLinks, MemberLinks>().AddSingleton<IOwnShares, OwnShares>();
        return services.AddGrain<IMemberGrain, MemberGrain>();
    }
}
