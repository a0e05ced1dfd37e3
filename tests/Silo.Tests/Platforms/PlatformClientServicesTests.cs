using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo.Tests;

/// <summary>The composition, with real connections where it matters.</summary>
public sealed class PlatformClientServicesTests
{
    [Theory]
    [InlineData("Facebook:BaseAddress", "graph.facebook.com", "Platforms:Facebook:BaseAddress")]
    [InlineData("Facebook:BaseAddress", "http://graph.facebook.com/", "Platforms:Facebook:BaseAddress")]
    [InlineData("Facebook:BaseAddress", "https://graph.facebook.com/?a=b", "Platforms:Facebook:BaseAddress")]
    [InlineData("Facebook:ApiVersion", "25", "Platforms:Facebook:ApiVersion")]
    [InlineData("Facebook:AppSecret", " ", "Platforms:Facebook:AppSecret")]
    [InlineData("YouTube:Http:Retries", "0", "Platforms:YouTube:Http:Retries")]
    [InlineData("YouTube:Http:TotalLimit", "00:00:01", "Platforms:YouTube:Http:TotalLimit")]
    [InlineData("YouTube:ThrottlePause", "00:00:00", "Platforms:YouTube:ThrottlePause")]
    public async Task A_wrong_option_is_named_at_start(string key, string value, string named)
    {
        using var host = Host([(key, value)]);

        var exception = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());

        exception.Message.ShouldContain(named);
    }

    [Fact]
    public async Task The_options_as_they_come_are_valid()
    {
        using var host = Host([]);

        await host.StartAsync();

        host.Services.GetServices<IPlatformClient>().Select(client => client.Platform).ShouldBe([Platform.Facebook, Platform.YouTube]);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_the_token_goes_nowhere_else()
    {
        var elsewhere = 0;
        await using var other = await ServeAsync(context => { elsewhere++; return context.Response.WriteAsync("{}"); });
        await using var platform = await ServeAsync(context => { context.Response.Redirect(Address(other)); return Task.CompletedTask; });
        using var host = Host([("Facebook:BaseAddress", Address(platform)), ("YouTube:BaseAddress", Address(platform))]);

        foreach (var client in host.Services.GetServices<IPlatformClient>())
        {
            var result = await client.IdentifyAsync(new PlatformAccess("1", "token"), default);
            result.Failure.ShouldBeOfType<PlatformFailure.OurBug>();
        }

        elsewhere.ShouldBe(0);
    }

    [Fact]
    public async Task A_compressed_answer_is_read_over_a_real_connection()
    {
        await using var platform = await ServeAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionMode.Compress);
            await gzip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(PlatformDriver.Fixture("Facebook/page.json")));
        });
        using var host = Host([("Facebook:BaseAddress", Address(platform) + "sandbox/facebook")]);
        var facebook = host.Services.GetServices<IPlatformClient>().Single(client => client.Platform == Platform.Facebook);

        var result = await facebook.IdentifyAsync(new PlatformAccess("1", "token"), default);

        result.Value!.AccountId.ShouldBe(PlatformDriver.Page);
    }

    [Fact]
    public async Task Nothing_logged_holds_a_token()
    {
        var lines = new List<string>();
        await using var platform = await ServeAsync(context =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync("""{"error":{"code":190,"message":"Malformed access token EAAmadeuptoken99"}}""");
        });
        using var host = Host([("Facebook:BaseAddress", Address(platform)), ("YouTube:BaseAddress", Address(platform))], lines);

        foreach (var client in host.Services.GetServices<IPlatformClient>())
            await client.ReadPostsAsync(new PlatformAccess("1", "EAAmadeuptoken99"), ["1_1"], default);

        lock (lines) lines.ShouldAllBe(line => !line.Contains("EAAmadeuptoken99"));
    }

    private static IHost Host((string Key, string Value)[] settings, List<string>? log = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create<string, string?>($"Platforms:{setting.Key}", setting.Value)));
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        if (log is not null) builder.Logging.AddProvider(new ListLogger(log));
        builder.Services.AddPlatformClients(builder.Configuration);
        return builder.Build();
    }

    private static async Task<WebApplication> ServeAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        return server;
    }

    private static string Address(WebApplication server) =>
        server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single() + "/";

    private sealed class ListLogger(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines) lines.Add(formatter(state, exception) + exception);
        }

        public void Dispose()
        {
        }
    }
}
