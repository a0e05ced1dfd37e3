using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>What people call the fields that the domain names, as <c>phases[1].to</c>.</summary>
internal static class CampaignFieldNames
{
    /// <summary>The name, as a sentence begins.</summary>
    public static string Of(string field, Text text)
    {
        var (list, part) = field.Split('.', 2) is [var first, var second] ? (first, second) : (field, null);
        var whole = list.Split('[', ']') is [var name, var index, ..]
            && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? Numbered(name, place + 1, text.CampaignForms)
            : text.CampaignForms.Field(list);
        var told = Part(part, text.CampaignForms) is { } inside ? $"{whole}, {inside}" : whole;
        return char.ToUpperInvariant(told[0]) + told[1..];
    }

    private static string Numbered(string list, int number, CampaignFormText text) => list switch
    {
        CampaignFields.Phases => text.PhaseNumber(number),
        CampaignFields.Cadence => text.RuleNumber(number),
        _ => $"{text.Field(list)} {number.ToString(CultureInfo.InvariantCulture)}",
    };

    private static string? Part(string? part, CampaignFormText text) => part switch
    {
        CampaignFields.Name or CampaignFields.From or CampaignFields.To => text.Field(part),
        "share" => text.Share,
        "posts" => text.AtLeast,
        "title" => text.ContentTitle,
        "text" => text.ContentText,
        "link" => text.ContentLink,
        _ => null,
    };
}
