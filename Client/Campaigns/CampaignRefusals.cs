using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Refusals of campaigns as pages tell them; <see cref="CampaignProblems"/> does the same for programs.</summary>
internal static class CampaignRefusals
{
    /// <summary>What people are told of a change that was not made.</summary>
    public static string Told(CampaignOutcome outcome, Text text) => outcome switch
    {
        CampaignOutcome.NoSuchCampaign => text.Errors.NotFound,
        CampaignOutcome.NoSuchOwner => text.CampaignForms.NoSuchUnit,
        CampaignOutcome.IdTaken => text.Campaigns.IdTaken,
        CampaignOutcome.Unsound(var faults) => string.Join(' ', faults.Select(fault => text.Campaigns.Fault(fault.Kind, fault.Limit)).Distinct()),
        CampaignOutcome.NoSuchStep(var state) => $"{text.Campaigns.NoSuchStep}: {text.Campaigns.State(state)}.",
        CampaignOutcome.Fixed(var state, var fields) => text.CampaignForms.FixedIn(text.Campaigns.State(state), [.. fields.Select(text.CampaignForms.Field)]),
        CampaignOutcome.ChangedMeanwhile => text.CampaignForms.ChangedMeanwhile,
        CampaignOutcome.NotSplit(var refusal) => text.Campaigns.SplitRefused(refusal),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    /// <summary>What people are told of posts that did not change.</summary>
    public static string Told(AttributeOutcome outcome, Text text) => outcome switch
    {
        AttributeOutcome.NoCampaign => text.Errors.NotFound,
        AttributeOutcome.NotNow(var state) => $"{text.Campaigns.PostsNotNow}: {text.Campaigns.State(state)}.",
        AttributeOutcome.PostsNotFound => text.Campaigns.PostsNotFound,
        AttributeOutcome.WrongNumber => text.Campaigns.WrongNumberOfPosts,
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };
}
