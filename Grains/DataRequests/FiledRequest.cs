namespace Campaigns.Grains;

/// <summary>A request as it is kept, with what is shown beside it.</summary>
public sealed record FiledRequest
{
    /// <summary>Its number; later ones have larger numbers.</summary>
    public required long Number { get; init; }

    /// <summary>What was asked and how far it has come.</summary>
    public required DataRequest Request { get; init; }

    /// <summary>Code of the unit that the member was in when asking; perhaps closed.</summary>
    public required string Unit { get; init; }

    /// <summary>That unit's name.</summary>
    public required string UnitName { get; init; }

    /// <summary>Who asked, as the person is known now; null once erased.</summary>
    public RequestingMember? Member { get; init; }

    /// <summary>What the member wishes, in own words; null when nothing was said, and once the member is erased.</summary>
    public string? Wish { get; init; }

    /// <summary>Whether the member asked by the personal link; else somebody took it in from paper or phone.</summary>
    public bool IsByMember { get; init; }

    /// <summary>The account that took it in; null when the member asked by the personal link, or the account was removed since.</summary>
    public Guid? TakenInBy { get; init; }

    /// <summary>Counts the request's changes, from 1; whoever changes names the one they saw.</summary>
    public int Version { get; init; } = 1;
}

/// <summary>Who asked.</summary>
/// <param name="Id">The member.</param>
/// <param name="Name">The member's name, for who manages members of <paramref name="Unit"/> and nobody else.</param>
/// <param name="Unit">Code of the unit where the member is enrolled now.</param>
public sealed record RequestingMember(MemberId Id, PersonName Name, string Unit);

/// <summary>What came of entering or changing a request.</summary>
public abstract record FilingOutcome
{
    private FilingOutcome()
    {
    }

    /// <summary>It is so.</summary>
    /// <param name="Request">The request as it is now.</param>
    /// <param name="Changed">Whether anything changed: asking again while the same is open changes nothing.</param>
    public sealed record Filed(FiledRequest Request, bool Changed = true) : FilingOutcome;

    /// <summary>It cannot be done.</summary>
    public sealed record Refused(DataRequestBar Why) : FilingOutcome;

    /// <summary>Somebody else changed it meanwhile; nobody decides on what they have not seen.</summary>
    /// <param name="Request">The request as it is now.</param>
    public sealed record ChangedMeanwhile(FiledRequest Request) : FilingOutcome;

    /// <summary>There is no request with that number.</summary>
    public sealed record NoSuchRequest : FilingOutcome;

    /// <summary>There is no such member.</summary>
    public sealed record NoSuchMember : FilingOutcome;
}
