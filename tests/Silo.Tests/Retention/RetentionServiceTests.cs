using Campaigns.Grains;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo.Tests;

public sealed class RetentionServiceTests() : StorageSuite(StorageEngine.Sqlite)
{
    [Fact]
    public async Task It_runs_at_the_start_and_then_once_a_local_day()
    {
        var runs = new Runs();
        var run = new RetentionRun([runs], new Retention(new RetentionOptions()), Site.Database, Site.Clock, NullLogger<RetentionRun>.Instance);
        using var service = new RetentionService(run, Site.Clock, NullLogger<RetentionService>.Instance);
        await service.StartAsync(CancellationToken.None); // 07:00 on 01/06
        (await runs.NextAsync()).ShouldBe(new DateOnly(2026, 4, 30));

        while ((await new RetentionRuns(Site.Database).LastAsync(CancellationToken.None)).Count == 0) await Task.Yield();

        // Hour by hour: what is looked at in between runs nothing.
        for (var hour = 0; hour < 24; hour++) Site.Clock.Advance(TimeSpan.FromHours(1));

        (await runs.NextAsync()).ShouldBe(new DateOnly(2026, 5, 1));
        await service.StopAsync(CancellationToken.None);
        runs.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("Retention:LinksMonths", "0")]
    [InlineData("Retention:LeftMembersMonths", "61")]
    [InlineData("Retention:LinkMonths", "12")]
    public void Terms_that_make_no_sense_stop_the_start(string key, string value) =>
        Should.Throw<InvalidOperationException>(() => new ServiceCollection().AddRetention(Settings((key, value))));

    [Fact]
    public void Terms_are_configured_by_the_month()
    {
        using var services = new ServiceCollection().AddRetention(Settings(("Retention:LinksMonths", "3"))).BuildServiceProvider();

        services.GetRequiredService<Retention>().LastDay(Retained.Links, new DateOnly(2026, 6, 1)).ShouldBe(new DateOnly(2026, 9, 1));
    }

    [Fact]
    public void Decisions_on_working_days_are_configured()
    {
        using var services = new ServiceCollection().AddDataRequests(
            Settings(("WorkingDays:Off:0", "2026-08-31"), ("WorkingDays:Worked:0", "2026-08-22"))).BuildServiceProvider();

        var days = services.GetRequiredService<WorkingDays>();

        (days.Includes(new(2026, 8, 31)), days.Includes(new(2026, 8, 22)), days.Includes(new(2026, 8, 24))).ShouldBe((false, true, true));
    }

    [Theory]
    [InlineData("WorkingDays:Worked:0", "2026-08-31")]
    [InlineData("WorkingDays:Off:1", "31/08/2026")]
    [InlineData("WorkingDays:Holidays:0", "2026-08-31")]
    public void Decisions_that_make_no_sense_are_refused(string key, string value)
    {
        using var services = new ServiceCollection().AddDataRequests(Settings(("WorkingDays:Off:0", "2026-08-31"), (key, value))).BuildServiceProvider();

        var thrown = Should.Throw<Exception>(services.GetRequiredService<WorkingDays>);
        (thrown is OptionsValidationException or InvalidOperationException).ShouldBeTrue($"{thrown.GetType()}");
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build();

    private sealed class Runs : IRetained
    {
        private readonly System.Threading.Channels.Channel<DateOnly> _runs = System.Threading.Channels.Channel.CreateUnbounded<DateOnly>();

        public int Count => _runs.Reader.Count;

        public Retained Kind => Retained.RosterFile;

        public ValueTask<DateOnly> NextAsync() => _runs.Reader.ReadAsync();

        public Task<int> RemoveAsync(DateOnly dueSince, CancellationToken cancellationToken)
        {
            _runs.Writer.TryWrite(dueSince);
            return Task.FromResult(0);
        }
    }
}
