namespace Campaigns.Grains;

/// <summary>
/// Finds members for those who manage them: to enrol, correct and give links. Nothing here tells whether somebody shared, or how much, or
/// does not want to, and no list is sorted or filtered by it.
/// </summary>
public interface IMemberQueries
{
    /// <summary>A page of the members of a unit and those below it, by name in Vietnamese order. The search is in names and own codes.</summary>
    Task<PageOf<MemberRow>> ListAsync(string scope, MemberFilter filter, string search, ListPage page, CancellationToken cancellationToken);

    /// <summary>Enrolled members of a unit and those below it who were never given a personal link, by unit and name, and how many there are.</summary>
    Task<PageOf<MemberRow>> WithoutLinkAsync(string scope, int most, CancellationToken cancellationToken);

    /// <summary>
    /// A page of the enrolled members of a unit and those below it who were given a personal link, whether it still works or not, by unit and
    /// name. Whether it was ever opened is not kept.
    /// </summary>
    Task<PageOf<MemberRow>> GivenLinksAsync(string scope, ListPage page, CancellationToken cancellationToken);

    /// <summary>Who is enrolled, as people are enrolled against it; null when the scope is no open unit.</summary>
    /// <param name="scope">Code of the unit that people are enrolled in, or below which.</param>
    /// <param name="numbers">The numbers of those who are to be enrolled.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<StandingRoster?> StandingAsync(string scope, IReadOnlyCollection<PhoneNumber> numbers, CancellationToken cancellationToken);
}

/// <summary>Which members to list; null is for all of them.</summary>
public sealed record MemberFilter
{
    /// <summary>Those who are enrolled, or those who are enrolled no more.</summary>
    public bool? IsEnrolled { get; init; }

    /// <summary>Those who have a personal link that works, or those who have none.</summary>
    public bool? HasLink { get; init; }

    /// <summary>Those of whom this is needed.</summary>
    public MemberNeed? Needs { get; init; }
}

/// <summary>A member in a list.</summary>
/// <param name="Id">The member.</param>
/// <param name="Name">The name.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="UnitName">Its name.</param>
public sealed record MemberRow(MemberId Id, PersonName Name, string Unit, string UnitName)
{
    /// <summary>When the member was born; null when unknown.</summary>
    public BirthDate? Birth { get; init; }

    /// <summary>The unit's own code of the member; null when there is none.</summary>
    public string? OwnCode { get; init; }

    /// <summary>The local day from which the member is enrolled no more; null while enrolled.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>How many personal links were given.</summary>
    public int LinkNumber { get; init; }

    /// <summary>Whether the last one works.</summary>
    public bool HasLink { get; init; }

    /// <summary>Whether the member asked that the data be kept but not used, and that holds.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>What is needed of the member today; null for nothing.</summary>
    public MemberNeed? Needs { get; init; }
}
