using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Requests on personal data in memory, by the real rules. Members are the test's.</summary>
internal sealed class FakeDataRequests(FakeOrganization organization, TimeProvider time) : IDataRequests
{
    private readonly List<FiledRequest> _all = [];

    public Dictionary<MemberId, Member> Members { get; } = [];

    public List<Actor?> Actors { get; } = [];

    public FiledRequest this[long number]
    {
        get => _all.Single(filed => filed.Number == number);
        set => _all[_all.FindIndex(filed => filed.Number == number)] = value;
    }

    /// <summary>A member of a unit.</summary>
    public Member Enrol(string name, string unit)
    {
        var id = new MemberId(new Guid(Members.Count + 1, 0, 0, new byte[8]));
        return Members[id] = new Member { Id = id, Name = new PersonName(name), Unit = unit, EnrolledOn = new DateOnly(2026, 1, 1), Birth = new BirthDate(2000, null) };
    }

    /// <summary>A request that came in on a day.</summary>
    public FiledRequest Put(Member member, DataRequestKind kind, DateOnly on)
    {
        var filed = new FiledRequest
        {
            Number = _all.Count + 1,
            Request = new DataRequest(kind, member.Id, LocalDay.Start(on)),
            Unit = member.Unit,
            UnitName = organization.Units.Single(unit => unit.Code == member.Unit).Name,
            Member = new RequestingMember(member.Id, member.Name, member.Unit),
            IsByMember = true,
        };
        _all.Add(filed);
        return filed;
    }

    public Task<FilingOutcome> ReceiveAsync(ReceiveDataRequest command, CancellationToken cancellationToken)
    {
        var today = LocalDay.Of(time.GetUtcNow());
        if (command.On is { } on && !DataRequestRules.MayHaveComeIn(on, today)) return Told(new FilingOutcome.Refused(DataRequestBar.DayOutOfRange));
        if (command.Wish?.Length > DataRequestRules.LongestWish) return Told(new FilingOutcome.Refused(DataRequestBar.WishTooLong));
        if (_all.Find(filed => filed.Member?.Id == command.Member && filed.Request.Kind == command.Kind && filed.Request.FinishedAt is null) is { } standing)
            return Told(new FilingOutcome.Filed(standing, Changed: false));
        var number = Put(Members[command.Member], command.Kind, command.On ?? today).Number;
        Actors.Add(command.By);
        this[number] = this[number] with { IsByMember = command.By is null, TakenInBy = command.By?.Account, Wish = command.Wish };
        return Told(new FilingOutcome.Filed(this[number]));
    }

    public Task<FilingOutcome> AnswerAsync(StepDataRequest command, CancellationToken cancellationToken) =>
        Step(command, request => new DataRequestOutcome.Done(DataRequestRules.Answer(request, time.GetUtcNow())));

    public Task<FilingOutcome> ExtendAsync(ExtendDataRequest command, CancellationToken cancellationToken) => Step(
        command.Step,
        request => DataRequestRules.Extend(request, command.Days, command.Reason, new WorkingDays(new WorkingDaysOptions()), time.GetUtcNow()));

    public Task<FilingOutcome> FinishAsync(StepDataRequest command, CancellationToken cancellationToken) =>
        Step(command, request => new DataRequestOutcome.Done(DataRequestRules.Finish(request, time.GetUtcNow())));

    public Task<FilingOutcome> LiftAsync(StepDataRequest command, CancellationToken cancellationToken) => Step(
        command,
        request => request.Kind is DataRequestKind.Restriction
            ? new DataRequestOutcome.Done(DataRequestRules.Lift(request, time.GetUtcNow()))
            : new DataRequestOutcome.Refused(DataRequestBar.NoRestriction));

    public Task<FiledRequest?> FindAsync(long number, CancellationToken cancellationToken) =>
        Task.FromResult(_all.Find(filed => filed.Number == number));

    public Task<PageOf<FiledRequest>> ListAsync(
        IReadOnlyList<string> tops, bool finished, ListPage page, CancellationToken cancellationToken) =>
        Task.FromResult(page.Cut([.. In(tops).Where(filed => filed.Request.FinishedAt is not null == finished)]));

    public Task<IReadOnlyList<FiledRequest>> OfMemberAsync(MemberId member, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FiledRequest>>([.. _all.Where(filed => filed.Member?.Id == member).Reverse()]);

    public Task<IReadOnlyList<DataRequest>> OpenAsync(IReadOnlyList<string> tops, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DataRequest>>([.. _all.Where(filed => filed.Member is { } member && tops.Any(top => organization.IsWithin(member.Unit, top)))
            .Select(filed => filed.Request).Where(request => request.FinishedAt is null)]);

    private IEnumerable<FiledRequest> In(IReadOnlyList<string> tops) => _all.Where(
        filed => tops.Any(top => organization.IsWithin(filed.Unit, top) || (filed.Member is { } member && organization.IsWithin(member.Unit, top))));

    private static Task<FilingOutcome> Told(FilingOutcome outcome) => Task.FromResult(outcome);

    private Task<FilingOutcome> Step(StepDataRequest command, Func<DataRequest, DataRequestOutcome> rule)
    {
        if (_all.Find(filed => filed.Number == command.Number) is not { } known) return Told(new FilingOutcome.NoSuchRequest());
        if (known.Version != command.SeenVersion) return Told(new FilingOutcome.ChangedMeanwhile(known));
        if (rule(known.Request) is not DataRequestOutcome.Done(var request)) return Told(new FilingOutcome.Refused(((DataRequestOutcome.Refused)rule(known.Request)).Why));
        Actors.Add(command.By);
        return Told(new FilingOutcome.Filed(this[known.Number] = known with { Request = request, Version = known.Version + 1 }));
    }
}

/// <summary>A member's grain over the same memory, as far as requests need it.</summary>
internal sealed class FakeRequestingMember(FakeDataRequests requests, MemberId id) : IMemberGrain
{
    public Task<Member?> DescribeAsync(CancellationToken cancellationToken = default) => Task.FromResult(requests.Members.GetValueOrDefault(id));

    public Task<MemberOutcome> SayAsync(SayConsent command, CancellationToken cancellationToken = default)
    {
        var member = requests.Members[id];
        requests.Members[id] = member with { Words = [.. member.Words, .. command.Words] };
        return Task.FromResult<MemberOutcome>(new MemberOutcome.Settled(requests.Members[id]));
    }

    public async Task<MemberOutcome> EraseAsync(EraseMember command, CancellationToken cancellationToken = default)
    {
        requests.Members.Remove(id);
        foreach (var filed in await requests.OfMemberAsync(id, cancellationToken))
        {
            requests[filed.Number] = filed with
            {
                Request = filed.Request with { Member = null, FinishedAt = LocalDay.Start(new DateOnly(2026, 6, 30)) },
                Member = null,
                Wish = null,
                Version = filed.Version + 1,
            };
        }

        return new MemberOutcome.Erased();
    }

    public Task<MemberOutcome> EnrolAsync(EnrolMember command, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<MemberOutcome> CorrectAsync(CorrectMember command, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<MemberOutcome> GiveLinkAsync(GiveMemberLink command, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<MemberOutcome> ReturnAsync(ReturnToUnit command, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<MemberOutcome> LeaveAsync(LeaveUnit command, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<HandInOutcome> HandInAsync(HandInLinks command, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
