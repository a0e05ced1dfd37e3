using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

public sealed class SandboxClockTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ManualClock _real = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly SandboxClock _clock;

    public SandboxClockTests() => _clock = new SandboxClock(Start, _real);

    [Fact]
    public void It_stands_until_it_is_moved()
    {
        _real.Advance(TimeSpan.FromHours(1));

        _clock.GetUtcNow().ShouldBe(Start);
    }

    [Fact]
    public void It_moves_by_hand_and_never_back()
    {
        _clock.Advance(TimeSpan.FromMinutes(5));
        _clock.MoveTo(Start.AddDays(2));

        _clock.GetUtcNow().ShouldBe(Start.AddDays(2));
        Should.Throw<ArgumentOutOfRangeException>(() => _clock.MoveTo(Start));
        Should.Throw<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void It_runs_at_the_speed_it_is_told()
    {
        _clock.Run(speed: 60);

        _real.Advance(TimeSpan.FromSeconds(2));

        _clock.GetUtcNow().ShouldBe(Start.AddMinutes(2));
    }

    [Fact]
    public void It_can_be_moved_while_it_runs_and_stopped()
    {
        _clock.Run();
        _real.Advance(TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromDays(1));
        _real.Advance(TimeSpan.FromSeconds(1));
        _clock.Stop();
        _real.Advance(TimeSpan.FromSeconds(1));

        _clock.GetUtcNow().ShouldBe(Start.AddDays(1).AddSeconds(2));
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_is_moved_past_it()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(10), _clock, CancellationToken.None);
        _clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        delay.IsCompleted.ShouldBeFalse();

        _clock.Advance(TimeSpan.FromTicks(1));

        await delay;
    }

    [Fact]
    public async Task A_delay_ends_while_the_clock_runs()
    {
        _clock.Run(speed: 10);
        var delay = Task.Delay(TimeSpan.FromMinutes(10), _clock, CancellationToken.None);
        _real.Advance(TimeSpan.FromSeconds(59));
        delay.IsCompleted.ShouldBeFalse();

        _real.Advance(TimeSpan.FromSeconds(1));

        await delay;
    }

    [Fact]
    public async Task A_delay_made_before_the_clock_runs_ends_too()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(1), _clock, CancellationToken.None);
        _clock.Run();

        _real.Advance(TimeSpan.FromMinutes(1));

        await delay;
    }

    [Fact]
    public async Task A_periodic_timer_ticks_when_the_clock_is_moved()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), _clock);
        for (var tick = 1; tick <= 3; tick++)
        {
            var waiting = timer.WaitForNextTickAsync();
            waiting.IsCompleted.ShouldBeFalse();
            _clock.Advance(TimeSpan.FromHours(1));
            (await waiting).ShouldBeTrue();
        }
    }

    [Fact]
    public void Timers_fire_in_order_at_their_own_instants()
    {
        List<(string Name, DateTimeOffset At)> fired = [];
        using var late = Timer("late", TimeSpan.FromMinutes(3), Timeout.InfiniteTimeSpan);
        using var often = Timer("often", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
        using var gone = Timer("gone", TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        gone.Dispose();

        _clock.Advance(TimeSpan.FromMinutes(4));

        fired.ShouldBe([("often", Start.AddMinutes(1)), ("late", Start.AddMinutes(3)), ("often", Start.AddMinutes(3))]);
        _clock.WaitingTimers.ShouldBe(1);

        ITimer Timer(string name, TimeSpan due, TimeSpan period) =>
            _clock.CreateTimer(_ => fired.Add((name, _clock.GetUtcNow())), null, due, period);
    }

    [Fact]
    public void A_jump_fires_what_fell_due_once_and_at_its_end()
    {
        List<DateTimeOffset> fired = [];
        using var timer = _clock.CreateTimer(
            _ => fired.Add(_clock.GetUtcNow()), null, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));

        _clock.JumpTo(Start.AddDays(1));
        _clock.Advance(TimeSpan.FromSeconds(30));

        fired.ShouldBe([Start.AddDays(1), Start.AddDays(1).AddSeconds(30)]);
        Should.Throw<ArgumentOutOfRangeException>(() => _clock.JumpTo(Start));
    }

    [Fact]
    public void Ticks_missed_by_a_fast_clock_are_let_go()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        _clock.Run(speed: 1_000_000);
        _real.Advance(TimeSpan.FromMilliseconds(10));

        fired.ShouldBeInRange(1, 20);
    }

    [Fact]
    public async Task It_runs_off_the_systems_clock()
    {
        using var clock = new SandboxClock(Start);
        clock.Run(speed: 3600);

        await Task.Delay(TimeSpan.FromMinutes(3), clock, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

        clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(Start.AddMinutes(3));
    }

    public void Dispose() => _clock.Dispose();
}
