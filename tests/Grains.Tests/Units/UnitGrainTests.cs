using Campaigns.Testing;

namespace Campaigns.Grains.Tests;

public class UnitGrainTests
{
    private readonly Asked _store = new();

    // 2026-06-01T20:00Z is the second of June in Vietnam.
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 6, 1, 20, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_change_holds_from_today_on_at_the_latest_by_the_local_day()
    {
        var grain = new UnitGrain("A", _store, _clock);
        var change = new CloseUnit(new DateOnly(2026, 6, 2), Actor.Shell);

        (await grain.CloseAsync(change)).ShouldBeOfType<UnitOutcome.IsRoot>();
        (await grain.CloseAsync(change with { From = new DateOnly(2026, 6, 3) })).ShouldBe(new UnitOutcome.InTheFuture(new DateOnly(2026, 6, 2)));

        _store.Changes.ShouldBe([("A", change)], "nobody stands still for what is to come");
    }

    private sealed class Asked : IUnitStore
    {
        public List<(string, UnitChange)> Changes { get; } = [];

        public Task<UnitHistory?> FindAsync(string code, CancellationToken cancellationToken) => Task.FromResult<UnitHistory?>(null);

        public Task<UnitOutcome> ApplyAsync(string code, UnitChange change, CancellationToken cancellationToken)
        {
            Changes.Add((code, change));
            return Task.FromResult<UnitOutcome>(new UnitOutcome.IsRoot());
        }
    }
}
