using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Gathers what readings change in the roll-ups: first per page and day, then, once per transaction, spread over the page's unit
/// and every unit above. A history is taken out with sign -1 and put back with sign +1, so that any edit of the past comes to the
/// difference of the two.
/// </summary>
internal sealed class RollUpDeltas : IIncrementSink
{
    private readonly Dictionary<FanpageDay, RollUpCell> _cells = [];
    private readonly Dictionary<long, FanpageEntry> _fanpages = [];
    private PostState? _post;
    private int _sign;

    /// <summary>What changed per page and day.</summary>
    public IReadOnlyDictionary<FanpageDay, RollUpCell> Fanpages => _cells;

    /// <summary>The increments that follow belong to this post.</summary>
    public RollUpDeltas For(PostState post, int sign = 1)
    {
        (_post, _sign) = (post, sign);
        _fanpages.TryAdd(post.Fanpage.Id, post.Fanpage);
        return this;
    }

    /// <inheritdoc />
    public void Add(DateOnly day, Counter counter, long amount)
    {
        var column = RollUpCell.ColumnOf(counter);
        if (column < 0) return;
        Add(0, day, column, amount);
        foreach (var campaign in _post!.Campaigns) Add(campaign, day, column, amount);
    }

    /// <summary>Counts the post itself on its day.</summary>
    public void AddPost(DateOnly day)
    {
        Cell(0, day).Posts += _sign;
        foreach (var campaign in _post!.Campaigns) Cell(campaign, day).Posts += _sign;
    }

    /// <summary>The same spread over units, as they stand now; exact because the amounts are additive.</summary>
    public Dictionary<UnitDay, RollUpCell> Units()
    {
        var units = new Dictionary<UnitDay, RollUpCell>();
        foreach (var (key, cell) in _cells)
        {
            if (!cell.IsEmpty) Add(units, key, cell, Of(key).Now, 1);
        }

        return units;
    }

    /// <summary>What they have more, or less, as they stood on each day; nothing of days on which they stood as now.</summary>
    public Dictionary<UnitDay, RollUpCell> UnitsThen()
    {
        var units = new Dictionary<UnitDay, RollUpCell>();
        foreach (var (key, cell) in _cells)
        {
            if (cell.IsEmpty) continue;
            Add(units, key, cell, Of(key).OnlyThen, 1);
            Add(units, key, cell, Of(key).OnlyNow, -1);
        }

        return units;
    }

    private PageUnitsPeriod Of(FanpageDay key) => _fanpages[key.Fanpage].Units.On(key.Day);

    private void Add(Dictionary<UnitDay, RollUpCell> units, FanpageDay key, RollUpCell cell, IReadOnlyList<long> earners, int sign)
    {
        foreach (var unit in earners)
            CellOf(units, new UnitDay(key.Campaign, unit, key.Day, _fanpages[key.Fanpage].Key.Platform)).Add(cell, sign);
    }

    private void Add(long campaign, DateOnly day, int column, long amount)
    {
        var cell = Cell(campaign, day);
        cell.Amounts[column] = checked(cell.Amounts[column] + _sign * amount);
        cell.Known[column] += _sign;
    }

    private RollUpCell Cell(long campaign, DateOnly day) => CellOf(_cells, new FanpageDay(campaign, _post!.Fanpage.Id, day));

    private static RollUpCell CellOf<TKey>(Dictionary<TKey, RollUpCell> cells, TKey key) where TKey : notnull
    {
        ref var cell = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(cells, key, out _);
        return cell ??= new RollUpCell();
    }
}
