using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Which of the campaigns that run a post belongs to by itself: by its words, on their days, where its unit takes part. What counts is
/// what stood above the unit on the post's day, so that a unit that moves keeps what it did; a unit that takes part stands for those
/// that were merged into it.
/// </summary>
internal sealed class CampaignMatcher
{
    private readonly List<MatchedCampaign> _campaigns;

    private CampaignMatcher(List<MatchedCampaign> campaigns) => _campaigns = campaigns;

    /// <summary>With nothing to join.</summary>
    public static CampaignMatcher None { get; } = new([]);

    /// <summary>Reads the campaigns that take posts by hashtag or link.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="mentioned">Codes of the tracked links in the words of the posts: there are too many to read them all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<CampaignMatcher> ReadAsync(
        DbConnection connection, IReadOnlyCollection<ShortCode> mentioned, CancellationToken cancellationToken)
    {
        var campaigns = await connection.QueryAsync(
            "SELECT id, code, unit, starts_on, ends_on, platforms FROM campaigns WHERE state = @launched ORDER BY id",
            row => (Id: row.GetInt64(0), Code: row.GetString(1), Unit: row.GetInt64(2), Period: new Period(row.Day(3), row.Day(4)), Platforms: row.GetString(5)),
            cancellationToken, ("@launched", CampaignState.Launched));
        if (campaigns.Count == 0) return None;

        // A hashtag may stand in the campaign's own row alone, written by a node of an earlier release.
        var words = (await connection.QueryAsync("""
            SELECT h.campaign, 1, h.hashtag FROM campaign_hashtags h JOIN campaigns c ON c.id = h.campaign AND c.state = @launched
            UNION ALL SELECT id, 1, hashtag FROM campaigns WHERE hashtag IS NOT NULL AND state = @launched
            UNION ALL SELECT i.campaign, 2, i.link FROM campaign_content i JOIN campaigns c ON c.id = i.campaign AND c.state = @launched WHERE i.link IS NOT NULL
            """,
            row => (Campaign: row.GetInt64(0), IsLink: row.GetInt64(1) == 2, Word: row.GetString(2)),
            cancellationToken, ("@launched", CampaignState.Launched))).ToLookup(row => row.Campaign);
        var tracked = await TrackedAsync(connection, mentioned, cancellationToken);
        var units = (await connection.QueryAsync(
            "SELECT t.campaign, t.unit FROM campaign_units t JOIN campaigns c ON c.id = t.campaign AND c.state = @launched",
            row => (Campaign: row.GetInt64(0), Unit: row.GetInt64(1)),
            cancellationToken, ("@launched", CampaignState.Launched))).ToLookup(row => row.Campaign, row => row.Unit);
        var merged = (await connection.QueryAsync(
            "SELECT id, merged_into FROM units WHERE merged_into IS NOT NULL", row => (Unit: row.GetInt64(0), Into: row.GetInt64(1)),
            cancellationToken)).ToLookup(row => row.Into, row => row.Unit);
        return new CampaignMatcher([.. campaigns.Select(campaign => new MatchedCampaign(
            campaign.Id, campaign.Code, WithMerged(units[campaign.Id].DefaultIfEmpty(campaign.Unit), merged),
            new CampaignMatch(
                campaign.Period, StoredPlatforms.Read(campaign.Platforms),
                words[campaign.Id].Where(row => !row.IsLink).Select(row => row.Word), words[campaign.Id].Where(row => row.IsLink).Select(row => row.Word),
                tracked[campaign.Id])))]);
    }

    private static async Task<ILookup<long, ShortCode>> TrackedAsync(
        DbConnection connection, IReadOnlyCollection<ShortCode> mentioned, CancellationToken cancellationToken)
    {
        var found = new List<(long Campaign, ShortCode Code)>();
        foreach (var some in mentioned.Chunk(CodeList.Most))
        {
            var (names, codes) = CodeList.Of(some.Select(code => code.ToString()));
            found.AddRange(await connection.QueryAsync(
                $"SELECT campaign, code FROM tracked_links WHERE code IN ({names})",
                row => (row.GetInt64(0), TrackedLinkStore.CodeOf(row.GetString(1))), cancellationToken, codes));
        }

        return found.ToLookup(row => row.Campaign, row => row.Code);
    }

    /// <summary>The campaigns a new post joins, in the order of row ids; none for a post without a day.</summary>
    public IReadOnlyList<(long Campaign, AttributedBy How)> For(SeenPost post, FanpageEntry fanpage, DateOnly? countedOn) =>
        countedOn is not { } day || _campaigns.Count == 0
            ? []
            : [.. For(PostWordsFound.Of(post.Key.Platform, day, post.Title, post.Address?.ToString()), fanpage.Units.On(day).Then)
                .Select(match => (match.Campaign.Id, match.How))];

    /// <summary>The campaigns a post belongs to, in the order of row ids.</summary>
    /// <param name="post">Its words.</param>
    /// <param name="units">Row ids of its unit and of every unit above that on its day.</param>
    public IEnumerable<(MatchedCampaign Campaign, AttributedBy How)> For(PostWordsFound post, IReadOnlyList<long> units)
    {
        if (post.Hashtags.Count == 0 && post.Links.Count == 0) yield break;
        foreach (var campaign in _campaigns)
        {
            if (campaign.Match.Of(post) is { } how && units.Any(campaign.Units.Contains)) yield return (campaign, how);
        }
    }

    private static HashSet<long> WithMerged(IEnumerable<long> units, ILookup<long, long> merged)
    {
        var all = new HashSet<long>();
        var next = new Queue<long>(units);
        while (next.TryDequeue(out var unit))
        {
            if (!all.Add(unit)) continue;
            foreach (var ended in merged[unit]) next.Enqueue(ended);
        }

        return all;
    }

    /// <summary>The campaign of a row id; null when it takes no posts.</summary>
    public MatchedCampaign? Find(long campaign) => _campaigns.Find(each => each.Id == campaign);
}

/// <summary>A campaign that takes posts.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Code">Its id.</param>
/// <param name="Units">Row ids of the units taking part, each with its subtree.</param>
/// <param name="Match">What posts belong to it.</param>
internal sealed record MatchedCampaign(long Id, string Code, IReadOnlySet<long> Units, CampaignMatch Match);
