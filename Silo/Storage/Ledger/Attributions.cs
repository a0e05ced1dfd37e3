using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Lets posts join campaigns and leave them, and moves the increments of their whole history with them.</summary>
internal sealed class Attributions(LedgerScope scope, LedgerChanges changes)
{
    /// <summary>Takes in a batch's attributions; the histories of their posts are at hand.</summary>
    /// <returns>How many changed something.</returns>
    public int Apply(IReadOnlyList<Attribution> attributions) => attributions.Count(Apply);

    private bool Apply(Attribution attribution)
    {
        if (!scope.Posts.TryGetValue(attribution.Post, out var post)) return false;
        if (scope.Attributions.Campaign(attribution.Campaign) is not { } campaign) return false;
        var standing = scope.Attributions.Standing(post, campaign);
        var moves = post.Campaigns.Contains(campaign.Id) != attribution.Joins;
        var isByHand = attribution.How == AttributedBy.Hand;
        if (standing.IsByHand ? !isByHand || !moves : !isByHand && !moves) return false;

        // What leaves by itself leaves by what it came by.
        var how = attribution.Joins || isByHand ? attribution.How : standing.How;
        if (moves) HistoryEditor.Attribute(post, campaign.Id, attribution.Joins, changes);
        scope.Attributions.Note(post, campaign, how);
        changes.Note(attribution, campaign, new AttributionChange(
            post.Id, campaign.Id, attribution.Joins, moves, how, attribution.By.Account));
        return true;
    }
}
