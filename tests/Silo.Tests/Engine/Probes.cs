using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>Shows what an engine does with a grain.</summary>
public interface IProbeGrain : IInheritedProbe
{
    Task<string> KeyAsync(CancellationToken cancellationToken = default);

    Task<int> AddSlowlyAsync(int amount, CancellationToken cancellationToken = default);

    ValueTask<int> TotalAsync(CancellationToken cancellationToken = default);

    ValueTask ClearAsync(CancellationToken cancellationToken = default);

    Task NoteAsync(string note, CancellationToken cancellationToken = default);

    Task WaitAsync(string gate, CancellationToken cancellationToken = default);

    Task FailAsync(string message, CancellationToken cancellationToken = default);

    Task<int> CallThroughAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>A method that the probe's interface inherits.</summary>
public interface IInheritedProbe
{
    Task<string> InheritedAsync(CancellationToken cancellationToken = default);
}

/// <summary>Another interface, for other grains under the same keys.</summary>
public interface IPickyGrain
{
    Task<string> KeyAsync(CancellationToken cancellationToken = default);
}

/// <summary>The probe. Plain class, as every grain.</summary>
public class ProbeGrain : IProbeGrain, IAsyncDisposable
{
    private readonly string _key;
    private readonly ProbeBoard _board;
    private readonly IGrains _grains;
    private int _total;

    public ProbeGrain(string key, ProbeBoard board, IGrains grains)
    {
        (_key, _board, _grains) = (key, board, grains);
        board.Began(key);
    }

    public Task<string> KeyAsync(CancellationToken cancellationToken) => Task.FromResult(_key);

    public Task<string> InheritedAsync(CancellationToken cancellationToken) => Task.FromResult("inherited by " + _key);

    /// <summary>Reads, gives way, writes: adds up only if nobody else is let in meanwhile.</summary>
    public async Task<int> AddSlowlyAsync(int amount, CancellationToken cancellationToken)
    {
        var before = _total;
        await Task.Yield();
        return _total = before + amount;
    }

    public ValueTask<int> TotalAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_total);

    public async ValueTask ClearAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        _total = 0;
    }

    public Task NoteAsync(string note, CancellationToken cancellationToken)
    {
        _board.Notes.Enqueue(note);
        return Task.CompletedTask;
    }

    public Task WaitAsync(string gate, CancellationToken cancellationToken) => _board.WaitForOpeningAsync(gate, cancellationToken);

    public async Task FailAsync(string message, CancellationToken cancellationToken)
    {
        await Task.Yield();
        throw new InvalidTimeZoneException(message);
    }

    public async Task<int> CallThroughAsync(string[] keys, CancellationToken cancellationToken) =>
        keys is [var next, .. var rest]
            ? 1 + await _grains.Get<IProbeGrain>(next).CallThroughAsync(rest, cancellationToken)
            : 0;

    public async ValueTask DisposeAsync()
    {
        // Long enough for a racing call to come in between, if the engine let it.
        await Task.Yield();
        _board.Ended(_key);
        GC.SuppressFinalize(this);
    }
}

/// <summary>Cannot always be made.</summary>
public class PickyGrain : IPickyGrain
{
    private readonly string _key;

    public PickyGrain(string key, ProbeBoard board)
    {
        if (board.FailuresToCome-- > 0) throw new InvalidTimeZoneException("not now");
        _key = key;
    }

    public Task<string> KeyAsync(CancellationToken cancellationToken) => Task.FromResult("picky " + _key);
}
