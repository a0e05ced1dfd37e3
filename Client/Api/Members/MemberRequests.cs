using System.ComponentModel;
using Campaigns.Grains;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Client;

/// <summary>Which members are meant; unread.</summary>
public sealed record MemberListQuery
{
    /// <summary>The unit.</summary>
    [FromQuery(Name = "unit"), Description("Code of the unit whose members and those below are listed; one's own when absent.")]
    public string? Unit { get; init; }

    /// <summary>Part of a name.</summary>
    [FromQuery(Name = "q"), Description("Parts of the name or the own code, without regard to case and diacritics; at most 100 characters.")]
    public string? Search { get; init; }

    /// <summary>Whether they are enrolled.</summary>
    [FromQuery(Name = "state"), Description("enrolled (when absent), left or all.")]
    public string? State { get; init; }

    /// <summary>Whether they have a personal link.</summary>
    [FromQuery(Name = "link"), Description("given or none; both when absent.")]
    public string? Link { get; init; }

    /// <summary>What is needed of them.</summary>
    [FromQuery(Name = "needs"), Description("birth for those whose birth is unknown, guardian for minors whose guardian has not consented; all when absent.")]
    public string? Needs { get; init; }

    /// <summary>Which part of the list.</summary>
    [FromQuery(Name = "page"), Description("Which part of the list, from 1.")]
    public string? Page { get; init; }

    /// <summary>How many rows.</summary>
    [FromQuery(Name = "size"), Description("1 to 200 rows; 50 when absent.")]
    public string? Size { get; init; }

    /// <summary>Reads it, and tells what is wrong with it; nothing when it can be used.</summary>
    internal IReadOnlyList<InvalidParameter> Read(Text text, out MemberFilter filter, out string search, out ListPage page)
    {
        var parameters = new ListParameters(text);
        filter = MemberFilterWords.Filter(
            parameters.Word<MemberState>("state", State), parameters.Word<LinkState>("link", Link), parameters.Word<MemberNeed>("needs", Needs));
        search = FoldedText.Of(parameters.Search("q", Search));
        page = parameters.Page(Page, Size);
        return parameters.Invalid;
    }
}

/// <summary>Enrols a person.</summary>
public sealed record EnrolMemberRequest
{
    /// <summary>Code of the unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The phone number, in any spelling.</summary>
    public string? Number { get; init; }

    /// <summary>The day or the year of birth; absent when unknown.</summary>
    public string? Birth { get; init; }

    /// <summary>The unit's own code of the person; absent for none.</summary>
    public string? OwnCode { get; init; }

    /// <summary>Whether the caller has made sure that it is nobody who is enrolled already.</summary>
    public bool AnotherPerson { get; init; }

    internal RosterRow Row(string unit) => new(1) { Name = Name, Number = Number, Birth = Birth, OwnCode = OwnCode, Unit = unit };
}

/// <summary>Corrects a member. What is absent stays as it is, an empty text takes it away.</summary>
public sealed record CorrectMemberRequest
{
    /// <summary>Code of the unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The phone number, in any spelling.</summary>
    public string? Number { get; init; }

    /// <summary>The day or the year of birth.</summary>
    public string? Birth { get; init; }

    /// <summary>The unit's own code of the person.</summary>
    public string? OwnCode { get; init; }

    /// <summary>The version that the correction was made from.</summary>
    public int? Version { get; init; }

    internal RosterRow Row(Member known) => new(1)
    {
        Name = Name ?? known.Name.Value,
        Number = Number ?? known.Number?.E164,
        Birth = Birth ?? MemberFilterWords.Typed(known.Birth),
        OwnCode = OwnCode ?? known.OwnCode,
        Unit = string.IsNullOrWhiteSpace(Unit) ? known.Unit : Unit.Trim(),
    };
}

/// <summary>Gives a member a new personal link.</summary>
/// <param name="LinkNumber">The number of links given before, as the caller saw it.</param>
public sealed record GiveMemberLinkRequest(int? LinkNumber);

/// <summary>Enters what a parent or guardian said on a signed sheet.</summary>
public sealed record GuardianConsentRequest
{
    /// <summary>What for: counting_shares, points, contact; at least one.</summary>
    public IReadOnlyList<string>? Purposes { get; init; }

    /// <summary>Whether consent is given; false: withdrawn.</summary>
    public bool? Given { get; init; }

    /// <summary>Where the sheet is found; no names.</summary>
    public string? Sheet { get; init; }

    internal PaperWord Read(BodyFields fields, Text text)
    {
        var purposes = (Purposes ?? []).Select(name => ApiNames.Read<ConsentPurpose>(name, out _)).ToList();
        if (purposes.Count == 0 || purposes.Contains(null)) fields.Refuse("purposes", "invalid_purposes", text.Members.ChoosePurpose);
        if (Given is null) fields.Refuse("given", "required", text.Writes.Required);
        return new PaperWord([.. purposes.OfType<ConsentPurpose>()], Given ?? false, fields.Line("sheet", Sheet, PaperWord.LongestSheet));
    }
}
