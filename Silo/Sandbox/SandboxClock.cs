namespace Campaigns.Silo;

/// <summary>
/// A clock that can be moved by hand and can run by itself, at real speed or many times faster. Delays and timers made with it
/// fire in the order of their due times, whichever way it moves; it never goes back.
/// </summary>
internal sealed class SandboxClock : TimeProvider, IDisposable
{
    private readonly Lock _lock = new();
    private readonly SortedSet<SandboxTimer> _timers = [];
    private readonly TimeProvider _real;
    private readonly ITimer _wake;
    private DateTimeOffset _anchor;
    private long _anchoredAt;
    private double _speed;
    private long _timersMade;

    /// <summary>A clock that stands at <paramref name="start"/> until it is moved or told to run.</summary>
    /// <param name="start">The instant it shows first.</param>
    /// <param name="real">What drives it while it runs; null: the system's clock.</param>
    public SandboxClock(DateTimeOffset start, TimeProvider? real = null)
    {
        _real = real ?? System;
        _anchor = start.ToUniversalTime();
        _anchoredAt = _real.GetTimestamp();
        _wake = _real.CreateTimer(_ => FireUntil(GetUtcNow()), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many delays and timers wait.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_lock) return _timers.Count;
        }
    }

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return Now();
    }

    /// <inheritdoc />
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SandboxTimer(this, callback, state, Interlocked.Increment(ref _timersMade));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets it run from now on, by itself. Moving it by hand stays possible.</summary>
    /// <param name="speed">How many of its seconds pass in a real one; above 0.</param>
    public void Run(double speed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        SetSpeed(speed);
    }

    /// <summary>Lets it stand where it is.</summary>
    public void Stop() => SetSpeed(0);

    /// <summary>Moves it forward, firing on this thread what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        FireUntil(GetUtcNow() + by);
    }

    /// <summary>Moves it forward to an instant, firing on this thread what falls due on the way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is past.</exception>
    public void MoveTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        FireUntil(instant);
    }

    /// <summary>
    /// Moves it forward to an instant as if the machine had slept until then: what fell due meanwhile fires once, on this thread and at
    /// that instant, however often its turn came round.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is past.</exception>
    public void JumpTo(DateTimeOffset instant)
    {
        lock (_lock)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(instant, Now());
            AnchorAt(instant);
        }

        FireUntil(instant);
    }

    /// <inheritdoc />
    public void Dispose() => _wake.Dispose();

    private DateTimeOffset Now() => _speed == 0 ? _anchor : _anchor + (_real.GetElapsedTime(_anchoredAt) * _speed);

    private void AnchorAt(DateTimeOffset now)
    {
        _anchor = now;
        _anchoredAt = _real.GetTimestamp();
    }

    private void SetSpeed(double speed)
    {
        lock (_lock)
        {
            AnchorAt(Now());
            _speed = speed;
            PlanWake();
        }
    }

    private void FireUntil(DateTimeOffset target)
    {
        while (TakeDue(target) is { } timer) timer.Fire();
        lock (_lock)
        {
            if (target > Now()) AnchorAt(target);
            PlanWake();
        }
    }

    private SandboxTimer? TakeDue(DateTimeOffset target)
    {
        lock (_lock)
        {
            if (_timers.Min is not { } next || next.DueAt > target) return null;
            _timers.Remove(next);
            if (next.DueAt > Now()) AnchorAt(next.DueAt);
            if (next.Period > TimeSpan.Zero) Repeat(next);
            return next;
        }
    }

    // A clock that runs fast comes late to many ticks; like the system's timers it lets the missed ones go.
    private void Repeat(SandboxTimer timer)
    {
        var now = Now();
        timer.DueAt += timer.Period;
        if (timer.DueAt < now) timer.DueAt = now + timer.Period;
        _timers.Add(timer);
    }

    private void PlanWake()
    {
        var wait = _speed == 0 || _timers.Min is not { } next ? Timeout.InfiniteTimeSpan : RealWait(next.DueAt - Now());
        _wake.Change(wait, Timeout.InfiniteTimeSpan);
    }

    // Whole milliseconds, rounded up: a wake that comes early finds nothing due. No longer than a timer can be set for.
    private TimeSpan RealWait(TimeSpan wait) =>
        TimeSpan.FromMilliseconds(Math.Clamp(Math.Ceiling(wait.TotalMilliseconds / _speed), 0, int.MaxValue));

    private sealed class SandboxTimer(SandboxClock clock, TimerCallback callback, object? state, long number)
        : ITimer, IComparable<SandboxTimer>
    {
        private bool _disposed;

        public DateTimeOffset DueAt { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public int CompareTo(SandboxTimer? other) => other is null ? 1 : (DueAt, Number).CompareTo((other.DueAt, other.Number));

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                if (_disposed) return false;
                clock._timers.Remove(this);
                Period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    DueAt = clock.Now() + dueTime;
                    clock._timers.Add(this);
                }

                clock.PlanWake();
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                _disposed = true;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private long Number => number;
    }
}
