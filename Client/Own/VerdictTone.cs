using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>How what became of links looks; the words say it.</summary>
internal static class VerdictTone
{
    /// <summary>Of a link handed in just now. Nothing a member pastes is bad: what does not count only needs another look.</summary>
    public static StatusTone Of(LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Counts => StatusTone.Good,
        LinkVerdict.Duplicate or LinkVerdict.Official => StatusTone.Quiet,
        LinkVerdict.RejectedForGood => StatusTone.Bad,
        _ => StatusTone.Warning,
    };

    /// <summary>Of a share as it stands.</summary>
    public static StatusTone Of(ShareState state) => state switch
    {
        ShareState.Accepted => StatusTone.Good,
        ShareState.Pending => StatusTone.Quiet,
        ShareState.Rejected => StatusTone.Bad,
        ShareState.Unresolvable => StatusTone.Warning,
    };
}
