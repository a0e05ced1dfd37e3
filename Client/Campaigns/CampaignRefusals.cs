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
        CampaignOutcome.Unsound(var faults) => Told(faults, text),
        CampaignOutcome.NoSuchStep(var state) => $"{text.Campaigns.NoSuchStep}: {text.Campaigns.State(state)}.",
        CampaignOutcome.Fixed(var state, var fields) => text.CampaignForms.FixedIn(text.Campaigns.State(state), [.. fields.Select(text.CampaignForms.Field)]),
        CampaignOutcome.ChangedMeanwhile => text.CampaignForms.ChangedMeanwhile,
        CampaignOutcome.NotSplit(var refusal) => text.Campaigns.SplitRefused(refusal),
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    /// <summary>
    /// Says at its field what is wrong; what is wrong with a field that the form does not show is told of the form as a whole, so that
    /// nothing is refused in silence.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="faults">What is wrong, by the names of the form's fields.</param>
    /// <param name="shows">Whether the form shows what is wrong with a field.</param>
    /// <param name="text">In which words.</param>
    public static void Tell(TypedForm form, IEnumerable<CampaignFault> faults, Func<string, bool> shows, Text text)
    {
        var beside = new List<CampaignFault>();
        foreach (var fault in faults)
        {
            if (shows(fault.Field)) form.Refuse(fault.Field, text.Campaigns.Fault(fault.Kind, fault.Limit));
            else beside.Add(fault);
        }

        if (beside.Count > 0) form.Refusal = Told(beside, text);
    }

    private static string Told(IReadOnlyList<CampaignFault> faults, Text text) => string.Join(
        ' ', faults.Select(fault => $"{CampaignFieldNames.Of(fault.Field, text)}: {text.Campaigns.Fault(fault.Kind, fault.Limit)}").Distinct());

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
