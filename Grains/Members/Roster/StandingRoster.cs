namespace Campaigns.Grains;

/// <summary>Who is enrolled already, and where people can be enrolled, as a roster is read against it.</summary>
/// <param name="Scope">Code of the unit that the file is read for; rows without a unit belong there.</param>
/// <param name="Units">Codes of the open units that the file may enrol people in: that one and those below it.</param>
/// <param name="ClosedUnits">Codes of the closed units below it: people are moved out of them, not into them.</param>
/// <param name="Members">
/// Everybody in those units, and everybody elsewhere whose number may stand in the file. Those too who left, as long as anything is kept of
/// them: whoever is on a file again returns as who they were, with everything that was said on the use of their data.
/// </param>
public sealed record StandingRoster(
    string Scope, IReadOnlySet<string> Units, IReadOnlySet<string> ClosedUnits, IReadOnlyList<EnrolledMember> Members)
{
    /// <summary>Whether whoever reads the file may know of people there, and move them.</summary>
    public bool IsWithin(string unit) => Units.Contains(unit) || ClosedUnits.Contains(unit);
}

/// <summary>Somebody who is enrolled.</summary>
/// <param name="Id">The member.</param>
/// <param name="Name">The name.</param>
/// <param name="Number">The phone number; null when none is known.</param>
/// <param name="Unit">Code of the unit.</param>
public sealed record EnrolledMember(MemberId Id, PersonName Name, PhoneNumber? Number, string Unit)
{
    /// <summary>When the person was born; null when unknown.</summary>
    public BirthDate? Birth { get; init; }

    /// <summary>The unit's own code of the person; null when there is none.</summary>
    public string? OwnCode { get; init; }

    /// <summary>Whether they have left.</summary>
    public bool HasLeft { get; init; }

    /// <summary>How often they were changed, personal links apart.</summary>
    public int Changes { get; init; }

    /// <summary>Whether their births or the unit's own codes say that this is somebody else than a person of the same name.</summary>
    public bool IsToldApartFrom(RosterPerson person) =>
        (Birth is { } birth && person.Birth is { } other && birth.Contradicts(other))
        || (OwnCode is not null && person.OwnCode is not null && OwnCode != person.OwnCode);
}
