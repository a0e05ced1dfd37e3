namespace Campaigns.Client;

/// <summary>Builds every address that has to do with reviewing and recounting shares.</summary>
internal static class ShareReviewAddress
{
    /// <summary>The page of a campaign's shares.</summary>
    public static string Page(string campaign) => $"{CampaignAddress.Of(campaign)}/shares";

    /// <summary>A campaign's recounts.</summary>
    public static string Recounts(string campaign) => $"{CampaignAddress.Of(campaign)}/recounts";

    /// <summary>One recount.</summary>
    public static string Recount(string campaign, long number) => FormattableString.Invariant($"{Recounts(campaign)}/{number}");

    /// <summary>The same with the shares that were checked already.</summary>
    public static string WholeRecount(string campaign, long number) => $"{Recount(campaign, number)}?show=all";

    /// <summary>The same after some were checked.</summary>
    /// <param name="campaign">The campaign's id.</param>
    /// <param name="number">The recount's number.</param>
    /// <param name="kept">How many results were kept.</param>
    /// <param name="asked">How many were given.</param>
    public static string Checked(string campaign, long number, int kept, int asked) =>
        FormattableString.Invariant($"{Recount(campaign, number)}?kept={kept}&asked={asked}");

    /// <summary>The numbers that a recount was drawn from.</summary>
    public static string DrawnFrom(string campaign, long number) =>
        FormattableString.Invariant($"/api/v1{Recount(campaign, number)}/drawn-from");
}
