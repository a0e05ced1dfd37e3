using System.Text.Encodings.Web;
using System.Text.Unicode;
using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Silo;

/// <summary>Composes the one process: grains, storage, platform clients, collector, API and pages. A table of contents of the product.</summary>
internal static class CampaignsHost
{
    /// <summary>The address served when nothing else is configured.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Builds the host; the caller runs it.</summary>
    public static WebApplication Build(HostSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(CampaignsHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(settings.Overrides);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(settings.Urls ?? builder.Configuration["urls"] ?? DefaultAddress);

        AddServices(builder, settings);
        var app = builder.Build();
        Map(app, settings);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, HostSettings settings)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddSingleton(settings.Time);
        // Vietnamese letters as they are; markup characters are encoded all the same.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

        services.AddStorage(settings.Database);
        services.AddReachQueries(configuration);
        builder.AddEngine();
        services.AddPlatformClients(configuration);
        services.AddCollectingGrains(configuration);
        services.AddCollector(configuration);
        services.AddActivities();
        services.AddMembers();
        services.AddDataRequests(configuration);
        services.AddCampaignGrains();
        services.AddTrackedLinks();
        services.AddPoints();
        services.AddLateAttribution();
        services.AddHostedService<Maintenance>();
        services.AddTelemetry(configuration);
        services.AddDrain(configuration);

        services.AddCampaignsAccounts(configuration);
        services.AddCampaignsClient();
        services.AddHealthChecks().AddCheck<StorageHealthCheck>("storage", tags: [Health.ReadyTag]);
        if (settings.Sandbox is { } sandbox) services.AddSandbox(sandbox);
    }

    private static void Map(WebApplication app, HostSettings settings)
    {
        if (settings.Sandbox is not null) ServeSandboxApart(app);
        app.UseDrain();
        app.UseSecurityHeaders();
        app.UseLanguages();
        app.UseErrorPages();
        app.UseRouting();
        app.UseAccounts();

        app.MapHealth();
        app.MapAccounts();
        app.MapCampaignsClient();
        app.MapEngine();
    }

    // The stand-in is another site by nature: none of the product's steps (sign-in, set-up, headers) belong to its answers.
    private static void ServeSandboxApart(WebApplication app) => app.MapWhen(
        context => context.Request.Path.StartsWithSegments("/sandbox", StringComparison.Ordinal),
        sandbox => sandbox.UseRouting().UseEndpoints(endpoints => endpoints.MapSandbox()));

    private static void AddStorage(this IServiceCollection services, IDatabase database)
    {
        services.AddSingleton(database);
        services.AddSingleton<FiguresFeed>();
        services.AddSingleton<IFiguresFeed>(provider => provider.GetRequiredService<FiguresFeed>());
        services.AddSingleton<ILedger, Ledger>();
        services.AddSingleton<IFanpageStore, FanpageStore>();
        services.AddSingleton<IFanpageQueries, FanpageQueries>();
        services.TryAddSingleton<IUnitQueries, UnitQueries>();
        services.AddSingleton<IUnitStore, UnitStore>();
        services.AddSingleton<ICampaignQueries, CampaignQueries>();
        services.AddSingleton<IUnitImports, UnitImports>();
        services.AddSingleton<IUnitDirectory, UnitDirectory>();
        services.AddSingleton<IUnitFinder, UnitFinder>();
        services.AddSingleton<IPostFinder, PostFinder>();
        services.AddSingleton<IIdempotencyStore, IdempotencyStore>();
        services.AddSingleton<IAuditQueries, AuditQueries>();
        services.AddAccountStorage();
    }
}
