using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of the forms that make and change campaigns.</summary>
internal abstract class CampaignFormText
{
    public abstract string NewLead { get; }

    public abstract string Make { get; }

    public abstract string Made { get; }

    public abstract string Save { get; }

    public abstract string Saved { get; }

    public abstract string Edit { get; }

    public abstract string Actions { get; }

    public abstract string ChangedMeanwhile { get; }

    public abstract string NoSuchUnit { get; }

    public abstract string InvalidNumber { get; }

    public abstract string InvalidLink { get; }

    public abstract string IdHint { get; }

    public abstract string IdFixed { get; }

    public abstract string UnitHint { get; }

    public abstract string UnitFixed { get; }

    public abstract string HashtagsHint { get; }

    public abstract string Platforms { get; }

    public abstract string PlatformsHint { get; }

    public abstract string DisclosureHint { get; }

    public abstract string PhasesHint { get; }

    public abstract string Share { get; }

    public abstract string CadenceHint { get; }

    public abstract string AtLeast { get; }

    public abstract string Per { get; }

    public abstract string RuleName { get; }

    public abstract string UnitsHint(string unit);

    public abstract string UnitsBelow(string unit);

    public abstract string OtherUnits { get; }

    public abstract string OtherUnitsHint { get; }

    public abstract string TargetsHint { get; }

    public abstract string SharesFallAway { get; }

    public abstract string Split { get; }

    public abstract string SplitHint { get; }

    public abstract string SplitByHeads { get; }

    public abstract string SplitEvenly { get; }

    public abstract string Shares { get; }

    public abstract string SharesHint { get; }

    public abstract string SaveShares { get; }

    public abstract string NewContent { get; }

    public abstract string EditContent { get; }

    public abstract string ContentTitle { get; }

    public abstract string ContentText { get; }

    public abstract string ContentTextHint { get; }

    public abstract string ContentLink { get; }

    public abstract string ContentLinkHint { get; }

    public abstract string ContentPlatformsHint { get; }

    public abstract string BackToContent { get; }

    public abstract string RemoveContent { get; }

    public abstract string RemoveContentQuestion { get; }

    public abstract string CopyLead { get; }

    public abstract string CopyFromHint { get; }

    public abstract string MakeCopy { get; }

    public abstract string UnitsGone(int units);

    public abstract string PhaseNumber(int number);

    public abstract string RuleNumber(int number);

    public abstract string PerName(CadencePer per);

    public abstract string Part(SettingsPart part);

    public abstract string Field(string field);

    public abstract string WhyFixed(string state);

    public abstract string FixedIn(string state, IReadOnlyList<string> fields);

    public abstract string ShareOf(string unit, string metric);

    public abstract string AddsUpTo(long sum, long target);
}
