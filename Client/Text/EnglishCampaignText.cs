using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Campaigns, in English.</summary>
internal sealed class EnglishCampaignText : CampaignText
{
    public override string IdTaken => "This campaign id is taken";

    public override string ChangedMeanwhile => "Somebody else has just changed this campaign";

    public override string ChangedMeanwhileAdvice => "Open it again to see what it says now, then change it.";

    public override string NoSuchStep => "The campaign cannot take this step";

    public override string FieldsFixed => "Some fields can no longer be changed";

    public override string NotSplit => "The targets cannot be split yet";

    public override string PostsNotFound => "Some posts are not among those of the campaign's units";

    public override string PostsNotNow => "Posts cannot be added or taken out at this point";

    public override string WrongNumberOfPosts => $"Between 1 and {Display.Number(CampaignLimits.PostsAtOnce)} posts are needed";

    public override string State(CampaignState state) => state switch
    {
        CampaignState.Draft => "Draft",
        CampaignState.Launched => "Running",
        CampaignState.Paused => "Paused",
        CampaignState.Closed => "Closed",
        CampaignState.Archived => "Archived",
    };

    public override string Metric(CampaignMetric metric) => metric switch
    {
        CampaignMetric.Views => "Views",
        CampaignMetric.Interactions => "Interactions",
        CampaignMetric.Reactions => "Reactions",
        CampaignMetric.Comments => "Comments",
        CampaignMetric.Shares => "Shares",
        CampaignMetric.Clicks => "Clicks",
        CampaignMetric.Posts => "Posts",
    };

    public override string Fault(CampaignFaultKind kind, int? limit) => kind switch
    {
        CampaignFaultKind.Missing => "A value is needed.",
        CampaignFaultKind.TooLong => $"Longer than {Display.Number(limit ?? 0)} characters.",
        CampaignFaultKind.TooMany => $"More than {Display.Number(limit ?? 0)}.",
        CampaignFaultKind.Malformed => "Not written as it should be.",
        CampaignFaultKind.Reversed => "The last day is before the first.",
        CampaignFaultKind.OutsideCampaign => "Outside the campaign's days.",
        CampaignFaultKind.Overlapping => "Overlaps one before it.",
        CampaignFaultKind.Repeated => "Repeats one before it.",
        CampaignFaultKind.OutOfRange => "Outside the allowed range.",
        CampaignFaultKind.Past => "This day has passed.",
        CampaignFaultKind.UnknownUnit => "There is no such unit below the one that runs the campaign.",
        CampaignFaultKind.ShareMissing => "Either all phases have a share, or none has.",
        CampaignFaultKind.SharesNot100 => "The phases' shares must add up to 100.",
        CampaignFaultKind.SharesNotTarget => "The units' shares must add up to the target.",
        CampaignFaultKind.UnknownNumber => "The campaign has no content item with this number.",
    };

    public override string FieldsFixedAdvice(CampaignState state, IReadOnlyList<string> fields) =>
        $"The campaign is “{State(state)}”, so these cannot be changed: {string.Join(", ", fields)}.";

    public override string SplitRefused(SplitRefusal refusal) => refusal.Kind switch
    {
        SplitRefusalKind.NoUnits => "There is no unit to split over.",
        SplitRefusalKind.UnknownHeads => $"Head-counts are missing for: {string.Join(", ", refusal.Units)}.",
        SplitRefusalKind.NoHeads => "The units taking part have no members.",
    };

    public override string InvalidMetric(string given) =>
        $"There is no metric “{given}”. Use {string.Join(", ", CampaignMetrics.All.Select(metric => metric.Name()))}.";

    public override string InvalidPer(string given) => $"There is no cadence “{given}”. Use day or week.";
}
