namespace Campaigns.Grains;

/// <summary>One member, from enrolment to erasure. Keyed by <see cref="MemberId"/>.</summary>
public interface IMemberGrain
{
    /// <summary>Enrols the member. The same id again gives the member as it stands.</summary>
    Task<MemberOutcome> EnrolAsync(EnrolMember command, CancellationToken cancellationToken = default);

    /// <summary>Corrects what is known of the member, or moves the member to another unit; shares stay where they were earned.</summary>
    Task<MemberOutcome> CorrectAsync(CorrectMember command, CancellationToken cancellationToken = default);

    /// <summary>Gives the member a new personal link; the one before works no more.</summary>
    Task<MemberOutcome> GiveLinkAsync(GiveMemberLink command, CancellationToken cancellationToken = default);

    /// <summary>Adds what was said on the use of the member's data; nothing that was said before is changed.</summary>
    Task<MemberOutcome> SayAsync(SayConsent command, CancellationToken cancellationToken = default);

    /// <summary>Ends the enrolment: the personal link works no more, what counted stays.</summary>
    Task<MemberOutcome> LeaveAsync(LeaveUnit command, CancellationToken cancellationToken = default);

    /// <summary>Enrols a member again who left; what was said on the use of the data holds as it was said. A link is given anew.</summary>
    Task<MemberOutcome> ReturnAsync(ReturnToUnit command, CancellationToken cancellationToken = default);

    /// <summary>
    /// Erases person and links for good. What was published stands: shares stay as numbers of their unit, day and campaign, with nothing
    /// that leads to the person or to what was shared.
    /// </summary>
    Task<MemberOutcome> EraseAsync(EraseMember command, CancellationToken cancellationToken = default);

    /// <summary>
    /// Hands in what the member pasted. The member alone does so, by the personal link: there is no handing in for others.
    /// </summary>
    Task<HandInOutcome> HandInAsync(HandInLinks command, CancellationToken cancellationToken = default);

    /// <summary>The member as it stands; null when there is none with that id.</summary>
    Task<Member?> DescribeAsync(CancellationToken cancellationToken = default);
}

/// <summary>Enrols a member.</summary>
/// <param name="Person">Who, and in which unit.</param>
/// <param name="By">Who asks.</param>
public sealed record EnrolMember(RosterPerson Person, Actor By)
{
    /// <summary>Whether it is nobody who is enrolled with the number under another name: a family may share one.</summary>
    public bool IsAnotherPerson { get; init; }
}

/// <summary>Corrects what is known of a member.</summary>
/// <param name="Person">All of it, as it is to be.</param>
/// <param name="SeenVersion">The version that the correction was made from.</param>
/// <param name="By">Who asks.</param>
public sealed record CorrectMember(RosterPerson Person, int SeenVersion, Actor By);

/// <summary>Gives a member a new personal link.</summary>
/// <param name="Link">What is kept of it: <see cref="PersonalLink.Hash"/>.</param>
/// <param name="SeenNumber">The number of links given before, as whoever asks saw it: two who ask at once do not end each other's link.</param>
/// <param name="By">Who asks.</param>
public sealed record GiveMemberLink(string Link, int SeenNumber, Actor By);

/// <summary>Says whether a member's data may be used.</summary>
/// <param name="Words">What is said, each purpose by itself; those that stand already are passed over.</param>
/// <param name="Birth">When the member was born, who alone knows it when the roster does not; null to leave it. What the roster says stays.</param>
/// <param name="By">Who enters what is on paper; null for the member.</param>
public sealed record SayConsent(IReadOnlyList<ConsentWord> Words, BirthDate? Birth, Actor? By);

/// <summary>Ends a member's enrolment.</summary>
/// <param name="By">Who asks; null for the member.</param>
public sealed record LeaveUnit(Actor? By);

/// <summary>Enrols a member again.</summary>
/// <param name="Unit">Code of the unit: the one before, or another.</param>
/// <param name="By">Who asks.</param>
public sealed record ReturnToUnit(string Unit, Actor By);

/// <summary>Erases a member.</summary>
/// <param name="By">Who asks; null for the product itself, whose time for keeping is over.</param>
public sealed record EraseMember(Actor? By);

/// <summary>Hands in links.</summary>
/// <param name="Campaign">The campaign's id; null: the one that runs today, where there is but one.</param>
/// <param name="Text">What the member pasted; at most <see cref="HandIn.LongestText"/> characters.</param>
public sealed record HandInLinks(string? Campaign, string Text);
