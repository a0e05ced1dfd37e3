using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Which campaigns a new post joins by its hashtags: those of its unit or a unit above, on a day they run.</summary>
internal sealed class CampaignMatcher
{
    private readonly List<(long Id, long Unit, string Hashtag, Period Period)> _campaigns;

    private CampaignMatcher(List<(long, long, string, Period)> campaigns) => _campaigns = campaigns;

    /// <summary>With nothing to join.</summary>
    public static CampaignMatcher None { get; } = new([]);

    /// <summary>Reads the campaigns that have a hashtag.</summary>
    public static async Task<CampaignMatcher> ReadAsync(DbConnection connection, CancellationToken cancellationToken) => new(
        await connection.QueryAsync(
            "SELECT id, unit, hashtag, starts_on, ends_on FROM campaigns WHERE hashtag IS NOT NULL ORDER BY id",
            row => (row.GetInt64(0), row.GetInt64(1), Hashtags.Normalize(row.GetString(2)), new Period(row.Day(3), row.Day(4))),
            cancellationToken));

    /// <summary>Row ids of the campaigns joined, in order; none for a post without a day or a hashtag.</summary>
    public IReadOnlyList<long> For(SeenPost post, FanpageEntry fanpage, DateOnly? countedOn)
    {
        if (countedOn is not { } day || _campaigns.Count == 0) return [];
        var hashtags = Hashtags.In(post.Title);
        if (hashtags.Count == 0) return [];
        return [.. from campaign in _campaigns
                where hashtags.Contains(campaign.Hashtag) && campaign.Period.Contains(day) && fanpage.Units.On(day).Now.Contains(campaign.Unit)
                select campaign.Id];
    }
}
