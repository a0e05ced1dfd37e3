namespace Campaigns.Grains;

/// <summary>What an import does with a row of a roster. It speaks of people who are in the file, and of nobody else.</summary>
public abstract record RosterStep
{
    private RosterStep()
    {
    }

    /// <summary>Enrols the person.</summary>
    public sealed record Enrol : RosterStep;

    /// <summary>Nothing: the person is enrolled there.</summary>
    public sealed record AlreadyEnrolled(MemberId Member) : RosterStep;

    /// <summary>Moves the person to the row's unit.</summary>
    /// <param name="Member">The person.</param>
    /// <param name="From">Code of the unit where the person is enrolled; within what the file is read for, perhaps closed.</param>
    public sealed record Move(MemberId Member, string From) : RosterStep;

    /// <summary>Enrols the person again, who had left: in the row's unit.</summary>
    /// <param name="Member">The person.</param>
    /// <param name="From">Code of the unit that the person left; within what the file is read for, perhaps closed.</param>
    public sealed record Return(MemberId Member, string From) : RosterStep;

    /// <summary>Nothing: an earlier line is about the same person, and is what counts.</summary>
    /// <param name="OfLine">The first such line.</param>
    /// <param name="Because">What makes them one.</param>
    public sealed record Duplicate(int OfLine, DuplicateReason Because) : RosterStep;

    /// <summary>Nothing, until somebody who knows the people has decided.</summary>
    /// <param name="Because">What is doubtful.</param>
    /// <param name="Like">Who it may be; null for somebody of whom whoever reads the file may not know.</param>
    public sealed record Doubtful(DoubtReason Because, MemberId? Like) : RosterStep
    {
        /// <summary><see cref="EnrolledMember.Changes"/> of who it may be; 0 for nobody.</summary>
        public int LikeChanges { get; init; }
    }

    /// <summary>Nothing: the row cannot be used.</summary>
    /// <param name="Errors">Everything that is wrong with it, by column.</param>
    public sealed record Faulty(IReadOnlyList<RosterError> Errors) : RosterStep;
}

/// <summary>What makes two lines of a roster one person.</summary>
public enum DuplicateReason
{
    /// <summary>They have the same number, and names of one key.</summary>
    SameNumber,

    /// <summary>They have the same number, but other names: perhaps two people of one family, so worth a look.</summary>
    SameNumberOtherName,

    /// <summary>They have names of one key in one unit, and the same day of birth or the unit's own code; their numbers are not the same.</summary>
    SameNameOtherNumber,

    /// <summary>A third line is the same person as each of them.</summary>
    ThroughAnother,
}

/// <summary>What is doubtful about a row of a roster.</summary>
public enum DoubtReason
{
    /// <summary>
    /// Somebody whose name has the same key is enrolled in the unit with another number, or none; nothing tells the two apart, and no other
    /// line is about that person.
    /// </summary>
    SameNameOtherNumber,

    /// <summary>Somebody with another name is enrolled with the number.</summary>
    SameNumberOtherName,

    /// <summary>The number is enrolled in a unit that the file is not read for; only somebody above both can move the person.</summary>
    EnrolledElsewhere,
}
