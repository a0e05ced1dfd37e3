using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What a transaction of the ledger needs for letting posts join campaigns and leave them.</summary>
internal sealed class AttributionScope
{
    private const int PostsPerQuery = 500;
    private readonly Dictionary<string, CampaignEntry> _campaigns = [];
    private readonly Dictionary<(long Post, long Campaign), Standing> _standings = [];

    /// <summary>With nothing to do.</summary>
    public static AttributionScope None { get; } = new();

    /// <summary>Reads the campaigns named, and how the posts stand with them. The posts' pages must be locked.</summary>
    public static async Task<AttributionScope> ReadAsync(
        DbConnection connection, LedgerKeys keys, IEnumerable<PostState> posts, CancellationToken cancellationToken)
    {
        if (keys.Campaigns.Count == 0) return None;
        var scope = new AttributionScope();
        foreach (var code in keys.Campaigns) await scope.ReadCampaignAsync(connection, code, cancellationToken);
        foreach (var chunk in posts.Select(post => post.Id).Chunk(PostsPerQuery)) await scope.ReadStandingsAsync(connection, chunk, cancellationToken);
        return scope;
    }

    /// <summary>The campaign; null when there is none with that id.</summary>
    public CampaignEntry? Campaign(string code) => _campaigns.GetValueOrDefault(code);

    /// <summary>What last happened between a post and a campaign. Posts from before that was kept came by hashtag.</summary>
    public Standing Standing(PostState post, CampaignEntry campaign) => _standings.GetValueOrDefault((post.Id, campaign.Id), new Standing(AttributedBy.Hashtag));

    /// <summary>Something happened between a post and a campaign.</summary>
    public void Note(PostState post, CampaignEntry campaign, AttributedBy how) => _standings[(post.Id, campaign.Id)] = new Standing(how);

    private async Task ReadCampaignAsync(DbConnection connection, string code, CancellationToken cancellationToken)
    {
        var found = await connection.QueryAsync(
            "SELECT c.id, u.code FROM campaigns c JOIN units u ON u.id = c.unit WHERE c.code = @code",
            row => new CampaignEntry(row.GetInt64(0), code, row.GetString(1)), cancellationToken, ("@code", code));
        foreach (var campaign in found) _campaigns.Add(code, campaign);
    }

    private async Task ReadStandingsAsync(DbConnection connection, long[] posts, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync(
            $"""
            SELECT h.post, h.campaign, h.how
            FROM post_campaign_changes h
            JOIN (
                SELECT MAX(id) AS id FROM post_campaign_changes WHERE post IN ({AttributionTable.List(posts)}) GROUP BY post, campaign
            ) newest ON newest.id = h.id
            """,
            row => (Key: (row.GetInt64(0), row.GetInt64(1)), How: (AttributedBy)row.GetInt64(2)), cancellationToken);
        foreach (var (key, how) in rows) _standings.Add(key, new Standing(how));
    }
}

/// <summary>A campaign as attributions need it.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Code">Its id.</param>
/// <param name="Unit">Code of the unit that runs it.</param>
internal sealed record CampaignEntry(long Id, string Code, string Unit);

/// <summary>What last happened between a post and a campaign.</summary>
/// <param name="How">By what it joined or left.</param>
internal readonly record struct Standing(AttributedBy How)
{
    /// <summary>Whether somebody decided it, so that only somebody can undo it.</summary>
    public bool IsByHand => How == AttributedBy.Hand;
}

/// <summary>A post joined a campaign or left it, or somebody confirmed that it is in or out.</summary>
/// <param name="Post">Row id of the post.</param>
/// <param name="Campaign">Row id of the campaign.</param>
/// <param name="Joined">Whether it is in now.</param>
/// <param name="Moved">Whether it was not so before.</param>
/// <param name="How">By what.</param>
/// <param name="Account">Who asked for it; null: nobody who signed in.</param>
internal sealed record AttributionChange(long Post, long Campaign, bool Joined, bool Moved, AttributedBy How, Guid? Account);
