using System.Diagnostics;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Client;

/// <summary>Refusals of the campaigns' API; the one place that maps them.</summary>
internal static class CampaignProblems
{
    /// <summary>Maps everything but <see cref="CampaignOutcome.Settled"/>.</summary>
    public static ProblemHttpResult Of(CampaignOutcome outcome, Text text) => outcome switch
    {
        CampaignOutcome.NoSuchCampaign or CampaignOutcome.NoSuchOwner => ApiProblems.NotFound(text.Errors),
        CampaignOutcome.IdTaken => ApiProblems.Of(StatusCodes.Status409Conflict, "campaign_id_taken", text.Campaigns.IdTaken),
        CampaignOutcome.Unsound(var faults) => ApiProblems.Invalid(
            [.. faults.Select(fault => new InvalidParameter(fault.Field, CodeOf(fault.Kind), text.Campaigns.Fault(fault.Kind, fault.Limit)))],
            text.Writes.InvalidRequest),
        CampaignOutcome.NoSuchStep(var state) => ApiProblems.Of(
            StatusCodes.Status409Conflict, "campaign_step_not_possible", text.Campaigns.NoSuchStep, text.Campaigns.State(state)),
        CampaignOutcome.Fixed(var state, var fields) => ApiProblems.Of(
            StatusCodes.Status409Conflict, "campaign_fields_fixed", text.Campaigns.FieldsFixed, text.Campaigns.FieldsFixedAdvice(state, fields)),
        CampaignOutcome.ChangedMeanwhile => ApiProblems.Of(
            StatusCodes.Status409Conflict, "campaign_changed_meanwhile", text.Campaigns.ChangedMeanwhile, text.Campaigns.ChangedMeanwhileAdvice),
        CampaignOutcome.NotSplit(var refusal) => ApiProblems.Of(
            StatusCodes.Status409Conflict, CodeOf(refusal.Kind), text.Campaigns.NotSplit, text.Campaigns.SplitRefused(refusal)),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    /// <summary>Maps everything but <see cref="AttributeOutcome.Attributed"/>.</summary>
    public static ProblemHttpResult Of(AttributeOutcome outcome, Text text) => outcome switch
    {
        AttributeOutcome.NoCampaign => ApiProblems.NotFound(text.Errors),
        AttributeOutcome.NotNow(var state) => ApiProblems.Of(
            StatusCodes.Status409Conflict, "campaign_posts_fixed", text.Campaigns.PostsNotNow, text.Campaigns.State(state)),
        AttributeOutcome.PostsNotFound(var posts) => ApiProblems.Of(
            StatusCodes.Status404NotFound, "posts_not_found", text.Campaigns.PostsNotFound, string.Join(", ", posts)),
        AttributeOutcome.WrongNumber => ApiProblems.Of(
            StatusCodes.Status400BadRequest, "wrong_number_of_posts", text.Campaigns.WrongNumberOfPosts),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    private static string CodeOf(CampaignFaultKind kind) => kind switch
    {
        CampaignFaultKind.Missing => "required",
        CampaignFaultKind.TooLong => "too_long",
        CampaignFaultKind.TooMany => "too_many",
        CampaignFaultKind.Malformed => "malformed",
        CampaignFaultKind.Reversed => "period_is_reversed",
        CampaignFaultKind.OutsideCampaign => "outside_campaign",
        CampaignFaultKind.Overlapping => "overlapping",
        CampaignFaultKind.Repeated => "repeated",
        CampaignFaultKind.OutOfRange => "out_of_range",
        CampaignFaultKind.Past => "past",
        CampaignFaultKind.UnknownUnit => "unknown_unit",
        CampaignFaultKind.ShareMissing => "share_missing",
        CampaignFaultKind.SharesNot100 => "shares_not_100",
        CampaignFaultKind.SharesNotTarget => "shares_not_target",
        CampaignFaultKind.UnknownNumber => "unknown_number",
    };

    private static string CodeOf(SplitRefusalKind kind) => kind switch
    {
        SplitRefusalKind.NoUnits => "no_units_to_split_over",
        SplitRefusalKind.UnknownHeads => "unknown_head_counts",
        SplitRefusalKind.NoHeads => "no_heads",
    };
}
