namespace Campaigns.Grains;

/// <summary>Everything that a line of the audit log can say besides its action.</summary>
public enum AuditDetail
{
    /// <summary>The address of a page.</summary>
    Address,

    /// <summary>What it was: a name, or the code of the unit above.</summary>
    Before,

    /// <summary>A campaign, by its id.</summary>
    Campaign,

    /// <summary>Which fields, by their names in <see cref="CampaignFields"/>.</summary>
    Changed,

    /// <summary>Whether a unit that was split ended.</summary>
    Closes,

    /// <summary>How many units had their heads counted.</summary>
    Counted,

    /// <summary>A day of an activity with its counts, numbered: <c>2026-06-01 attendances=40</c>.</summary>
    Day,

    /// <summary>First and last day, as <c>from..to</c>.</summary>
    Days,

    /// <summary>Units that could take part.</summary>
    EligibleUnits,

    /// <summary>The link to an activity's evidence.</summary>
    Evidence,

    /// <summary>Whether there is a note on it; its words are not told.</summary>
    EvidenceNote,

    /// <summary>The name of a file.</summary>
    File,

    /// <summary>The first local day it holds.</summary>
    From,

    /// <summary>The unit that gave it away, by its code.</summary>
    FromUnit,

    /// <summary>Units and pages, by codes and keys, that went to one of the new units of a split, numbered.</summary>
    Given,

    /// <summary>The number of an import.</summary>
    Import,

    /// <summary>The prefix of an API key, which is not secret.</summary>
    Key,

    /// <summary>The kind of an activity.</summary>
    Kind,

    /// <summary>How many links.</summary>
    Links,

    /// <summary>The most points that one member adds in a month; 0 for no points.</summary>
    MemberCap,

    /// <summary>Members.</summary>
    Members,

    /// <summary>How many members had their data corrected by an import.</summary>
    MembersCorrected,

    /// <summary>How many members an import enrolled.</summary>
    MembersEnrolled,

    /// <summary>How many members an import moved.</summary>
    MembersMoved,

    /// <summary>How many members were put back as they had been before an import.</summary>
    MembersPutBack,

    /// <summary>How many members that an import had enrolled were removed again.</summary>
    MembersRemoved,

    /// <summary>How many members stayed as an import had left them when it was undone.</summary>
    MembersStayed,

    /// <summary>How many units moved.</summary>
    Moved,

    /// <summary>A name.</summary>
    Name,

    /// <summary>How many units were opened.</summary>
    Opened,

    /// <summary>The unit above, by its code.</summary>
    Parent,

    /// <summary>Units split off, by their codes and names.</summary>
    Parts,

    /// <summary>Points for a member who takes part.</summary>
    PerMember,

    /// <summary>Points for a share.</summary>
    PerShare,

    /// <summary>Platforms, by their names.</summary>
    Platforms,

    /// <summary>Accepted shares that a recount was drawn from: how many.</summary>
    Population,

    /// <summary>Posts, by their keys.</summary>
    Posts,

    /// <summary>How many units changed their kind.</summary>
    Reclassified,

    /// <summary>The number of a recount.</summary>
    Recount,

    /// <summary>How many units were renamed.</summary>
    Renamed,

    /// <summary>What was asked for in a request on personal data.</summary>
    RequestKind,

    /// <summary>A role, by its name.</summary>
    Role,

    /// <summary>What a recount was drawn by.</summary>
    Seed,

    /// <summary>Shares of targets that changed, each as <c>views xa-1: before → after</c>.</summary>
    Shares,

    /// <summary>Metrics whose shares fell away with a change, by their names.</summary>
    SharesDropped,

    /// <summary>The campaign it was copied from, by its id.</summary>
    Source,

    /// <summary>By what targets were split: members or units.</summary>
    SplitBy,

    /// <summary>Targets that changed, each as <c>views: before → after</c>.</summary>
    Targets,

    /// <summary>The unit that got it, by its code.</summary>
    ToUnit,

    /// <summary>A unit, by its code.</summary>
    Unit,

    /// <summary>Units, by their codes.</summary>
    Units,

    /// <summary>When a lockout ends, as an instant.</summary>
    Until,

    /// <summary>How many of the shares that were checked were not found right.</summary>
    Wrong,
}
