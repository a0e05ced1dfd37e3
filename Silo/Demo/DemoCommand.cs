using System.CommandLine;
using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// <c>demo</c>: a made-up province with ninety days of history, every figure of it collected from the sandbox through the clients
/// that production uses, then running live. Kept apart from real data, and made anew each time.
/// </summary>
internal static class DemoCommand
{
    private const int DaysOfHistory = 90;
    private const int Seed = 20_26;

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions shared)
    {
        var command = new Command("demo", "Serve a made-up province with ninety days of history");
        command.SetAction((result, cancellationToken) =>
            RunAsync(shared.Data(result, DemoData.DefaultDirectory), shared.Urls(result) ?? CampaignsHost.DefaultAddress, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string data, string urls, CancellationToken cancellationToken)
    {
        DemoData.RefuseIfServed(urls); // before an earlier demo's data goes
        var begun = Stopwatch.GetTimestamp();
        var now = TimeProvider.System.GetUtcNow();
        var today = LocalDay.Of(now);
        var province = SandboxProvince.Draw(Seed, today);
        using var clock = new SandboxClock(LocalDay.Start(today.AddDays(-DaysOfHistory)));

        await using var app = CampaignsHost.Build(new HostSettings
        {
            Database = DemoData.CreateFresh(data, clock),
            Urls = urls,
            Time = clock,
            Sandbox = new SandboxOptions { World = province.World(today.AddDays(-DaysOfHistory)), Clock = clock },
            Overrides = DemoSettings.For(urls),
        });
        await app.StartAsync(cancellationToken);
        var installation = new DemoInstallation(app.Services, province, clock);
        var signIns = await installation.FurnishAsync(cancellationToken);
        await installation.CollectHistoryAsync(now, cancellationToken);
        await installation.BringUpToDateAsync(cancellationToken);
        clock.Run();

        // The command line hears a signal before the host does, and holds it until the command has ended.
        await using var onSignal = cancellationToken.Register(app.Lifetime.StopApplication);
        await DemoWelcome.PrintAsync(app.Urls, signIns, installation.MemberSecret, Stopwatch.GetElapsedTime(begun));
        await installation.CollectLiveAsync(app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync(CancellationToken.None);
        return ExitCodes.Done;
    }
}
