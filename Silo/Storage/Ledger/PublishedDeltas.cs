using System.Runtime.InteropServices;

namespace Campaigns.Silo;

/// <summary>
/// Gathers what a transaction changes in <c>published_daily</c>: first per page and day, then spread over the page's unit and every
/// unit above.
/// </summary>
internal sealed class PublishedDeltas
{
    private readonly Dictionary<FanpageDay, PublishedCell> _cells = [];
    private readonly Dictionary<long, FanpageEntry> _fanpages = [];

    /// <summary>Takes out what the roll-up held of a post and puts in what it should hold now.</summary>
    public void Replace(PostState post)
    {
        var (before, now) = (post.RolledUp, post.Published);
        if (before == now) return;
        _fanpages.TryAdd(post.Fanpage.Id, post.Fanpage);
        Replace(post, 0, before, now);
        foreach (var campaign in post.Campaigns) Replace(post, campaign, before, now);
    }

    /// <summary>
    /// Puts a post into one campaign, or takes it out, with what the roll-up held of it before; what it should hold now is for
    /// <see cref="Replace(PostState)"/>.
    /// </summary>
    public void Attribute(PostState post, long campaign, bool joins)
    {
        _fanpages.TryAdd(post.Fanpage.Id, post.Fanpage);
        if (joins) Replace(post, campaign, default, post.RolledUp);
        else Replace(post, campaign, post.RolledUp, default);
    }

    /// <summary>What changed, by unit as they stand now.</summary>
    public Dictionary<UnitDay, PublishedCell> Units()
    {
        var units = new Dictionary<UnitDay, PublishedCell>();
        foreach (var (key, cell) in _cells)
        {
            foreach (var unit in Of(key).Now) CellOf(units, key, unit).Add(cell);
        }

        return units;
    }

    /// <summary>What they have more, or less, as they stood on each day; the largest reach is not told.</summary>
    public Dictionary<UnitDay, PublishedCell> UnitsThen()
    {
        var units = new Dictionary<UnitDay, PublishedCell>();
        foreach (var (key, cell) in _cells)
        {
            foreach (var unit in Of(key).OnlyThen) CellOf(units, key, unit).AddSums(cell, 1);
            foreach (var unit in Of(key).OnlyNow) CellOf(units, key, unit).AddSums(cell, -1);
        }

        return units;
    }

    private PageUnitsPeriod Of(FanpageDay key) => _fanpages[key.Fanpage].Units.On(key.Day);

    private PublishedCell CellOf(Dictionary<UnitDay, PublishedCell> units, FanpageDay key, long unit) =>
        CellOf(units, new UnitDay(key.Campaign, unit, key.Day, _fanpages[key.Fanpage].Key.Platform));

    private void Replace(PostState post, long campaign, in PublishedPost before, in PublishedPost now)
    {
        if (before.CountedOn == now.CountedOn && now.CountedOn is { } day)
        {
            CellOf(_cells, new FanpageDay(campaign, post.Fanpage.Id, day)).Replace(before.Latest, now.Latest);
            return;
        }

        if (before.CountedOn is { } left) CellOf(_cells, new FanpageDay(campaign, post.Fanpage.Id, left)).Remove(before.Latest);
        if (now.CountedOn is { } entered) CellOf(_cells, new FanpageDay(campaign, post.Fanpage.Id, entered)).Put(now.Latest);
    }

    private static PublishedCell CellOf<TKey>(Dictionary<TKey, PublishedCell> cells, TKey key) where TKey : notnull
    {
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, key, out _);
        return cell ??= new PublishedCell();
    }
}
