using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Campaigns.Grains;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Client;

/// <summary>Which requests are meant; unread.</summary>
public sealed record DataRequestListQuery
{
    /// <summary>Code of the unit whose subtree is meant.</summary>
    [FromQuery(Name = "unit"), Description("Code of the unit whose subtree is meant; all units where one manages members when absent.")]
    public string? Unit { get; init; }

    /// <summary>Whether finished ones are meant.</summary>
    [FromQuery(Name = "state"), Description("open or finished; open when absent.")]
    public string? State { get; init; }

    /// <summary>Which part of the list.</summary>
    [FromQuery(Name = "page"), Description("Which part of the list, from 1.")]
    public string? Page { get; init; }

    /// <summary>How many rows.</summary>
    [FromQuery(Name = "size"), Description("1 to 200 rows; 50 when absent.")]
    public string? Size { get; init; }

    /// <summary>Reads it, and tells what is wrong with it; nothing when it can be used.</summary>
    internal IReadOnlyList<InvalidParameter> Read(Text text, out bool finished, out ListPage page)
    {
        var parameters = new ListParameters(text);
        finished = State == "finished";
        parameters.Check("state", State is null or "" or "open" or "finished", "open", "finished");
        page = parameters.Page(Page, Size);
        return parameters.Invalid;
    }
}

/// <summary>Takes in what a member asked; unread.</summary>
public sealed record ReceiveDataRequestRequest
{
    /// <summary>The member's id.</summary>
    [Required]
    public string? Member { get; init; }

    /// <summary>access, correction, consent_withdrawal, restriction or erasure.</summary>
    [Required]
    public string? Kind { get; init; }

    /// <summary>The local day on which it came in, as yyyy-MM-dd; today when absent.</summary>
    public string? ReceivedOn { get; init; }

    /// <summary>What the member wishes, in own words; at most 1,000 characters.</summary>
    public string? Wish { get; init; }

    internal DataRequestKind ReadKind(BodyFields fields, Text text)
    {
        var kind = ApiNames.Read<DataRequestKind>(Kind, out var isKnown);
        if (kind is null)
        {
            var names = string.Join(", ", Enum.GetValues<DataRequestKind>().Select(each => each.ApiName()));
            fields.Refuse("kind", isKnown ? "required" : "invalid_kind", isKnown ? text.Writes.Required : text.Fanpages.OneOf(names));
        }

        return kind ?? default;
    }
}

/// <summary>Takes a step with a request; unread.</summary>
public sealed record StepDataRequestRequest
{
    /// <summary>The version that was seen by whoever decided.</summary>
    [Required]
    public int? Version { get; init; }
}

/// <summary>Gives a request more time; unread.</summary>
public sealed record ExtendDataRequestRequest
{
    /// <summary>The version that was seen by whoever decided.</summary>
    [Required]
    public int? Version { get; init; }

    /// <summary>Calendar days more; at most as many as the term itself has.</summary>
    [Required]
    public int? Days { get; init; }

    /// <summary>What the member is told; at most 500 characters.</summary>
    [Required]
    public string? Reason { get; init; }
}

/// <summary>Finishes a request; unread.</summary>
public sealed record FinishDataRequestRequest
{
    /// <summary>The version that was seen by whoever decided.</summary>
    [Required]
    public int? Version { get; init; }

    /// <summary>Which consents end, for a request to end some: counting_shares, points, contact. Needed for that kind and for no other.</summary>
    public IReadOnlyList<string>? Purposes { get; init; }
}
