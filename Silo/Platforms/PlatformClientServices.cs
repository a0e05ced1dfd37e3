using System.Net;
using Campaigns.Grains;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Polly;

namespace Campaigns.Silo;

/// <summary>Composes the platform clients.</summary>
internal static class PlatformClientServices
{
    /// <summary>
    /// Adds an <see cref="IPlatformClient"/> for each platform we have one for, configured by <c>Platforms:&lt;Name&gt;</c>. Options are
    /// validated at start.
    /// </summary>
    public static IServiceCollection AddPlatformClients(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<FacebookRefusals>();
        services.AddTransient<IPlatformClient, FacebookClient>();
        services.AddPlatformHttp<FacebookGraph, FacebookOptions>(
            Platform.Facebook, configuration, FacebookOptions.Section, FacebookError.IsWorthRetrying);

        services.AddSingleton<YouTubeUploadLists>();
        services.AddTransient<IPlatformClient, YouTubeClient>();
        services.AddPlatformHttp<YouTubeData, YouTubeOptions>(
            Platform.YouTube, configuration, YouTubeOptions.Section, YouTubeError.IsWorthRetrying);
        return services;
    }

    private static void AddPlatformHttp<TClient, TOptions>(
        this IServiceCollection services, Platform platform, IConfiguration configuration, string section, WorthRetrying worthRetrying)
        where TClient : class
        where TOptions : PlatformOptions
    {
        services.AddOptions<TOptions>().Bind(configuration.GetSection(section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new PlatformOptionsValidator<TOptions>(section));

        // One pipeline a platform and process: a breaker made anew with each client would never break.
        services.AddKeyedSingleton(platform, (provider, _) => PlatformPipeline.Build(
            provider.GetRequiredService<IOptionsMonitor<TOptions>>().CurrentValue.Http,
            worthRetrying,
            provider.GetRequiredService<TimeProvider>()));
        services.AddHttpClient<TClient>(platform.Name())
            .ConfigureHttpClient((provider, http) => Configure(http, provider.GetRequiredService<IOptionsMonitor<TOptions>>().CurrentValue))
            .ConfigurePrimaryHttpMessageHandler(Connections)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // connections renew themselves, so that a client may be kept
            .RemoveAllLoggers() // they would write headers, and so tokens, at their most talkative
            .AddHttpMessageHandler(provider => new ResilienceHandler(
                provider.GetRequiredKeyedService<ResiliencePipeline<HttpResponseMessage>>(platform)));
    }

    private static void Configure(HttpClient http, PlatformOptions options)
    {
        http.BaseAddress = options.Root;
        http.Timeout = Timeout.InfiniteTimeSpan; // the pipeline's time limits hold
        // Google compresses only for agents that say so: https://developers.google.com/youtube/v3/getting-started#gzip
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Campaigns/0.1 (gzip)");
    }

    // A redirect would carry the token to a host nobody configured.
    private static SocketsHttpHandler Connections() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };
}
