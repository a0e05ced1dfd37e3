using System.Runtime.InteropServices;

namespace Campaigns.Silo;

/// <summary>Gathers what a transaction changes in <c>published_daily</c>, for each post's unit and every unit above.</summary>
internal sealed class PublishedDeltas
{
    private readonly Dictionary<UnitDay, PublishedCell> _cells = [];

    /// <summary>What changed.</summary>
    public IReadOnlyDictionary<UnitDay, PublishedCell> Cells => _cells;

    /// <summary>Takes out what the roll-up held of a post and puts in what it should hold now.</summary>
    public void Replace(PostState post)
    {
        var (before, now) = (post.RolledUp, post.Published);
        if (before == now) return;
        foreach (var campaign in (IEnumerable<long>)[0, .. post.Campaigns])
        {
            foreach (var unit in post.Fanpage.Units)
            {
                if (before.CountedOn is { } left)
                    Cell(post, campaign, unit, left).Remove(before.Latest, now.CountedOn == left ? now.Latest : default);
                if (now.CountedOn is { } entered)
                    Cell(post, campaign, unit, entered).Add(now.Latest);
            }
        }
    }

    private PublishedCell Cell(PostState post, long campaign, long unit, DateOnly day)
    {
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _cells, new UnitDay(campaign, unit, day, post.Fanpage.Key.Platform), out _);
        return cell ??= new PublishedCell();
    }
}
