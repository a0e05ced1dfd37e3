using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Members in memory, found and imported; the rules are the real ones.</summary>
internal sealed partial class FakeMembers(FakeOrganization organization, TimeProvider time) : IMemberStore, IMemberQueries, IMemberImports, IShareLedger
{
    private readonly Dictionary<long, (MemberImport Import, IReadOnlyList<RosterRow> Rows, Dictionary<int, RosterChoice> Choices)> _imports = [];

    public List<Member> All { get; } = [];

    /// <summary>The hashes of the links that work.</summary>
    public Dictionary<MemberId, string> Links { get; } = [];

    public List<AuditEntry> Audit { get; } = [];

    /// <summary>What the next import's file holds.</summary>
    public IReadOnlyList<RosterRow> Rows { get; set; } = [];

    /// <summary>The headings of the columns of a roster that are not taken.</summary>
    public IReadOnlyList<string> NotTaken { get; set; } = [];

    /// <summary>What is asked of an import comes to; null to do it.</summary>
    public MemberImportOutcome? ImportAnswer { get; set; }

    /// <summary>What was asked of imports.</summary>
    public List<string> Asked { get; } = [];

    public Member Put(string name, string unit = "xa-1", BirthDate? birth = null, string number = "+84912345678")
    {
        var member = new Member
        {
            Id = new MemberId(new Guid(All.Count + 1, 0, 0, new byte[8])),
            Unit = unit,
            Name = new PersonName(name),
            Number = new PhoneNumber(number),
            Birth = birth,
            EnrolledOn = new DateOnly(2026, 6, 1),
        };
        All.Add(member);
        return member;
    }

    public Member this[MemberId id] => All.Single(member => member.Id == id);

    public Member? Find(MemberId id) => All.Find(member => member.Id == id);

    public Task<Member?> LoadAsync(MemberId id, CancellationToken cancellationToken) => Task.FromResult(All.FirstOrDefault(member => member.Id == id));

    public Task<bool> SaveAsync(Member member, AuditEntry entry, CancellationToken cancellationToken)
    {
        All.RemoveAll(known => known.Id == member.Id);
        All.Add(member);
        Audit.Add(entry);
        return Task.FromResult(true);
    }

    public Task<bool> SaveAsync(Member member, IReadOnlyList<ConsentWord> words, AuditEntry entry, CancellationToken cancellationToken) =>
        SaveAsync(member, entry, cancellationToken);

    public Task<bool> SaveAsync(Member member, string link, AuditEntry entry, CancellationToken cancellationToken)
    {
        Links[member.Id] = link;
        return SaveAsync(member, entry, cancellationToken);
    }

    public Task<MemberArrival> EnrolAsync(Member member, bool isAnotherPerson, AuditEntry entry, CancellationToken cancellationToken) =>
        All.Exists(other => other.Id != member.Id && other.IsEnrolled && other.Number == member.Number && (!isAnotherPerson || other.Name.Key == member.Name.Key))
            ? Task.FromResult(MemberArrival.NumberTaken)
            : MoveAsync(member, entry, cancellationToken);

    public async Task<MemberArrival> MoveAsync(Member member, AuditEntry entry, CancellationToken cancellationToken)
    {
        if (!organization.Units.Any(unit => unit.Code == member.Unit)) return MemberArrival.NoSuchUnit;
        return await SaveAsync(member, entry, cancellationToken) ? MemberArrival.Written : MemberArrival.Raced;
    }

    public Task<PageOf<MemberRow>> ListAsync(
        string scope, MemberFilter filter, string search, ListPage page, CancellationToken cancellationToken) =>
        Task.FromResult(page.Cut(Within(scope)
            .Where(member => filter.IsEnrolled is null || member.IsEnrolled == filter.IsEnrolled)
            .Where(member => filter.HasLink is null || Links.ContainsKey(member.Id) == filter.HasLink)
            .Where(member => FoldedText.Of(member.Name.Value).Contains(search, StringComparison.Ordinal))
            .Select(Row).ToList()));

    public Task<PageOf<MemberRow>> WithoutLinkAsync(string scope, int most, CancellationToken cancellationToken) =>
        Task.FromResult(new ListPage(1, most).Cut(Within(scope).Where(member => member is { IsEnrolled: true, LinkNumber: 0 }).Select(Row).ToList()));

    public Task<PageOf<MemberRow>> GivenLinksAsync(string scope, ListPage page, CancellationToken cancellationToken) =>
        Task.FromResult(page.Cut(Within(scope).Where(member => member is { IsEnrolled: true, LinkNumber: > 0 })
            .OrderBy(member => member.Unit, StringComparer.Ordinal).ThenBy(member => member.Name.Value, StringComparer.Ordinal).Select(Row).ToList()));

    public Task<StandingRoster?> StandingAsync(
        string scope, IReadOnlyCollection<PhoneNumber> numbers, CancellationToken cancellationToken) =>
        Task.FromResult<StandingRoster?>(Standing(scope));

    public Task<MemberImportOutcome> PreviewAsync(RosterFile file, Actor by, CancellationToken cancellationToken)
    {
        if (ImportAnswer is { } answer) return Task.FromResult(answer);
        var import = new MemberImport
        {
            Id = _imports.Count + 1,
            Scope = file.Scope,
            FileName = file.Name,
            UploadedAt = time.GetUtcNow(),
            Counts = new MemberImportCounts(0, 0, 0),
        };
        _imports[import.Id] = (import, Rows, []);
        return Task.FromResult<MemberImportOutcome>(new MemberImportOutcome.Previewed(import, Settle(import.Id)));
    }

    public Task<MemberImport?> FindAsync(long id, CancellationToken cancellationToken) =>
        Task.FromResult(_imports.TryGetValue(id, out var kept) ? kept.Import : null);

    public Task<SettledRoster?> PlanAsync(long id, CancellationToken cancellationToken) =>
        Task.FromResult(_imports.TryGetValue(id, out var kept) && kept.Import.AppliedAt is null ? Settle(id) : null);

    public Task<IReadOnlyList<MemberImport>> AppliedAsync(string unit, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MemberImport>>([.. _imports.Values.Select(kept => kept.Import).Where(import => import.AppliedAt is not null)]);

    public Task<MemberImportOutcome> ChooseAsync(
        long id, IReadOnlyDictionary<int, RosterChoice?> choices, CancellationToken cancellationToken)
    {
        foreach (var (line, choice) in choices)
        {
            if (choice is { } made) _imports[id].Choices[line] = made;
            else _imports[id].Choices.Remove(line);
        }

        return Task.FromResult<MemberImportOutcome>(new MemberImportOutcome.Previewed(_imports[id].Import, Settle(id)));
    }

    public Task<MemberImportOutcome> ApplyAsync(long id, string seen, Actor by, CancellationToken cancellationToken)
    {
        Asked.Add($"apply {id} {seen}");
        if (ImportAnswer is { } answer) return Task.FromResult(answer);
        var import = _imports[id].Import with { AppliedAt = time.GetUtcNow(), Counts = Settle(id).Counts };
        _imports[id] = _imports[id] with { Import = import };
        return Task.FromResult<MemberImportOutcome>(new MemberImportOutcome.Applied(import));
    }

    public Task<MemberImportOutcome> UndoAsync(long id, Actor by, CancellationToken cancellationToken)
    {
        Asked.Add($"undo {id}");
        if (ImportAnswer is { } answer) return Task.FromResult(answer);
        var import = _imports[id].Import with { UndoneAt = time.GetUtcNow() };
        _imports[id] = _imports[id] with { Import = import };
        var result = new MemberUndoResult(1, 0, [new StayedMembers(StayReason.IsUsed, 2)]);
        return Task.FromResult<MemberImportOutcome>(new MemberImportOutcome.Undone(import, result));
    }

    public Task EraseAsync(MemberId member, AuditEntry entry, CancellationToken cancellationToken = default)
    {
        All.RemoveAll(known => known.Id == member);
        Links.Remove(member);
        _shares.RemoveAll(share => share.Member == member);
        Audit.Add(entry);
        return Task.CompletedTask;
    }

    private IEnumerable<Member> Within(string scope) => All.Where(member => organization.IsWithin(member.Unit, scope));

    private MemberRow Row(Member member) => new(member.Id, member.Name, member.Unit, organization.Units.Single(unit => unit.Code == member.Unit).Name)
    {
        Birth = member.Birth,
        LeftOn = member.LeftOn,
        LinkNumber = member.LinkNumber,
        HasLink = Links.ContainsKey(member.Id),
        IsRestricted = member.IsRestricted,
        Needs = MemberNeeds.Of(MemberStanding.Of(member), LocalDay.Of(time.GetUtcNow())),
    };

    private StandingRoster Standing(string scope) => new(
        scope, organization.Units.Where(unit => organization.IsWithin(unit.Code, scope)).Select(unit => unit.Code).ToHashSet(), new HashSet<string>(),
        [.. All.Select(member => new EnrolledMember(member.Id, member.Name, member.Number, member.Unit)
        {
            Birth = member.Birth,
            OwnCode = member.OwnCode,
            HasLeft = !member.IsEnrolled,
        })]);

    private SettledRoster Settle(long id)
    {
        var (import, rows, choices) = _imports[id];
        var roster = SettledRoster.Of(RosterPlan.Of(rows, Standing(import.Scope), LocalDay.Of(time.GetUtcNow())), choices);
        return roster with { Fingerprint = $"f{roster.Writes.Count}", NotTaken = NotTaken };
    }
}
