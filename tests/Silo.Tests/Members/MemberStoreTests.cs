using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>A change goes over the version that was loaded, or not at all.</summary>
public abstract class MemberStoreTests(StorageEngine engine) : StorageSuite(engine)
{
    private static readonly ConsentWord Word = new(
        ConsentPurpose.Points, ConsentGiver.Member, IsGiven: true, At("2026-06-01T03:00:00Z"), Wording: 1, new ConsentEvidence.PersonalLink());

    private readonly Member _first = new()
    {
        Id = new MemberId(new Guid("01890a5d-ac96-774b-bcce-b302099a8057")),
        Unit = Commune,
        Name = new PersonName("An"),
        EnrolledOn = new DateOnly(2026, 6, 1),
    };

    private MemberStore Store => new(Site.Database);

    private AuditEntry Line => new(Site.Clock.GetUtcNow(), Actor.Shell, "member.corrected", _first.Id.ToString(), Commune);

    [StorageFact]
    public async Task Of_two_changes_of_one_version_the_second_writes_nothing()
    {
        (await Store.SaveAsync(_first, Line, default)).ShouldBeTrue();
        (await Store.SaveAsync(_first with { Version = 2, Name = new PersonName("Một") }, Line, default)).ShouldBeTrue();

        (await Store.SaveAsync(_first with { Version = 2, Name = new PersonName("Hai") }, Line, default)).ShouldBeFalse();
        (await Store.SaveAsync(_first with { Version = 2 }, [Word], Line, default)).ShouldBeFalse();
        (await Store.SaveAsync(_first with { Version = 2, LinkNumber = 1 }, "hash", Line, default)).ShouldBeFalse();
        (await Store.SaveAsync(_first with { Version = 4 }, Line, default)).ShouldBeFalse();
        (await Store.SaveAsync(_first, Line, default)).ShouldBeFalse("there is one with that id");

        var member = (await Store.LoadAsync(_first.Id, default))!;
        (member.Name.Value, member.Version, member.LinkNumber, member.Words.Count).ShouldBe(("Một", 2, 0, 0));
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM audit_log")).ShouldBe(2);
    }

    [StorageFact]
    public async Task Whoever_is_not_there_is_not_changed_into_being()
    {
        (await Store.SaveAsync(_first with { Version = 2 }, Line, default)).ShouldBeFalse();

        (await Store.LoadAsync(_first.Id, default)).ShouldBeNull();
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM audit_log")).ShouldBe(0);
    }

    [StorageFact]
    public async Task A_race_that_is_lost_is_told_or_run_again()
    {
        var racing = new Racing(Store);
        var grain = new MemberGrain(_first.Id.ToString(), new MemberPorts(racing, null!, null!), Site.Clock);
        var an = new RosterPerson(new PersonName("An"), new PhoneNumber("+84912345678"), Birth: null, Commune, OwnCode: null);
        await grain.EnrolAsync(new EnrolMember(an, Actor.Shell));

        racing.Before = () => Site.ExecuteAsync("UPDATE members SET version = version + 1");
        (await grain.CorrectAsync(new CorrectMember(an with { Name = new PersonName("Bình") }, 1, Actor.Shell)))
            .ShouldBeOfType<MemberOutcome.ChangedMeanwhile>().Member.Version.ShouldBe(2);
        (await grain.GiveLinkAsync(new GiveMemberLink("hash", 0, Actor.Shell))).ShouldBeOfType<MemberOutcome.Settled>("the race is over");
        racing.Before = () => Site.ExecuteAsync("UPDATE members SET version = version + 1");
        (await grain.SayAsync(new SayConsent([Word], null, null))).ShouldBeOfType<MemberOutcome.Settled>().Member.Version.ShouldBe(5);
        racing.Before = () => Site.ExecuteAsync("UPDATE members SET version = version + 1");
        (await grain.LeaveAsync(new LeaveUnit(null))).ShouldBeOfType<MemberOutcome.Settled>().Member.IsEnrolled.ShouldBeFalse();
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM member_consents")).ShouldBe(1);
    }

    [StorageFact]
    public async Task A_birth_alone_is_a_correction_and_consent_to_a_newer_text_is_a_new_word()
    {
        var grain = new MemberGrain(_first.Id.ToString(), new MemberPorts(Store, null!, null!), Site.Clock);
        await grain.EnrolAsync(new(new RosterPerson(new PersonName("An"), new PhoneNumber("+84912345678"), null, Commune, null), Actor.Shell));
        await grain.SayAsync(new SayConsent([], new BirthDate(2000, null), By: null));
        await grain.SayAsync(new SayConsent([Word], null, By: null));
        await grain.SayAsync(new SayConsent([Word with { At = Word.At.AddDays(1), Wording = 2 }], null, By: null));
        (await grain.SayAsync(new SayConsent([Word], null, By: null))).ShouldBeOfType<MemberOutcome.Settled>().Changed.ShouldBeFalse();

        (await Site.QueryAsync("SELECT action FROM audit_log ORDER BY id", row => row.GetString(0)))
            .ShouldBe(["member.enrolled", "member.corrected", "member.consented", "member.consented"]);
        (await grain.DescribeAsync())!.Words.Select(word => word.Wording).ShouldBe([1, 2]);
    }

    [StorageFact]
    public async Task Nobody_comes_to_a_unit_that_is_closed_meanwhile()
    {
        var racing = new Racing(Store);
        var grain = new MemberGrain(_first.Id.ToString(), new MemberPorts(racing, null!, null!), Site.Clock);
        var an = new RosterPerson(new PersonName("An"), new PhoneNumber("+84912345678"), null, District, OwnCode: null);
        await grain.EnrolAsync(new(an with { Unit = Province }, Actor.Shell));
        racing.Before = () => Site.ExecuteAsync("UPDATE units SET closed_on = @day WHERE code = @code", ("@day", _first.EnrolledOn), ("@code", District));

        (await grain.CorrectAsync(new(an, 1, Actor.Shell))).ShouldBeOfType<MemberOutcome.NoSuchUnit>();

        await Site.ExecuteAsync("UPDATE units SET closed_on = @day WHERE code = @code", ("@day", _first.EnrolledOn), ("@code", Province));
        (await grain.CorrectAsync(new(an with { Unit = Province, Name = new PersonName("Ân") }, 1, Actor.Shell)))
            .ShouldBeOfType<MemberOutcome.Settled>("whose own unit is closed can still be changed");
        await grain.LeaveAsync(new LeaveUnit(Actor.Shell));
        (await grain.ReturnAsync(new ReturnToUnit(Province, Actor.Shell))).ShouldBeOfType<MemberOutcome.NoSuchUnit>();
        (await grain.ReturnAsync(new ReturnToUnit(Commune, Actor.Shell))).ShouldBeOfType<MemberOutcome.Settled>();
    }

    [StorageFact]
    public async Task One_person_is_enrolled_once_however_often_it_is_sent_at_once()
    {
        var an = _first with { Number = new PhoneNumber("+84912345678") };
        Member New(string name = "An") => an with { Id = MemberId.New(Site.Clock.GetUtcNow()), Name = new PersonName(name) };
        Task<MemberArrival> EnrolAsync(Member member, bool isAnotherPerson = false) => Task.Run(() => Store.EnrolAsync(member, isAnotherPerson, Line, default));

        var arrivals = await Task.WhenAll(EnrolAsync(New()), EnrolAsync(New()), EnrolAsync(New()));

        arrivals.Order().ShouldBe([MemberArrival.Written, MemberArrival.NumberTaken, MemberArrival.NumberTaken]);
        (await EnrolAsync(New("AN"), isAnotherPerson: true)).ShouldBe(MemberArrival.NumberTaken);
        (await EnrolAsync(New("Bình"))).ShouldBe(MemberArrival.NumberTaken);
        (await EnrolAsync(New("Bình"), isAnotherPerson: true)).ShouldBe(MemberArrival.Written, "a family shares the number");
    }

    // Somebody else writes once, just before a save.
    private sealed class Racing(IMemberStore store) : IMemberStore
    {
        public Func<Task>? Before { get; set; }

        public Task<Member?> LoadAsync(MemberId id, CancellationToken cancellationToken) => store.LoadAsync(id, cancellationToken);

        public async Task<bool> SaveAsync(Member member, AuditEntry entry, CancellationToken cancellationToken)
        {
            await RaceAsync();
            return await store.SaveAsync(member, entry, cancellationToken);
        }

        public async Task<bool> SaveAsync(Member member, IReadOnlyList<ConsentWord> words, AuditEntry entry, CancellationToken cancellationToken)
        {
            await RaceAsync();
            return await store.SaveAsync(member, words, entry, cancellationToken);
        }

        public async Task<bool> SaveAsync(Member member, string link, AuditEntry entry, CancellationToken cancellationToken)
        {
            await RaceAsync();
            return await store.SaveAsync(member, link, entry, cancellationToken);
        }

        public async Task<MemberArrival> EnrolAsync(Member member, bool isAnotherPerson, AuditEntry entry, CancellationToken cancellationToken)
        {
            await RaceAsync();
            return await store.EnrolAsync(member, isAnotherPerson, entry, cancellationToken);
        }

        public async Task<MemberArrival> MoveAsync(Member member, AuditEntry entry, CancellationToken cancellationToken)
        {
            await RaceAsync();
            return await store.MoveAsync(member, entry, cancellationToken);
        }

        private Task RaceAsync()
        {
            var (before, _) = (Before, Before = null);
            return before?.Invoke() ?? Task.CompletedTask;
        }
    }
}

public sealed class SqliteMemberStoreTests() : MemberStoreTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresMemberStoreTests() : MemberStoreTests(StorageEngine.Postgres);
