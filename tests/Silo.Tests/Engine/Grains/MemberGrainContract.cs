using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>What a member's grain promises on every engine. Handing in has suites of its own: the log is not told of it.</summary>
public abstract class MemberGrainContract : GrainContract<IMemberGrain>
{
    private const string Id = "01890a5dac96774bbcceb302099a8057";
    private const string OtherId = "01890a5dac96774bbcceb302099a8058";

    private static readonly RosterPerson An = new(new PersonName("Nguyễn An"), new PhoneNumber("+84912345678"), new BirthDate(2005, null), Commune, OwnCode: null);

    private static readonly ConsentWord Given = new(
        ConsentPurpose.CountingShares, ConsentGiver.Member, IsGiven: true, At("2026-06-01T03:00:00Z"), Wording: 1, new ConsentEvidence.PersonalLink());

    private protected MemberGrainContract(StorageEngine storage, GrainHostStart start) : base(storage, start)
    {
    }

    protected override IReadOnlyList<GrainStep> Story =>
    [
        Step(nameof(IMemberGrain.EnrolAsync), (it, token) => it.EnrolAsync(new(An, Actor.Shell), token), "Nguyễn An xa v1, link 0, 0"),
        Step(
            nameof(IMemberGrain.CorrectAsync),
            (it, token) => it.CorrectAsync(new(An with { Name = new("Nguyễn Văn An"), Unit = District }, 1, Actor.Shell), token),
            "Nguyễn Văn An huyen v2, link 0, 0"),
        Step(
            nameof(IMemberGrain.GiveLinkAsync), (it, token) => it.GiveLinkAsync(new(PersonalLink.Hash("a"), 0, Actor.Shell), token),
            "Nguyễn Văn An huyen v3, link 1, 1"),
        Step(
            nameof(IMemberGrain.SayAsync), (it, token) => it.SayAsync(new([Given], Birth: null, By: null), token),
            "Nguyễn Văn An huyen v4, link 1, CountingShares, 1"),
        Step(
            nameof(IMemberGrain.LeaveAsync), (it, token) => it.LeaveAsync(new(Actor.Shell), token),
            "Nguyễn Văn An huyen v5, link 2, CountingShares, left 2026-06-01, 0"),
        Step(
            nameof(IMemberGrain.ReturnAsync), (it, token) => it.ReturnAsync(new(Commune, Actor.Shell), token),
            "Nguyễn Văn An xa v6, link 2, CountingShares, 0"),
        Step(nameof(IMemberGrain.EraseAsync), (it, token) => it.EraseAsync(new(Actor.Shell), token), "nobody, 0") with { IsWrittenByLedger = true },
    ];

    protected override IReadOnlyList<string> Untold => [nameof(IMemberGrain.DescribeAsync), nameof(IMemberGrain.HandInAsync)];

    protected override (string Sql, string Shows) Beside => ("UPDATE members SET version = 7", "Nguyễn An xa v7, link 0, 0");

    private IMemberGrain Member => Grains.Get<IMemberGrain>(Id);

    [StorageFact]
    public async Task Whatever_speaks_against_a_step_is_named_and_nothing_is_changed()
    {
        var refusals = new List<MemberOutcome>
        {
            await Member.CorrectAsync(new(An, 1, Actor.Shell)),
            await Member.EraseAsync(new(Actor.Shell)),
            await Member.SayAsync(new([Given], Birth: null, By: null)),
            await Member.EnrolAsync(new(An with { Unit = "nowhere" }, Actor.Shell)),
            await Member.ReturnAsync(new(Commune, Actor.Shell)),
        };
        await Member.EnrolAsync(new(An, Actor.Shell));
        refusals.Add(await Member.CorrectAsync(new(An with { Unit = "nowhere" }, 1, Actor.Shell)));
        refusals.Add(await Member.CorrectAsync(new(An with { Unit = District }, 0, Actor.Shell)));
        await Member.LeaveAsync(new(By: null));
        refusals.Add(await Member.CorrectAsync(new(An, 2, Actor.Shell)));
        refusals.Add(await Member.GiveLinkAsync(new(PersonalLink.Hash("a"), 0, Actor.Shell)));
        refusals.Add(await Member.ReturnAsync(new("nowhere", Actor.Shell)));
        await Grains.Get<IMemberGrain>(OtherId).EnrolAsync(new(An, Actor.Shell));
        refusals.Add(await Member.ReturnAsync(new(Commune, Actor.Shell)));

        refusals.Select(refusal => refusal.GetType().Name).ShouldBe(

            [
                "NoSuchMember", "NoSuchMember", "NoSuchMember", "NoSuchUnit", "NoSuchMember", "NoSuchUnit", "ChangedMeanwhile", "NotEnrolled",
                "NotEnrolled", "NoSuchUnit", "NumberTaken",
            ]);
        ShouldBeAllRefusals<MemberOutcome>(refusals, typeof(MemberOutcome.Settled), typeof(MemberOutcome.Erased));
        (await ShowAsync(Grains)).ShouldBe("Nguyễn An xa v2, link 1, left 2026-06-01, 0");
    }

    [StorageFact]
    public async Task What_a_person_is_called_is_not_told_to_the_log()
    {
        foreach (var step in Story) await step.Call(Grains, CancellationToken.None);

        var lines = await Site.QueryAsync(
            "SELECT action, subject, details FROM audit_log WHERE action LIKE 'member.%' ORDER BY id",
            row => $"{row.GetString(0)} {row.GetString(1) == Id} {(row.IsDBNull(2) ? "" : row.GetString(2))}".TrimEnd());
        lines.ShouldBe(
        [
            "member.enrolled True", """member.moved True {"fromUnit":"xa","toUnit":"huyen"}""", "member.link-given True",
            "member.consented True", "member.left True", "member.returned True", "member.erased True",
        ]);
    }

    [StorageFact]
    public async Task What_was_said_stays_said_and_the_last_word_counts()
    {
        await Member.EnrolAsync(new(An with { Birth = null }, Actor.Shell));
        var paper = Given with { By = ConsentGiver.Guardian, Evidence = new ConsentEvidence.Paper("Tủ 3", EnteredBy: null) };
        await Member.SayAsync(new([Given, paper], BirthDate.On(new(2012, 9, 1)), By: null));
        await Member.SayAsync(new([Given with { IsGiven = false, At = Given.At.AddMinutes(1) }], Birth: null, By: null));
        var again = await Elsewhere.Get<IMemberGrain>(Id).SayAsync(new([Given with { IsGiven = false }], new BirthDate(1990, null), By: null));

        again.ShouldBeOfType<MemberOutcome.Settled>().Changed.ShouldBeFalse();
        var member = (await Member.DescribeAsync())!;
        member.Words.ShouldBe([Given, paper, Given with { IsGiven = false, At = Given.At.AddMinutes(1) }]);
        member.Birth.ShouldBe(BirthDate.On(new(2012, 9, 1)));
    }

    [StorageFact]
    public async Task Nothing_is_described_that_is_not_there() => (await Member.DescribeAsync()).ShouldBeNull();

    protected override bool Changes(object outcome) => outcome is MemberOutcome.Settled { Changed: true } or MemberOutcome.Erased;

    private protected override async Task<string> ShowAsync(IGrains grains)
    {
        var links = await Site.ScalarAsync<long>("SELECT COUNT(*) FROM members WHERE link IS NOT NULL");
        return await grains.Get<IMemberGrain>(Id).DescribeAsync() is { } member
            ? $"{member.Name} {member.Unit} v{member.Version}, link {member.LinkNumber}{string.Concat(member.Words.Select(word => $", {word.Purpose}"))}{(member.LeftOn is { } day ? $", left {day:yyyy-MM-dd}" : "")}, {links}"
            : $"{(await Site.ScalarAsync<long>("SELECT COUNT(*) FROM members") > 0 ? "nobody, " : "")}{links}";
    }

    private static GrainStep Step(string method, Func<IMemberGrain, CancellationToken, Task<MemberOutcome>> call, string shows) =>
        new(method, (grains, token) => Told(call(grains.Get<IMemberGrain>(Id), token)), shows);
}
