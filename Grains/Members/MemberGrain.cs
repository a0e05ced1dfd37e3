namespace Campaigns.Grains;

/// <summary>One member. It loads the member at the start of each call and keeps no copy: reviewers and imports write too.</summary>
public class MemberGrain : IMemberGrain
{
    private readonly MemberId _id;
    private readonly MemberPorts _ports;
    private readonly TimeProvider _time;

    /// <summary>The member that the key names.</summary>
    /// <exception cref="ArgumentException">The key is not a <see cref="MemberId"/>.</exception>
    public MemberGrain(string key, MemberPorts ports, TimeProvider time)
    {
        if (!MemberId.TryParse(key, out _id)) throw new ArgumentException($"'{key}' does not name a member.", nameof(key));
        (_ports, _time) = (ports, time);
    }

    /// <inheritdoc />
    public async Task<MemberOutcome> EnrolAsync(EnrolMember command, CancellationToken cancellationToken = default)
    {
        if (await _ports.Store.LoadAsync(_id, cancellationToken) is { } known) return new MemberOutcome.Settled(known, Changed: false);
        var member = Of(command.Person, new Member { Id = _id, Unit = command.Person.Unit, Name = command.Person.Name, EnrolledOn = Today });
        var arrival = await _ports.Store.EnrolAsync(member, command.IsAnotherPerson, Line(member, command.By, "member.enrolled"), cancellationToken);
        return arrival == MemberArrival.Raced ? await EnrolAsync(command, cancellationToken) : await SettledAsync(member, arrival, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<MemberOutcome> ReturnAsync(ReturnToUnit command, CancellationToken cancellationToken = default)
    {
        if (await _ports.Store.LoadAsync(_id, cancellationToken) is not { } known) return new MemberOutcome.NoSuchMember();
        if (known.IsEnrolled) return new MemberOutcome.Settled(known, Changed: false);
        var member = known with { Unit = command.Unit, LeftOn = null, Version = known.Version + 1 };
        var arrival = await _ports.Store.EnrolAsync(member, isAnotherPerson: true, Line(member, command.By, "member.returned"), cancellationToken);
        return await SettledAsync(member, arrival, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<MemberOutcome> CorrectAsync(CorrectMember command, CancellationToken cancellationToken = default)
    {
        if (await _ports.Store.LoadAsync(_id, cancellationToken) is not { } known) return new MemberOutcome.NoSuchMember();
        if (!known.IsEnrolled) return new MemberOutcome.NotEnrolled(known);
        if (known.Version != command.SeenVersion) return new MemberOutcome.ChangedMeanwhile(known);
        var member = Of(command.Person, known);
        if (member == known) return new MemberOutcome.Settled(known, Changed: false);
        var moves = member.Unit != known.Unit;
        var changed = member with { Version = known.Version + 1 };
        // What is known of a person is not told to the log, which nobody erases.
        var details = moves ? AuditDetails.Of((AuditDetail.FromUnit, known.Unit), (AuditDetail.ToUnit, member.Unit)) : AuditDetails.None;
        var entry = Line(changed, command.By, moves ? "member.moved" : "member.corrected") with { Details = details };
        // Whoever stays in a unit that was closed can still be corrected.
        return moves
            ? await SettledAsync(changed, await _ports.Store.MoveAsync(changed, entry, cancellationToken), cancellationToken)
            : await SettledAsync(changed, await _ports.Store.SaveAsync(changed, entry, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<MemberOutcome> GiveLinkAsync(GiveMemberLink command, CancellationToken cancellationToken = default)
    {
        if (await _ports.Store.LoadAsync(_id, cancellationToken) is not { } known) return new MemberOutcome.NoSuchMember();
        if (!known.IsEnrolled) return new MemberOutcome.NotEnrolled(known);
        if (known.LinkNumber != command.SeenNumber) return new MemberOutcome.ChangedMeanwhile(known);
        var member = known with { LinkNumber = known.LinkNumber + 1, Version = known.Version + 1 };
        var isSaved = await _ports.Store.SaveAsync(member, command.Link, Line(member, command.By, "member.link-given"), cancellationToken);
        return await SettledAsync(member, isSaved, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<MemberOutcome> SayAsync(SayConsent command, CancellationToken cancellationToken = default)
    {
        if (await _ports.Store.LoadAsync(_id, cancellationToken) is not { } known) return new MemberOutcome.NoSuchMember();
        var said = new Consents(known.Words);
        var words = command.Words.Where(said.IsNew).ToList();
        var birth = known.Birth ?? command.Birth;
        if (words.Count == 0 && birth == known.Birth) return new MemberOutcome.Settled(known, Changed: false);
        var member = known with { Words = [.. known.Words, .. words], Birth = birth, Version = known.Version + 1 };
        var isSaved = await _ports.Store.SaveAsync(member, words, Line(member, command.By ?? Actor.Of(_id), ActionOf(words)), cancellationToken);
        // What is said holds whatever else has changed meanwhile.
        return isSaved ? new MemberOutcome.Settled(member) : await SayAsync(command, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<MemberOutcome> LeaveAsync(LeaveUnit command, CancellationToken cancellationToken = default)
    {
        if (await _ports.Store.LoadAsync(_id, cancellationToken) is not { } known) return new MemberOutcome.NoSuchMember();
        if (!known.IsEnrolled) return new MemberOutcome.Settled(known, Changed: false);
        // The number of links grows too, so that browsers that came by the last one are signed out.
        var member = known with { LeftOn = Today, LinkNumber = known.LinkNumber + 1, Version = known.Version + 1 };
        var isSaved = await _ports.Store.SaveAsync(member, Line(member, command.By ?? Actor.Of(_id), "member.left"), cancellationToken);
        return isSaved ? new MemberOutcome.Settled(member) : await LeaveAsync(command, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<MemberOutcome> EraseAsync(EraseMember command, CancellationToken cancellationToken = default)
    {
        if (await _ports.Store.LoadAsync(_id, cancellationToken) is not { } known) return new MemberOutcome.NoSuchMember();
        await _ports.Shares.EraseAsync(_id, Line(known, command.By ?? Actor.Shell, "member.erased"), cancellationToken);
        return new MemberOutcome.Erased();
    }

    /// <inheritdoc />
    public async Task<HandInOutcome> HandInAsync(HandInLinks command, CancellationToken cancellationToken = default)
    {
        if (command.Text.Length > HandIn.LongestText) return new HandInOutcome.TooLong();
        var now = _time.GetUtcNow().ToMicrosecond();
        var question = new HandInQuestion(_id, command.Campaign, LocalDay.Of(now), HandIn.PostsIn(command.Text));
        if (await _ports.Scopes.FindAsync(question, cancellationToken) is not { } found) return new HandInOutcome.Barred(HandInBar.NotEnrolled);
        if (HandInRight.Bar(found.Standing, question.Today) is { } bar) return new HandInOutcome.Barred(bar);
        if (found.Scopes is not [var scope])
            return command.Campaign is null ? new HandInOutcome.WhichCampaign() : new HandInOutcome.NoSuchCampaign();

        var links = HandIn.Judge(command.Text, scope, question.Today);
        var shares = HandIn.SharesOf(links, scope);
        if (shares.Count > 0)
            await _ports.Shares.RecordAsync(new HandedInShares(_id, scope.Campaign, found.Unit, now, shares), cancellationToken);
        return new HandInOutcome.Judged(links);
    }

    /// <inheritdoc />
    public Task<Member?> DescribeAsync(CancellationToken cancellationToken = default) => _ports.Store.LoadAsync(_id, cancellationToken);

    private async Task<MemberOutcome> SettledAsync(Member member, bool isSaved, CancellationToken cancellationToken)
    {
        if (isSaved) return new MemberOutcome.Settled(member);
        return await _ports.Store.LoadAsync(_id, cancellationToken) is { } now
            ? new MemberOutcome.ChangedMeanwhile(now)
            : new MemberOutcome.NoSuchMember();
    }

    private async Task<MemberOutcome> SettledAsync(Member member, MemberArrival arrival, CancellationToken cancellationToken) => arrival switch
    {
        MemberArrival.NoSuchUnit => new MemberOutcome.NoSuchUnit(member.Unit),
        MemberArrival.NumberTaken => new MemberOutcome.NumberTaken(),
        _ => await SettledAsync(member, arrival == MemberArrival.Written, cancellationToken),
    };

    private static string ActionOf(List<ConsentWord> words) => words switch
    {
        [] => "member.corrected", // the birth alone
        _ when words.Exists(word => !word.IsGiven) => "member.consent-withdrawn",
        _ => "member.consented",
    };

    private DateOnly Today => LocalDay.Of(_time.GetUtcNow());

    private static Member Of(RosterPerson person, Member member) => member with
    {
        Unit = person.Unit,
        Name = person.Name,
        Number = person.Number,
        Birth = person.Birth,
        OwnCode = person.OwnCode,
    };

    private AuditEntry Line(Member member, Actor by, string action) => new(_time.GetUtcNow().ToMicrosecond(), by, action, _id.ToString(), member.Unit);
}
