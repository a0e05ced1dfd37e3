using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Which turns the running code is inside of, innermost first. It flows with the code through every <c>await</c>, so that a call
/// back into a grain that waits for that very call is seen before it waits forever.
/// </summary>
internal sealed class CallChain
{
    private readonly AsyncLocal<Turn?> _current = new();

    /// <summary>Whether the running code is part of a turn that has not ended.</summary>
    public bool InsideTurn => Innermost() is not null;

    /// <summary>Refuses a call to a grain whose turn waits for it.</summary>
    /// <exception cref="GrainCallCycleException">It would wait for itself; the message names the path.</exception>
    public void ThrowIfCycle(GrainId called)
    {
        for (var turn = Innermost(); turn is not null; turn = turn.Caller)
            if (!turn.Ended && turn.Grain == called) throw GrainCallCycleException.Along(PathTo(called));
    }

    /// <summary>
    /// Begins a turn for the code that the calling method runs from here on. It ends by itself for the method's own caller; it
    /// must be ended for whatever the turn left running, which is inside of it no more.
    /// </summary>
    public Turn Begin(GrainId grain)
    {
        var turn = new Turn(grain, Innermost());
        _current.Value = turn;
        return turn;
    }

    private Turn? Innermost()
    {
        var turn = _current.Value;
        while (turn is { Ended: true }) turn = turn.Caller;
        return turn;
    }

    private List<string> PathTo(GrainId called)
    {
        var path = new List<string> { called.ToString() };
        for (var turn = Innermost(); turn is not null; turn = turn.Caller) path.Insert(0, turn.Grain.ToString());
        return path;
    }

    /// <summary>One turn of a grain, and the turn that called it.</summary>
    internal sealed class Turn(GrainId grain, Turn? caller) : IDisposable
    {
        private volatile bool _ended;

        public GrainId Grain => grain;

        public Turn? Caller => caller;

        public bool Ended => _ended;

        public void Dispose() => _ended = true;
    }
}
