namespace Campaigns.Grains;

/// <summary>A member as it stands. Of somebody who was erased there is none.</summary>
public sealed record Member
{
    /// <summary>The member's id.</summary>
    public required MemberId Id { get; init; }

    /// <summary>Code of the unit where the member is enrolled; perhaps closed.</summary>
    public required string Unit { get; init; }

    /// <summary>Who it is.</summary>
    public required PersonName Name { get; init; }

    /// <summary>The phone number; null when none is known.</summary>
    public PhoneNumber? Number { get; init; }

    /// <summary>When the member was born; null when unknown.</summary>
    public BirthDate? Birth { get; init; }

    /// <summary>The unit's own code of the member; null when there is none.</summary>
    public string? OwnCode { get; init; }

    /// <summary>The local day of the enrolment.</summary>
    public required DateOnly EnrolledOn { get; init; }

    /// <summary>The local day from which the member is enrolled no more; null while enrolled.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Everything that was said on the use of the member's data, in the order it was entered.</summary>
    public IReadOnlyList<ConsentWord> Words { get; init; } = [];

    /// <summary>Whether the member asked that the data be kept but not used, and has not ended that.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Counts the personal links given to the member; 0 before the first. Only the last one works.</summary>
    public int LinkNumber { get; init; }

    /// <summary>Counts the member's changes, from 1; whoever changes names the one they saw.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Whether the member is enrolled.</summary>
    public bool IsEnrolled => LeftOn is null;
}
