using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Campaigns.Silo;

/// <summary>
/// Sends traces and metrics by OTLP where <c>Telemetry:Endpoint</c> says, from start to stop of the host. Nothing is sent by default.
/// </summary>
internal sealed class Telemetry(Uri endpoint) : IHostedService, IDisposable
{
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The framework's own sources; addresses of outgoing calls hold no tokens, which travel in headers.
        _traces = Sdk.CreateTracerProviderBuilder()
            .AddSource("Microsoft.AspNetCore", "System.Net.Http")
            .AddOtlpExporter(Configure).Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .AddMeter("Microsoft.AspNetCore.Hosting", "System.Net.Http", "System.Runtime", CollectorMetrics.MeterName, ClickMetrics.MeterName)
            .AddOtlpExporter(Configure).Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        (_traces, _metrics) = (null, null);
    }

    private void Configure(OtlpExporterOptions options) => options.Endpoint = endpoint;
}

/// <summary>Puts telemetry into a host.</summary>
internal static class TelemetryRegistration
{
    /// <summary>Adds the exporter if an endpoint is configured.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetValue<Uri>("Telemetry:Endpoint") is { } endpoint)
            services.AddHostedService(_ => new Telemetry(endpoint));
        return services;
    }
}
