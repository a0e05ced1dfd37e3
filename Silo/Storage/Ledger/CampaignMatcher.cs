using Campaigns.Grains;
using Microsoft.Data.Sqlite;

namespace Campaigns.Silo;

/// <summary>Which campaigns a new post joins by its hashtags: those of its unit or a unit above, on a day they run.</summary>
internal sealed class CampaignMatcher
{
    private readonly List<(long Id, long Unit, string Hashtag, Period Period)> _campaigns = [];

    /// <summary>Reads the campaigns that have a hashtag.</summary>
    public CampaignMatcher(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, unit, hashtag, starts_on, ends_on FROM campaigns WHERE hashtag IS NOT NULL ORDER BY id";
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var period = new Period(row.GetInt64(3).ToDay(), row.GetInt64(4).ToDay());
            _campaigns.Add((row.GetInt64(0), row.GetInt64(1), Hashtags.Normalize(row.GetString(2)), period));
        }
    }

    /// <summary>Row ids of the campaigns joined, in order; none for a post without a day or a hashtag.</summary>
    public IReadOnlyList<long> For(SeenPost post, FanpageEntry fanpage, DateOnly? countedOn)
    {
        if (countedOn is not { } day || _campaigns.Count == 0) return [];
        var hashtags = Hashtags.In(post.Title);
        if (hashtags.Count == 0) return [];
        return [.. from campaign in _campaigns
                where hashtags.Contains(campaign.Hashtag) && campaign.Period.Contains(day) && fanpage.Units.Contains(campaign.Unit)
                select campaign.Id];
    }
}
