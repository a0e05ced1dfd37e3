using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>A page of members.</summary>
/// <param name="Members">The members, by name in Vietnamese order.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Size">How many a full page has.</param>
/// <param name="Total">How many there are.</param>
public sealed record MemberListResponse(IReadOnlyList<MemberSummary> Members, int Page, int Size, int Total)
{
    internal static MemberListResponse Of(PageOf<MemberRow> page) =>
        new([.. page.Items.Select(MemberSummary.Of)], page.Page, page.Size, page.Total);
}

/// <summary>A member in a list.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Birth">Day as yyyy-MM-dd, or year; null when unknown.</param>
/// <param name="OwnCode">The unit's own code of the member; null when there is none.</param>
/// <param name="LeftOn">The local day from which the member is enrolled no more; null while enrolled.</param>
/// <param name="LinkNumber">How many personal links were given.</param>
/// <param name="HasLink">Whether the last one works.</param>
/// <param name="Needs">birth or guardian: what the unit can bring before shares may be counted; null for nothing.</param>
public sealed record MemberSummary(
    string Id, string Name, string Unit, string? Birth, string? OwnCode, DateOnly? LeftOn, int LinkNumber, bool HasLink, string? Needs)
{
    internal static MemberSummary Of(MemberRow row) => new(
        row.Id.ToString(), row.Name.Value, row.Unit, MemberResponse.BirthOf(row.Birth), row.OwnCode, row.LeftOn, row.LinkNumber, row.HasLink,
        row.Needs?.ApiName());
}

/// <summary>A member.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Number">The phone number in E.164; null when unknown.</param>
/// <param name="Birth">Day as yyyy-MM-dd, or year; null when unknown.</param>
/// <param name="OwnCode">The unit's own code of the member; null when there is none.</param>
/// <param name="EnrolledOn">The local day of the enrolment.</param>
/// <param name="LeftOn">The local day from which the member is enrolled no more; null while enrolled.</param>
/// <param name="LinkNumber">How many personal links were given.</param>
/// <param name="Version">To be named by whoever changes the member.</param>
/// <param name="Consents">Everything that was said, in the order it was entered.</param>
public sealed record MemberResponse(
    string Id, string Name, string Unit, string? Number, string? Birth, string? OwnCode, DateOnly EnrolledOn, DateOnly? LeftOn, int LinkNumber,
    int Version, IReadOnlyList<ConsentWordResponse> Consents)
{
    internal static MemberResponse Of(Member member) => new(
        member.Id.ToString(), member.Name.Value, member.Unit, member.Number?.E164, BirthOf(member.Birth), member.OwnCode, member.EnrolledOn,
        member.LeftOn, member.LinkNumber, member.Version, [.. member.Words.Select(ConsentWordResponse.Of)]);

    internal static string? BirthOf(BirthDate? birth) => birth switch
    {
        null => null,
        { Day: { } day } => ReachAddress.Day(day),
        { Year: var year } => Display.Machine(year),
    };
}

/// <summary>One word on the use of a member's data.</summary>
/// <param name="Purpose">counting_shares, points or contact.</param>
/// <param name="By">member or guardian.</param>
/// <param name="Given">Whether consent is given; false: withdrawn.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Sheet">Where the signed sheet is found; null for a word on the personal page.</param>
public sealed record ConsentWordResponse(string Purpose, string By, bool Given, DateTimeOffset At, string? Sheet)
{
    internal static ConsentWordResponse Of(ConsentWord word) => new(
        word.Purpose.ApiName(), word.By.ApiName(), word.IsGiven, word.At, (word.Evidence as ConsentEvidence.Paper)?.Sheet);
}

/// <summary>What a write leaves: nothing about the person.</summary>
/// <param name="Id">The member's id.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="LinkNumber">How many personal links were given.</param>
/// <param name="Version">To be named by whoever changes the member next.</param>
public sealed record MemberWritten(string Id, string Unit, int LinkNumber, int Version)
{
    internal static MemberWritten Of(Member member) => new(member.Id.ToString(), member.Unit, member.LinkNumber, member.Version);
}

/// <summary>A personal link that was just given.</summary>
/// <param name="Address">The link, shown this once.</param>
/// <param name="LinkNumber">How many were given with it.</param>
/// <param name="Version">To be named by whoever changes the member next.</param>
public sealed record MemberLinkResponse(Uri Address, int LinkNumber, int Version);
