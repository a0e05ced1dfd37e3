using System.Globalization;
using Campaigns.Grains;
using Microsoft.Extensions.Primitives;

namespace Campaigns.Client;

/// <summary>The first part of a plan as a form shows it, and back.</summary>
internal static class TypedPlans
{
    private static readonly char[] Between = [' ', ',', ';', '\t', '\r', '\n', '\u00a0'];

    /// <summary>What the form shows of a plan.</summary>
    public static IEnumerable<KeyValuePair<string, StringValues>> Basics(CampaignPlan plan) =>
    [
        new(CampaignFields.Name, plan.Name),
        new(CampaignFields.From, ReachAddress.Day(plan.Period.From)),
        new(CampaignFields.To, ReachAddress.Day(plan.Period.To)),
        new(CampaignFields.Hashtags, string.Join(' ', plan.Hashtags.Select(hashtag => "#" + hashtag))),
        new(CampaignFields.Platforms, plan.Platforms.Select(platform => platform.Name()).ToArray()),
        new(CampaignFields.Disclosure, plan.Disclosure),
    ];

    /// <summary>The plan with what was typed. A field that the form does not have, because it no longer changes, stays as it is.</summary>
    public static CampaignPlan Read(CampaignPlan plan, TypedForm form, Func<string, bool> isFixed) => plan with
    {
        Name = form[CampaignFields.Name],
        Period = new Period(
            isFixed(CampaignFields.From) ? plan.Period.From : form.Day(CampaignFields.From),
            isFixed(CampaignFields.To) ? plan.Period.To : form.Day(CampaignFields.To)),
        Hashtags = isFixed(CampaignFields.Hashtags) ? plan.Hashtags : form[CampaignFields.Hashtags].Split(Between, StringSplitOptions.RemoveEmptyEntries),
        Platforms = isFixed(CampaignFields.Platforms) ? plan.Platforms : PlatformChoice.Read(form),
        Disclosure = form[CampaignFields.Disclosure],
    };

    /// <summary>Whether the form shows what is wrong with a field.</summary>
    public static bool Shows(string field) =>
        field is CampaignFields.Name or CampaignFields.From or CampaignFields.To or CampaignFields.Hashtags or CampaignFields.Disclosure;

    /// <summary>The field itself, but for one of several hashtags the field that holds them all.</summary>
    public static string ListOf(string field) => field.Split('[')[0] is CampaignFields.Hashtags ? CampaignFields.Hashtags : field;

    /// <summary>A whole number as a form shows it.</summary>
    public static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
