using System.Globalization;

namespace Campaigns.Grains.Tests;

/// <summary>Which snapshots of a day may go. Readings are "HH:mm=views/reactions" in local time on 10 June 2026 unless dated.</summary>
public sealed class ThinningTests
{
    private static readonly DateOnly Day = new(2026, 6, 10);

    [Theory]
    // The day keeps its last reading.
    [InlineData("09T08:00=1/1", "08:00=2/2 12:00=3/3 20:00=4/4", "08:00 12:00")]
    // A counter whose last known value of the day is in an earlier reading keeps that one too.
    [InlineData("09T08:00=1/1", "08:00=2/2 12:00=3/9 20:00=4/?", "08:00")]
    // What first makes a counter known counts on the publication day, so it stays.
    [InlineData("09T08:00=1/?", "08:00=2/5 12:00=3/6 20:00=4/7", "12:00")]
    // The first snapshot of all stays: it may be the day an undated post counts on.
    [InlineData("", "08:00=?/? 12:00=3/6 20:00=4/7", "")]
    [InlineData("", "08:00=1/1 12:00=3/6 20:00=4/7", "12:00")]
    // One reading is what the day ended with.
    [InlineData("09T08:00=1/1", "08:00=2/2", "")]
    [InlineData("09T08:00=1/1", "", "")]
    public void Only_what_no_figure_depends_on_may_go(string before, string ofTheDay, string expected)
    {
        List<Observation> history = [.. Readings(before), .. Readings(ofTheDay), .. Readings("11T08:00=50/50 11T09:00=51/51")];

        var removable = Thinning.Removable(history, Day);

        string.Join(' ', removable.Select(instant => instant.ToOffset(LocalDay.Offset).ToString("HH:mm", CultureInfo.InvariantCulture))).ShouldBe(expected);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Thinning_every_day_changes_no_days_increments(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            DateTimeOffset? published = random.Next(3) == 0 ? null : LocalDay.Start(Day).AddHours(random.Next(-30, 30));
            List<Observation> history = [.. Enumerable.Range(0, 20).Select(step => new Observation(
                LocalDay.Start(Day).AddHours(step * 5), new Counters(Views: Maybe(), Reactions: Maybe(), Clicks: Maybe())))];
            var thinned = history.ToList();

            foreach (var day in history.Select(observation => LocalDay.Of(observation.ObservedAt)).Distinct())
            {
                var removable = Thinning.Removable(thinned, day);
                thinned.RemoveAll(observation => removable.Contains(observation.ObservedAt));
            }

            thinned.Count.ShouldBeLessThan(history.Count);
            Sums(published, thinned).ShouldBe(Sums(published, history), ignoreOrder: true, $"seed {seed}, round {round}");
        }

        long? Maybe() => random.Next(3) == 0 ? null : random.Next(1000);
    }

    [Fact]
    public void Seven_whole_days_are_kept() =>
        Thinning.LastDay(new DateTimeOffset(2026, 6, 18, 0, 0, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2026, 6, 10));

    private static List<(DateOnly, Counter, long)> Sums(DateTimeOffset? published, IEnumerable<Observation> history)
    {
        var sums = new Summing();
        Increments.Of(published, history, sums);
        return [.. sums.Amounts.Select(pair => (pair.Key.Day, pair.Key.Counter, pair.Value))];
    }

    private static IEnumerable<Observation> Readings(string text) =>
        from part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let pair = part.Split('=', '/')
        let local = pair[0].Contains('T', StringComparison.Ordinal) ? $"2026-06-{pair[0]}" : $"2026-06-10T{pair[0]}"
        select new Observation(
            DateTimeOffset.Parse(local + "+07:00", CultureInfo.InvariantCulture), new Counters(Views: Value(pair[1]), Reactions: Value(pair[2])));

    private static long? Value(string text) => text == "?" ? null : long.Parse(text, CultureInfo.InvariantCulture);

    private sealed class Summing : IIncrementSink
    {
        public Dictionary<(DateOnly Day, Counter Counter), long> Amounts { get; } = [];

        public void Add(DateOnly day, Counter counter, long amount) =>
            Amounts[(day, counter)] = Amounts.GetValueOrDefault((day, counter)) + amount;
    }
}
