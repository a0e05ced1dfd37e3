using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The forms that make and change campaigns, in English.</summary>
internal sealed class EnglishCampaignFormText : CampaignFormText
{
    public override string NewLead => "It begins as a draft: phases, targets, units and content come next.";

    public override string Make => "Make the draft";

    public override string Made => "The draft is made. Fill in the other parts, then launch it under “Overview”.";

    public override string Save => "Save";

    public override string Saved => "Saved.";

    public override string Edit => "Edit";

    public override string Actions => "Actions";

    public override string ChangedMeanwhile =>
        "Somebody else has just changed the campaign. What you typed is still here: look at it again, then save once more.";

    public override string NoSuchUnit => "There is no such unit, or you do not run campaigns there.";

    public override string InvalidNumber => "Write a whole number, for example 10000.";

    public override string InvalidLink => "The link must begin with https:// or http://.";

    public override string IdHint =>
        "Small letters without marks, digits and hyphens. Left empty, it is made of the name. It is part of addresses and never changes.";

    public override string IdFixed => "The id is part of the campaign’s addresses and does not change.";

    public override string UnitHint => "The unit in charge; everything below takes part unless units are chosen.";

    public override string UnitFixed => "The unit in charge is chosen when the campaign is made and does not change.";

    public override string HashtagsHint => "Separated by blanks, for example #Youth #GoodNews. Diacritics count, as on the platforms.";

    public override string Platforms => "Platforms";

    public override string PlatformsHint => "None chosen means all of them.";

    public override string DisclosureHint => "A line that members may put below what they share.";

    public override string PhasesHint =>
        "Leave lines you do not need empty. Phases do not overlap and lie within the campaign’s days. Saving brings more empty lines.";

    public override string Share => "Share of the targets (%)";

    public override string CadenceHint => "How often each unit, with everything below it, is to post.";

    public override string AtLeast => "At least (posts)";

    public override string Per => "In each";

    public override string RuleName => "What people call it";

    public override string UnitsHint(string unit) => $"None chosen means every unit of {unit}. A unit brings everything below it.";

    public override string UnitsBelow(string unit) => $"Units right below {unit}";

    public override string OtherUnits => "Units further down";

    public override string OtherUnitsHint => "One unit a line: its name or code. Leave out units within others that are chosen.";

    public override string TargetsHint =>
        "What is to be reached over all days. Leave empty what has no target. Reach cannot be added up, so it is not here.";

    public override string SharesFallAway => "A target that changes has to be split anew.";

    public override string Split => "Split over the units";

    public override string SplitHint =>
        "By members on the first day, rounded so that it adds up exactly. Where no unit has been counted, all get the same. What "
        + "was adjusted is split anew.";

    public override string SplitByHeads => "Split by members";

    public override string SplitEvenly => "Split evenly, because nobody has counted any unit’s members yet.";

    public override string Shares => "What falls on each unit";

    public override string SharesHint => "Each may be adjusted; the sum must stay the target.";

    public override string SaveShares => "Save the shares";

    public override string NewContent => "Add something to share";

    public override string EditContent => "Change the content";

    public override string ContentTitle => "Title";

    public override string ContentText => "Text to share";

    public override string ContentTextHint => "Members copy it as it is: write it as in a post.";

    public override string ContentLink => "Link";

    public override string ContentLinkHint => "Posts that carry this link join the campaign.";

    public override string ContentPlatformsHint => "Where it is meant to be shared; none means everywhere.";

    public override string BackToContent => "Back to the content";

    public override string RemoveContent => "Remove it";

    public override string RemoveContentQuestion => "It leaves the share kit. Posts that joined by its link may leave the campaign.";

    public override string CopyLead =>
        "Makes a draft with the same phases, rhythm, targets and content. Every day moves with the new first day; no posts come along.";

    public override string CopyFromHint => "Suggested: the same weekday, a year later.";

    public override string MakeCopy => "Make the copy";

    public override string UnitsGone(int units) =>
        $"Units of the earlier campaign that were merged, closed or moved away: {Display.Number(units)}. Those they were merged into take "
        + "part in their place; the others are left out. Please check:";

    public override string PhaseNumber(int number) => $"Phase {number}";

    public override string RuleNumber(int number) => $"Rule {number}";

    public override string PerName(CadencePer per) => per switch
    {
        CadencePer.Day => "day",
        CadencePer.Week => "week (Monday to Sunday)",
    };

    public override string Part(SettingsPart part) => part switch
    {
        SettingsPart.Basics => "Basics",
        SettingsPart.Schedule => "Phases and rhythm",
        SettingsPart.Units => "Units taking part",
        SettingsPart.Targets => "Targets",
        SettingsPart.Content => "Content to share",
        SettingsPart.Acceptance => "Automatic acceptance",
    };

    public override string Field(string field) => field switch
    {
        CampaignFields.Id => "Id",
        CampaignFields.Unit => "Run by",
        CampaignFields.Name => "Name",
        CampaignFields.From => "First day",
        CampaignFields.To => "Last day",
        CampaignFields.Hashtags => "Hashtags",
        CampaignFields.Phases => "phases",
        CampaignFields.Cadence => "posting rhythm",
        CampaignFields.Content => "content",
        CampaignFields.Platforms => "platforms",
        CampaignFields.Units => "units taking part",
        CampaignFields.Targets => "targets",
        CampaignFields.Disclosure => "Disclosure line",
        CampaignFields.Acceptance => "automatic acceptance of shares",
        _ => "another field",
    };

    public override string WhyFixed(string state) => $"The campaign is “{state}”, so this can no longer be changed.";

    public override string FixedIn(string state, IReadOnlyList<string> fields) =>
        $"The campaign is “{state}”, so these can no longer be changed: {string.Join(", ", fields)}.";

    public override string ShareOf(string unit, string metric) => $"Share of {unit}: {metric}";

    public override string AddsUpTo(long sum, long target) => $"They add up to {Display.Number(sum)} now; the target is {Display.Number(target)}.";
}
