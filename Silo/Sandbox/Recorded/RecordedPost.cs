using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>A recorded post: what was read of it, and when.</summary>
internal sealed record RecordedPost : SandboxPost
{
    /// <summary>Its observations, in order of time, one per instant.</summary>
    public required RecordedSeries Series { get; init; }

    /// <inheritdoc />
    public override Counters CountersAt(DateTimeOffset at) => Series.At(at);
}

/// <summary>
/// Observations of a post in columns of plain numbers, a third of the memory of a list of <see cref="Observation"/>. Filled in any
/// order, then sealed.
/// </summary>
internal sealed class RecordedSeries
{
    private const long Unknown = long.MinValue;

    private List<Row> _rows = [];

    /// <summary>The instants of the observations (UTC), in order.</summary>
    public IEnumerable<DateTimeOffset> Instants => _rows.Select(row => new DateTimeOffset(row.Ticks, TimeSpan.Zero));

    /// <summary>The first observation's instant; null when there is none.</summary>
    public DateTimeOffset? FirstObservedAt => _rows.Count == 0 ? null : new DateTimeOffset(_rows[0].Ticks, TimeSpan.Zero);

    /// <summary>Adds an observation.</summary>
    public void Add(DateTimeOffset observedAt, in Counters counters) => _rows.Add(new Row(
        observedAt.UtcTicks,
        counters.Views ?? Unknown,
        counters.Reach ?? Unknown,
        counters.Reactions ?? Unknown,
        counters.Comments ?? Unknown,
        counters.Shares ?? Unknown));

    /// <summary>Puts the observations in order; of several at one instant the one added last stays.</summary>
    public void Seal()
    {
        var sealedRows = new List<Row>(_rows.Count);
        foreach (var row in _rows.OrderBy(row => row.Ticks)) // stable
        {
            if (sealedRows.Count > 0 && sealedRows[^1].Ticks == row.Ticks) sealedRows[^1] = row;
            else sealedRows.Add(row);
        }

        sealedRows.TrimExcess();
        _rows = sealedRows;
    }

    /// <summary>The last observation at or before an instant; all unknown before the first.</summary>
    public Counters At(DateTimeOffset at)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_rows[middle].Ticks <= at.UtcTicks) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? default : _rows[low - 1].Counters;
    }

    private readonly record struct Row(long Ticks, long Views, long Reach, long Reactions, long Comments, long Shares)
    {
        public Counters Counters => new(Known(Views), Known(Reach), Known(Reactions), Known(Comments), Known(Shares));

        private static long? Known(long value) => value == Unknown ? null : value;
    }
}
