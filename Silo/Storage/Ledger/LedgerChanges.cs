using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What a transaction of the ledger has to write, in the order it is to be written in.</summary>
internal sealed class LedgerChanges
{
    private readonly List<(Attribution Attribution, CampaignEntry Campaign)> _byHand = [];

    /// <summary>Posts to be inserted.</summary>
    public List<(PostState Post, SeenPost Seen)> NewPosts { get; } = [];

    /// <summary>New words of known posts; what is null stays as it is.</summary>
    public Dictionary<PostState, PostWords> Words { get; } = [];

    /// <summary>Known posts whose publication or day to count on changed.</summary>
    public HashSet<PostState> Dated { get; } = [];

    /// <summary>Snapshots at instants that have none yet.</summary>
    public List<(long Post, StoredSnapshot Snapshot)> Appended { get; } = [];

    /// <summary>Snapshots to be written whether or not there is one at their instant, after those appended.</summary>
    public Dictionary<(long Post, DateTimeOffset At), StoredSnapshot> Replaced { get; } = [];

    /// <summary>Snapshots to be removed.</summary>
    public List<(long Post, DateTimeOffset At)> Removed { get; } = [];

    /// <summary>Posts whose latest values are to be written, in the order of row ids.</summary>
    public List<PostState> Latest { get; } = [];

    /// <summary>The last follower reading of each page and local day; an older one that is known already is replaced.</summary>
    public Dictionary<(long Fanpage, DateOnly Day), FollowerReading> Followers { get; } = [];

    /// <summary>The newest reading of each page and source.</summary>
    public Dictionary<(long Fanpage, FigureSource Source), DateTimeOffset> Readings { get; } = [];

    /// <summary>Changes to <c>fanpage_daily</c> and <c>reach_daily</c>.</summary>
    public RollUpDeltas RollUps { get; } = new();

    /// <summary>Changes to <c>published_daily</c>.</summary>
    public PublishedDeltas Published { get; } = new();

    /// <summary>Posts that joined campaigns and left them, in the order it happened.</summary>
    public List<AttributionChange> Attributions { get; } = [];

    /// <summary>The earliest reading taken in; null without any.</summary>
    public DateTimeOffset? EarliestReading { get; private set; }

    /// <summary>Notes how fresh a page's figures are.</summary>
    public void Note(long fanpage, FigureSource source, DateTimeOffset observedAt)
    {
        if (Readings.GetValueOrDefault((fanpage, source)) < observedAt) Readings[(fanpage, source)] = observedAt;
        if (!(observedAt >= EarliestReading)) EarliestReading = observedAt;
    }

    /// <summary>Notes that a post joined a campaign or left it.</summary>
    public void Note(Attribution attribution, CampaignEntry campaign, AttributionChange change)
    {
        Attributions.Add(change);
        if (attribution.How == AttributedBy.Hand) _byHand.Add((attribution, campaign));
    }

    /// <summary>What the audit log is told of changes by hand: a line for each campaign and direction, with the posts.</summary>
    public IEnumerable<(Actor By, string Action, string Campaign, string Unit, string Posts)> AttributionsByHand() => _byHand
        .GroupBy(each => (each.Attribution.By, each.Attribution.Joins, each.Campaign))
        .Select(group => (
            group.Key.By, group.Key.Joins ? "campaign.posts-joined" : "campaign.posts-left", group.Key.Campaign.Code, group.Key.Campaign.Unit,
            string.Join(", ", group.Select(each => each.Attribution.Post))));

    /// <summary>Notes a page's followers.</summary>
    public void Note(long fanpage, FollowerReading reading)
    {
        var key = (fanpage, LocalDay.Of(reading.ObservedAt));
        if (!Followers.TryGetValue(key, out var known) || reading.ObservedAt >= known.ObservedAt) Followers[key] = reading;
    }

    /// <summary>Notes a post's words.</summary>
    public void Note(PostState post, SeenPost seen)
    {
        var before = Words.GetValueOrDefault(post);
        Words[post] = new PostWords(seen.Kind ?? before.Kind, seen.Title ?? before.Title, seen.Address?.ToString() ?? before.Address);
    }
}

/// <summary>A post's words; null where nothing is said.</summary>
internal readonly record struct PostWords(string? Kind, string? Title, string? Address);

/// <summary>A snapshot as it stands in the store.</summary>
/// <param name="Observation">Instant and counters.</param>
/// <param name="Source">Where it came from.</param>
internal readonly record struct StoredSnapshot(Observation Observation, FigureSource Source);
