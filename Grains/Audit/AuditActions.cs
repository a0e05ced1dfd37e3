using System.Collections.Frozen;

namespace Campaigns.Grains;

/// <summary>
/// Everything that the audit log can tell of. Tests hold it against what the code writes and against the words of every language, so that no
/// reader meets a line without words.
/// </summary>
public static class AuditActions
{
    /// <summary>The actions, as <c>thing.past-tense</c>.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "account.created",
        "account.deactivated",
        "account.locked",
        "account.reactivated",
        "account.unlocked",
        "activity.confirmed",
        "activity.corrected",
        "activity.edited",
        "activity.entered",
        "activity.returned",
        "activity.submitted",
        "activity.withdrawn",
        "api-key.created",
        "api-key.revoked",
        "campaign.archived",
        "campaign.closed",
        "campaign.copied",
        "campaign.created",
        "campaign.edited",
        "campaign.launched",
        "campaign.links-made",
        "campaign.paused",
        "campaign.posts-joined",
        "campaign.posts-left",
        "campaign.reorganized",
        "campaign.resumed",
        "campaign.shares-adjusted",
        "campaign.targets-split",
        "grant.given",
        "grant.taken",
        "invitation.accepted",
        "invitation.sent",
        "invitation.withdrawn",
        "page.connected",
        "page.disconnected",
        "page.edited",
        "page.handed-over",
        "page.registered",
        "page.resumed",
        "page.retired",
        "page.suspended",
        "page.taken-over",
        "password.changed",
        "password.reset",
        "recovery-code.used",
        "recovery-codes.renewed",
        "second-factor.disabled",
        "second-factor.enabled",
        "second-factor.reset",
        "session.ended",
        "sessions.ended",
        "unit.closed",
        "unit.counted",
        "unit.ended",
        "unit.import-undone",
        "unit.imported",
        "unit.merged",
        "unit.moved",
        "unit.opened",
        "unit.renamed",
        "unit.split",
    ]);
}
