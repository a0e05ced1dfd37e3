using Campaigns.Client;
using Orleans.Dashboard;

namespace Campaigns.Silo;

/// <summary>Orleans' own dashboard: which nodes there are, which grains live where and how their calls fare. For system admins.</summary>
internal static class ClusterDashboard
{
    /// <summary>Where it is; the slash at the end is what its own addresses are relative to.</summary>
    public const string Address = "/dashboard/";

    /// <summary>Has the silo gather what the dashboard shows.</summary>
    public static ISiloBuilder AddClusterDashboard(this ISiloBuilder silo)
    {
        // The node's log, streamed, is for the operator's own tools.
        silo.AddDashboard(dashboard => dashboard.HideTrace = true);
        silo.Services.AddScoped<ISystemPages, ClusterPages>();
        return silo;
    }

    /// <summary>Maps it. On its own it would be open to everybody.</summary>
    public static void MapClusterDashboard(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapOrleansDashboard(Address.TrimEnd('/')).WithMetadata(new ForeignPages()).ForSystemAdmins().ExcludeFromDescription();

    /// <summary>Leads system admins to it.</summary>
    private sealed class ClusterPages(Access access) : ISystemPages
    {
        /// <inheritdoc />
        public async Task<string?> ClusterAddressAsync(CancellationToken cancellationToken) =>
            await access.MayManageSystemAsync(cancellationToken) ? Address : null;
    }
}
