using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaigns.Silo;

/// <summary>The two questions an operator's tools ask, open to everybody: is the process alive, and can it serve.</summary>
internal static class Health
{
    /// <summary>Checks with this tag decide whether the process can serve.</summary>
    public const string ReadyTag = "ready";

    /// <summary>Maps <c>/healthz/live</c>, which checks nothing but itself, and <c>/healthz/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        endpoints.MapHealthChecks("/healthz/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) })
            .AllowAnonymous();
    }
}

/// <summary>Whether the database answers.</summary>
internal sealed class StorageHealthCheck(IDatabase database) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await connection.ScalarAsync<long>("SELECT COUNT(*) FROM ledger_state", cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (System.Data.Common.DbException exception)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", exception);
        }
    }
}
