namespace Campaigns.Grains.Tests;

/// <summary>The table of cases of what happened on a day. Instants are UTC; a local day begins at 17:00Z of the day before.</summary>
public sealed class IncrementsTests
{
    private const string Unknown = "";

    // published | readings "instant=views" in time order | expected "day:+amount" in the order they arise
    [Theory]
    // The first known value counts in full on the day of publication.
    [InlineData("2026-06-01T03:00Z", "2026-06-04T03:00Z=100", "2026-06-01:100")]
    [InlineData("2026-06-01T03:00Z", "2026-06-04T03:00Z=0", "2026-06-01:0")]
    // … on the day observed, if the publication is unknown or later than the observation.
    [InlineData(Unknown, "2026-06-04T03:00Z=100", "2026-06-04:100")]
    [InlineData("2026-06-05T00:00Z", "2026-06-04T03:00Z=100 2026-06-06T03:00Z=130", "2026-06-04:100 2026-06-06:30")]
    [InlineData("2026-06-04T03:00Z", "2026-06-04T03:00Z=7", "2026-06-04:7")]
    // Each later value adds its difference on the local day it was observed.
    [InlineData("2026-06-01T03:00Z", "2026-06-01T04:00Z=10 2026-06-01T05:00Z=15 2026-06-02T05:00Z=40", "2026-06-01:10 2026-06-01:5 2026-06-02:25")]
    // Unchanged is a known increment of zero, not a missing one.
    [InlineData("2026-06-01T03:00Z", "2026-06-01T04:00Z=10 2026-06-03T04:00Z=10", "2026-06-01:10 2026-06-03:0")]
    // Platforms correct counts downwards.
    [InlineData("2026-06-01T03:00Z", "2026-06-01T04:00Z=100 2026-06-02T04:00Z=60 2026-06-03T04:00Z=90", "2026-06-01:100 2026-06-02:-40 2026-06-03:30")]
    [InlineData("2026-06-01T03:00Z", "2026-06-01T04:00Z=100 2026-06-02T04:00Z=0 2026-06-02T05:00Z=101", "2026-06-01:100 2026-06-02:-100 2026-06-02:101")]
    // Unknown is passed over: it neither resets nor repeats.
    [InlineData("2026-06-01T03:00Z", "2026-06-01T04:00Z=10 2026-06-02T04:00Z=? 2026-06-03T04:00Z=12", "2026-06-01:10 2026-06-03:2")]
    [InlineData("2026-06-01T03:00Z", "2026-06-01T04:00Z=? 2026-06-05T04:00Z=9", "2026-06-01:9")]
    [InlineData("2026-06-01T03:00Z", "2026-06-01T04:00Z=?", "")]
    [InlineData("2026-06-01T03:00Z", "", "")]
    // The day changes at 17:00Z.
    [InlineData("2026-06-01T16:59:59Z", "2026-06-01T16:59:59Z=1 2026-06-01T17:00Z=3", "2026-06-01:1 2026-06-02:2")]
    [InlineData("2026-06-01T17:00Z", "2026-06-03T00:00Z=5", "2026-06-02:5")]
    // Int64 all the way.
    [InlineData("2026-06-01T03:00Z", "2026-06-01T04:00Z=11000000000 2026-06-02T04:00Z=9223372036854775807", "2026-06-01:11000000000 2026-06-02:9223372025854775807")]
    public void A_counters_increments_follow_the_definition(string published, string readings, string expected)
    {
        var sink = new Journal();

        Increments.Of(published == Unknown ? null : Instant(published), Readings(readings), sink);

        string.Join(' ', sink.Entries.Select(entry => $"{entry.Day:yyyy-MM-dd}:{entry.Amount}")).ShouldBe(expected);
    }

    [Fact]
    public void Each_counter_has_its_own_first_value()
    {
        var sink = new Journal();

        var latest = Increments.Of(
            Instant("2026-06-01T03:00Z"),
            [
                new Observation(Instant("2026-06-01T04:00Z"), new Counters(Views: 10)),
                new Observation(Instant("2026-06-02T04:00Z"), new Counters(Views: 12, Reactions: 3)),
                new Observation(Instant("2026-06-03T04:00Z"), new Counters(Reactions: 2)),
            ],
            sink);

        latest.ShouldBe(new Counters(Views: 12, Reactions: 2));
        sink.Entries.Where(entry => entry.Counter == Counter.Reactions).Select(entry => (entry.Day.Day, entry.Amount)).ShouldBe([(1, 3L), (3, -1L)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_increments_of_all_days_add_up_to_the_latest_values(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var history = RandomHistory(random);
            var sink = new Journal();

            var latest = Increments.Of(random.Next(3) == 0 ? null : Instant("2026-06-05T00:00Z").AddHours(random.Next(-100, 100)), history, sink);

            foreach (var counter in Counters.All)
            {
                var amounts = sink.Entries.Where(entry => entry.Counter == counter).Select(entry => entry.Amount).ToList();
                (amounts.Count == 0 ? null : (long?)amounts.Sum()).ShouldBe(latest[counter], $"seed {seed}, round {round}, {counter}");
            }
        }
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("2026-06-01T17:00Z", null, "2026-06-02")]
    [InlineData("2026-06-01T03:00Z", "2026-06-09T03:00Z", "2026-06-01")]
    [InlineData("2026-06-20T03:00Z", "2026-06-09T03:00Z", "2026-06-20")]
    [InlineData(null, "2026-06-09T17:30Z", "2026-06-10")]
    public void A_post_counts_on_its_publication_day_or_when_first_observed(string? published, string? observed, string? expected)
    {
        var day = Increments.PostDay(published is null ? null : Instant(published), observed is null ? null : Instant(observed));

        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);

    private static IEnumerable<Observation> Readings(string text) =>
        from part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let pair = part.Split('=')
        let views = pair[1] == "?" ? (long?)null : long.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture)
        select new Observation(Instant(pair[0]), new Counters(Views: views));

    private static List<Observation> RandomHistory(Random random)
    {
        return
        [
            .. Enumerable.Range(0, random.Next(1, 12)).Select(step => new Observation(
                Instant("2026-06-01T00:00Z").AddHours(step * 13),
                new Counters(Maybe(), Maybe(), Maybe(), Maybe(), Maybe(), Maybe()))),
        ];

        long? Maybe() => random.Next(4) == 0 ? null : random.NextInt64(0, 5_000_000_000);
    }

    private sealed class Journal : IIncrementSink
    {
        public List<(DateOnly Day, Counter Counter, long Amount)> Entries { get; } = [];

        public void Add(DateOnly day, Counter counter, long amount) => Entries.Add((day, counter, amount));
    }
}
