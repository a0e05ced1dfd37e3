using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// Members, for pages and the API alike: of whoever makes the current request is asked whether they manage the members of the unit. What they
/// do not manage is, to them, not there.
/// </summary>
internal sealed class MemberDesk(Access access, IGrains grains, IMemberQueries members, TimeProvider time)
{
    /// <summary>The most personal links that are given at once: as many as somebody hands out on a day.</summary>
    public const int MostLinksAtOnce = 100;

    private DateOnly Today => LocalDay.Of(time.GetUtcNow());

    /// <summary>The member; null when there is none, or not the caller's to manage.</summary>
    public async Task<Member?> OpenAsync(string? id, CancellationToken cancellationToken)
    {
        if (!MemberId.TryParse(id, out var member) || await Grain(member).DescribeAsync(cancellationToken) is not { } found) return null;
        return await access.MayAsync(Capability.ManageMembers, found.Unit, cancellationToken) ? found : null;
    }

    /// <summary>Enrols one person, by the rules that a roster is read by.</summary>
    /// <param name="scope">Code of the unit that the caller is at: the person is enrolled in it or below it.</param>
    /// <param name="row">The person, as it was typed.</param>
    /// <param name="isAnotherPerson">Whether the caller has said that it is nobody who is enrolled already.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it; null when the unit is not the caller's to manage, or closed.</returns>
    public async Task<EnrolAnswer?> EnrolAsync(string scope, RosterRow row, bool isAnotherPerson, CancellationToken cancellationToken)
    {
        if (!await access.MayAsync(Capability.ManageMembers, scope, cancellationToken)) return null;
        IReadOnlyCollection<PhoneNumber> numbers = PhoneNumber.TryParse(row.Number, out var number) ? [number] : [];
        if (await members.StandingAsync(scope, numbers, cancellationToken) is not { } standing) return null;
        var line = RosterPlan.Of([row], standing, Today).Lines[0];
        var isNew = line.Step is RosterStep.Enrol || (isAnotherPerson && SettledRoster.IsOpen(line));
        if (!isNew) return new EnrolAnswer.NotEnrolled(line.Step);
        var command = new EnrolMember(line.Person!, access.Actor) { IsAnotherPerson = isAnotherPerson };
        var outcome = await Grain(MemberId.New(time.GetUtcNow())).EnrolAsync(command, cancellationToken);
        return outcome is MemberOutcome.Settled(var member, _) ? new EnrolAnswer.Enrolled(member) : new EnrolAnswer.Refused(outcome);
    }

    /// <summary>Corrects what is known of a member, or moves them; null when the unit they are to go to is not the caller's to manage.</summary>
    public async Task<CorrectAnswer?> CorrectAsync(Member member, RosterRow row, int seenVersion, CancellationToken cancellationToken)
    {
        var unit = row.Unit ?? member.Unit;
        if (!await access.MayAsync(Capability.ManageMembers, unit, cancellationToken)) return null;
        // Of the rules for rosters those that read a row: nobody is compared with anybody.
        var alone = new StandingRoster(unit, new HashSet<string> { unit }, new HashSet<string>(), []);
        var line = RosterPlan.Of([row], alone, Today).Lines[0];
        if (line.Step is RosterStep.Faulty(var errors)) return new CorrectAnswer.Faulty(errors);
        return new CorrectAnswer.Done(
            await Grain(member.Id).CorrectAsync(new CorrectMember(line.Person!, seenVersion, access.Actor), cancellationToken));
    }

    /// <summary>Gives a member a new personal link.</summary>
    /// <returns>What came of it, with the secret, which is known nowhere else; null unless a link was given.</returns>
    public async Task<(MemberOutcome Outcome, string? Secret)> GiveLinkAsync(
        MemberId member, int seenNumber, CancellationToken cancellationToken)
    {
        var secret = PersonalLink.NewSecret();
        var command = new GiveMemberLink(PersonalLink.Hash(secret), seenNumber, access.Actor);
        var outcome = await Grain(member).GiveLinkAsync(command, cancellationToken);
        return (outcome, outcome is MemberOutcome.Settled ? secret : null);
    }

    /// <summary>Gives personal links to members of a unit and those below it who never had one, some at a time; null when it is not the caller's.</summary>
    public async Task<IReadOnlyList<GivenLink>?> GiveLinksAsync(string scope, CancellationToken cancellationToken)
    {
        if (!await access.MayAsync(Capability.ManageMembers, scope, cancellationToken)) return null;
        var given = new List<GivenLink>();
        foreach (var row in (await members.WithoutLinkAsync(scope, MostLinksAtOnce, cancellationToken)).Items)
        {
            // Somebody else may have given one meanwhile; then that one stays.
            var (_, secret) = await GiveLinkAsync(row.Id, row.LinkNumber, cancellationToken);
            if (secret is not null) given.Add(new GivenLink(row, secret));
        }

        return given;
    }

    /// <summary>Enters what a parent or guardian said on a signed sheet.</summary>
    public Task<MemberOutcome> EnterGuardianAsync(Member member, PaperWord word, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToMicrosecond();
        var evidence = new ConsentEvidence.Paper(word.Sheet, access.Actor.Account);
        var words = word.Purposes.Distinct()
            .Select(purpose => new ConsentWord(purpose, ConsentGiver.Guardian, word.IsGiven, now, Consents.Wording, evidence));
        return Grain(member.Id).SayAsync(new SayConsent([.. words], Birth: null, access.Actor), cancellationToken);
    }

    /// <summary>Ends a member's enrolment.</summary>
    public Task<MemberOutcome> LeaveAsync(Member member, CancellationToken cancellationToken) =>
        Grain(member.Id).LeaveAsync(new LeaveUnit(access.Actor), cancellationToken);

    /// <summary>Enrols a member again in the unit that was left.</summary>
    public Task<MemberOutcome> ReturnAsync(Member member, CancellationToken cancellationToken) =>
        Grain(member.Id).ReturnAsync(new ReturnToUnit(member.Unit, access.Actor), cancellationToken);

    /// <summary>Erases a member for good.</summary>
    public Task<MemberOutcome> EraseAsync(Member member, CancellationToken cancellationToken) =>
        Grain(member.Id).EraseAsync(new EraseMember(access.Actor), cancellationToken);

    private IMemberGrain Grain(MemberId member) => grains.Get<IMemberGrain>(member.ToString());
}

/// <summary>A personal link that was just given.</summary>
/// <param name="Member">To whom.</param>
/// <param name="Secret">Its secret, shown once.</param>
public sealed record GivenLink(MemberRow Member, string Secret);

/// <summary>What a parent or guardian said on a signed sheet.</summary>
/// <param name="Purposes">What for; at least one.</param>
/// <param name="IsGiven">Whether consent is given; false: withdrawn.</param>
/// <param name="Sheet">Where the sheet is found; no names.</param>
internal sealed record PaperWord(IReadOnlyList<ConsentPurpose> Purposes, bool IsGiven, string Sheet)
{
    /// <summary>The longest note of where a sheet is found.</summary>
    public const int LongestSheet = 100;
}

/// <summary>What became of an enrolment.</summary>
internal abstract record EnrolAnswer
{
    private EnrolAnswer()
    {
    }

    /// <summary>The person is enrolled.</summary>
    public sealed record Enrolled(Member Member) : EnrolAnswer;

    /// <summary>Nobody is enrolled: the row cannot be used, or may be about somebody who is enrolled already.</summary>
    public sealed record NotEnrolled(RosterStep Because) : EnrolAnswer;

    /// <summary>The member refused.</summary>
    public sealed record Refused(MemberOutcome Outcome) : EnrolAnswer;
}

/// <summary>What became of a correction.</summary>
internal abstract record CorrectAnswer
{
    private CorrectAnswer()
    {
    }

    /// <summary>The member was asked.</summary>
    public sealed record Done(MemberOutcome Outcome) : CorrectAnswer;

    /// <summary>What was typed cannot be used.</summary>
    public sealed record Faulty(IReadOnlyList<RosterError> Errors) : CorrectAnswer;
}
