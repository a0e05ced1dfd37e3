using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The audit log in English.</summary>
internal sealed class EnglishAuditText : AuditText
{
    public override string Title => "Audit log";

    public override string Lead => "Who changed what in your units and below.";

    public override string SearchLabel => "Search in what was changed and the details";

    public override string From => "From";

    public override string To => "To";

    public override string Action => "Action";

    public override string AnyAction => "Any action";

    public override string At => "When";

    public override string By => "Who";

    public override string Subject => "What";

    public override string Unit => "Unit";

    public override string Details => "Details";

    public override string Erased => "(erased)";

    public override string Shell => "The system";

    public override string Member => "The member";

    public override string None => "There are no lines.";

    public override string NoneAdvice => "Choose other days or fewer conditions.";

    public override string Older => "Older";

    public override string Newest => "Newest";

    public override string SearchGoesOn => "The search goes on in older lines.";

    public override string PersonHint => "A user name, or a name with or without diacritics.";

    public override string Yes => "yes";

    public override string NoSuchPerson(string typed) => $"Nobody that you see is called “{typed}”.";

    public override string WhichPerson(string typed, IReadOnlyList<string> candidates) =>
        $"“{typed}” may be several people: {string.Join("; ", candidates)}. Give the user name.";

    public override IReadOnlyDictionary<string, string> Actions { get; } = new Dictionary<string, string>
    {
        ["account.created"] = "Made an account",
        ["account.deactivated"] = "Closed an account",
        ["account.locked"] = "Locked signing in after wrong attempts",
        ["account.reactivated"] = "Opened an account again",
        ["account.unlocked"] = "Let somebody sign in again",
        ["activity.confirmed"] = "Confirmed an activity",
        ["activity.corrected"] = "Corrected an activity",
        ["activity.edited"] = "Edited an activity",
        ["activity.entered"] = "Entered an activity",
        ["activity.returned"] = "Returned an activity",
        ["activity.submitted"] = "Submitted an activity",
        ["activity.withdrawn"] = "Withdrew an activity",
        ["api-key.created"] = "Made an API key",
        ["api-key.revoked"] = "Revoked an API key",
        ["campaign.acceptance-changed"] = "Changed which shares are accepted automatically",
        ["campaign.archived"] = "Archived a campaign",
        ["campaign.closed"] = "Closed a campaign",
        ["campaign.copied"] = "Copied a campaign",
        ["campaign.created"] = "Made a campaign",
        ["campaign.edited"] = "Edited a campaign",
        ["campaign.launched"] = "Launched a campaign",
        ["campaign.paused"] = "Paused a campaign",
        ["campaign.links-made"] = "Made tracked links",
        ["campaign.posts-joined"] = "Put posts into a campaign",
        ["campaign.posts-left"] = "Took posts out of a campaign",
        ["campaign.reorganized"] = "Campaign changed with its unit",
        ["campaign.resumed"] = "Resumed a campaign",
        ["campaign.shares-adjusted"] = "Adjusted units' shares of a campaign's targets",
        ["campaign.targets-split"] = "Split the targets of a campaign",
        ["data-request.answered"] = "Answered a data request",
        ["data-request.extended"] = "Extended the term of a data request",
        ["data-request.finished"] = "Finished a data request",
        ["data-request.lifted"] = "Lifted a restriction of a member's data",
        ["data-request.received"] = "Received a data request",
        ["grant.given"] = "Gave a role",
        ["grant.taken"] = "Took a role",
        ["invitation.accepted"] = "Accepted an invitation",
        ["invitation.sent"] = "Sent an invitation",
        ["invitation.withdrawn"] = "Withdrew an invitation",
        ["member.consent-withdrawn"] = "A member withdrew consent",
        ["member.consented"] = "A member consented",
        ["member.corrected"] = "Corrected a member's details",
        ["member.enrolled"] = "Enrolled a member",
        ["member.erased"] = "Erased a member",
        ["member.import-undone"] = "Import of members undone",
        ["member.imported"] = "Members imported",
        ["member.returned"] = "Took a member back onto the roster",
        ["member.left"] = "Took a member off the roster",
        ["member.link-given"] = "Gave a personal link",
        ["member.moved"] = "Moved a member to another unit",
        ["page.connected"] = "Connected a page",
        ["page.disconnected"] = "Disconnected a page",
        ["page.edited"] = "Edited a page",
        ["page.handed-over"] = "Handed over a page",
        ["page.registered"] = "Registered a page",
        ["page.resumed"] = "Resumed a page",
        ["page.retired"] = "Retired a page",
        ["page.suspended"] = "Suspended a page",
        ["page.taken-over"] = "Took over a page",
        ["points.announced"] = "Announced weights of points",
        ["password.changed"] = "Changed the password",
        ["password.reset"] = "Reset a password",
        ["recovery-code.used"] = "Signed in with a recovery code",
        ["recovery-codes.renewed"] = "Made new recovery codes",
        ["retention.ran"] = "Removed what is kept no longer",
        ["recount.checked"] = "Checked shares of a recount",
        ["recount.drawn"] = "Drew a recount",
        ["recount.ended"] = "Ended a recount",
        ["second-factor.disabled"] = "Turned two-step sign-in off",
        ["second-factor.enabled"] = "Turned two-step sign-in on",
        ["second-factor.reset"] = "Reset two-step sign-in",
        ["session.ended"] = "Ended a session",
        ["sessions.ended"] = "Ended sessions",
        ["share.accepted"] = "Accepted shares",
        ["share.official"] = "Took out shares that are official pages' posts",
        ["share.rejected"] = "Rejected shares",
        ["unit.closed"] = "Closed a unit",
        ["unit.counted"] = "Counted the heads of a unit",
        ["unit.ended"] = "Ended by a merger",
        ["unit.import-undone"] = "Undid an import of units",
        ["unit.imported"] = "Imported units",
        ["unit.merged"] = "Merged a unit",
        ["unit.moved"] = "Moved a unit",
        ["unit.opened"] = "Opened a unit",
        ["unit.renamed"] = "Renamed a unit",
        ["unit.split"] = "Split a unit",
    };

    public override string DetailName(AuditDetail detail) => detail switch
    {
        AuditDetail.Address => "address",
        AuditDetail.Before => "before",
        AuditDetail.Campaign => "campaign",
        AuditDetail.Changed => "changed",
        AuditDetail.Closes => "the unit itself ends",
        AuditDetail.Counted => "units counted",
        AuditDetail.Day => "session",
        AuditDetail.Days => "days",
        AuditDetail.EligibleUnits => "eligible units",
        AuditDetail.Evidence => "evidence",
        AuditDetail.EvidenceNote => "note on the evidence",
        AuditDetail.File => "file",
        AuditDetail.From => "from",
        AuditDetail.FromUnit => "from unit",
        AuditDetail.Given => "given to new unit",
        AuditDetail.Import => "import number",
        AuditDetail.Key => "key",
        AuditDetail.Kind => "kind",
        AuditDetail.Links => "links",
        AuditDetail.MemberCap => "most for each member",
        AuditDetail.Members => "members",
        AuditDetail.MembersCorrected => "members corrected",
        AuditDetail.MembersEnrolled => "members enrolled",
        AuditDetail.MembersMoved => "members moved",
        AuditDetail.MembersPutBack => "members put back",
        AuditDetail.MembersRemoved => "members removed",
        AuditDetail.MembersStayed => "members who stayed",
        AuditDetail.Moved => "units moved",
        AuditDetail.Name => "name",
        AuditDetail.Opened => "units opened",
        AuditDetail.Parent => "unit above",
        AuditDetail.Parts => "new units",
        AuditDetail.PerMember => "points for each member",
        AuditDetail.PerShare => "points for each share",
        AuditDetail.Platforms => "platforms",
        AuditDetail.Population => "drawn from shares",
        AuditDetail.Posts => "posts",
        AuditDetail.Reclassified => "units of another kind",
        AuditDetail.Recount => "recount number",
        AuditDetail.Removed => "removed",
        AuditDetail.Renamed => "units renamed",
        AuditDetail.RequestKind => "what was asked",
        AuditDetail.Role => "role",
        AuditDetail.Seed => "seed",
        AuditDetail.Shares => "shares of targets",
        AuditDetail.SharesDropped => "shares dropped of",
        AuditDetail.Source => "copied from campaign",
        AuditDetail.SplitBy => "split by",
        AuditDetail.Targets => "targets",
        AuditDetail.ToUnit => "to unit",
        AuditDetail.Unit => "unit",
        AuditDetail.Units => "units",
        AuditDetail.Until => "until",
        AuditDetail.Wrong => "not found right",
    };
}
