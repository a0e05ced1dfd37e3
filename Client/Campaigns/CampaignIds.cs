using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Ids made of names.</summary>
internal static class CampaignIds
{
    /// <summary>The id a campaign of this name would have: the fold key's letters and digits, joined by hyphens. Empty when there are none.</summary>
    public static string Of(string name)
    {
        var words = string.Concat(FoldedText.Of(name).Select(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var id = string.Join('-', words);
        return id.Length <= CampaignLimits.Id ? id : id[..CampaignLimits.Id].TrimEnd('-');
    }
}
