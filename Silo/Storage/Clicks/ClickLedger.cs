using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// The part of the ledger that counts clicks. Those that come while a commit is under way are added up and share the next one, so that
/// one wait for the disk serves them all. See decision 16.
/// </summary>
internal sealed partial class ClickLedger : IClickRecorder, IAsyncDisposable
{
    /// <summary>How long whoever pressed is made to wait for the store. They came for the content, not for our figures.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int RowsPerStatement = 500;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _signal = new(0);
    private readonly IDatabase _database;
    private readonly TimeProvider _time;
    private readonly ClickMetrics _metrics;
    private readonly ILogger<ClickLedger> _logger;
    private readonly Task _writing;
    private ClickGroup _open = new();
    private bool _isStopped;

    /// <summary>Starts the writer.</summary>
    public ClickLedger(IDatabase database, TimeProvider time, ClickMetrics metrics, ILogger<ClickLedger> logger)
    {
        (_database, _time, _metrics, _logger) = (database, time, metrics, logger);
        _writing = Task.Run(WriteAsync);
    }

    /// <inheritdoc />
    public Task<bool> RecordAsync(Click click)
    {
        lock (_gate)
        {
            if (!_isStopped) return Join(click).Settled;
        }

        _metrics.Uncounted(1);
        return Task.FromResult(false);
    }

    /// <summary>Writes what is there, then stops. Clicks that come later are not counted.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_isStopped) return;
            _isStopped = true;
        }

        _signal.Release();
        await _writing;
        _signal.Dispose();
    }

    private ClickGroup Join(Click click)
    {
        _open.Add(click);
        if (_open.Clicks > 1) return _open;
        _open.WaitAtMost(Patience, _time);
        _signal.Release();
        return _open;
    }

    private async Task WriteAsync()
    {
        while (true)
        {
            await _signal.WaitAsync();
            var (group, isLast) = Take();
            if (group.Clicks > 0) await WriteAsync(group);
            if (isLast) return;
        }
    }

    private (ClickGroup Group, bool IsLast) Take()
    {
        lock (_gate)
        {
            var group = _open;
            _open = new ClickGroup();
            return (group, _isStopped);
        }
    }

    private async Task WriteAsync(ClickGroup group)
    {
        try
        {
            await using var connection = await _database.OpenAsync(CancellationToken.None);
            await AddAsync(connection, [.. group.Rows]);
            _metrics.Counted(group.Clicks);
            if (!group.Settle(isCommitted: true)) _metrics.Late(group.Clicks);
        }
        catch (Exception exception)
        {
            // Top of the loop. Whether a commit that failed half-way arrived is not known: tried again, the clicks might count twice.
            Log.WriteFailed(_logger, exception, group.Clicks);
            _metrics.Uncounted(group.Clicks);
            group.Settle(isCommitted: false);
        }
    }

    // One statement is a transaction of its own, and is nearly always enough.
    private static async Task AddAsync(DbConnection connection, (long Link, DateOnly Day, ClickFigures Figures)[] rows)
    {
        if (rows.Length <= RowsPerStatement)
        {
            await AddSomeAsync(connection, rows);
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
        foreach (var some in rows.Chunk(RowsPerStatement)) await AddSomeAsync(connection, some);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private static Task<int> AddSomeAsync(DbConnection connection, (long Link, DateOnly Day, ClickFigures Figures)[] rows)
    {
        var values = rows.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"(@l{index}, @d{index}, @c{index}, @p{index}, @b{index})"));
        var parameters = rows.SelectMany((row, index) =>
        {
            var place = index.ToString(CultureInfo.InvariantCulture);
            return new (string, object?)[]
            {
                ($"@l{place}", row.Link), ($"@d{place}", row.Day), ($"@c{place}", row.Figures.Clicks), ($"@p{place}", row.Figures.Previews),
                ($"@b{place}", row.Figures.Bots),
            };
        });
        return connection.ExecuteAsync(
            $"""
            INSERT INTO click_daily (link, day, clicks, previews, bots) VALUES {string.Join(", ", values)}
            ON CONFLICT (link, day) DO UPDATE SET
                clicks = click_daily.clicks + excluded.clicks, previews = click_daily.previews + excluded.previews,
                bots = click_daily.bots + excluded.bots
            """, CancellationToken.None, [.. parameters]);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Clicks} clicks could not be committed and are not counted")]
        public static partial void WriteFailed(ILogger logger, Exception exception, int clicks);
    }
}
