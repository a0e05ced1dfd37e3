using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.DependencyInjection;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class MemberQueriesTests(StorageEngine engine) : ShareSuite(engine)
{
    private static readonly BirthDate?[] Births =
    [
        null, new(1999, null), new(2010, null), new(2020, null), BirthDate.On(new(2010, 6, 1)), BirthDate.On(new(2010, 6, 2)),
        BirthDate.On(new(2019, 6, 1)), BirthDate.On(new(2019, 6, 2)),
    ];

    private int _enrolled;

    private MemberQueries Queries => new(Site.Database, Site.Clock);

    [StorageFact]
    public async Task Members_of_a_subtree_are_found_without_diacritics_and_stand_in_vietnamese_order()
    {
        foreach (var name in new[] { "Ông Văn Tám", "Đỗ An", "Dương An", "Ấn Thị Đào", "An Thị Đào", "50%_!" }) await PutAsync(name, Commune);
        await PutAsync("Ở Trên", Province);

        (await NamesAsync(Province, new MemberFilter())).ShouldBe(["50%_!", "An Thị Đào", "Ấn Thị Đào", "Dương An", "Đỗ An", "Ông Văn Tám", "Ở Trên"]);
        (await NamesAsync(Commune, new MemberFilter(), "an dao")).ShouldBe(["An Thị Đào", "Ấn Thị Đào"]);
        (await NamesAsync(Commune, new MemberFilter(), "do")).ShouldBe(["Đỗ An"]);
        (await NamesAsync(Commune, new MemberFilter(), "%_!")).ShouldBe(["50%_!"], "what is a sign to the database is a letter here");
        var second = await Queries.ListAsync(Province, new MemberFilter(), "", new ListPage(2, 3), default);
        (string.Join(", ", second.Items.Select(row => row.Name)), second.Total).ShouldBe(("Dương An, Đỗ An, Ông Văn Tám", 7));
    }

    [StorageFact]
    public async Task Own_codes_are_found_without_diacritics()
    {
        await PutAsync("An", Commune, code: "ĐV-01");
        await PutAsync("Bình", Commune, code: "SV-01");

        (await NamesAsync(Commune, new MemberFilter(), FoldedText.Of("ĐV"))).ShouldBe(["An"]);
        (await NamesAsync(Commune, new MemberFilter(), FoldedText.Of("dv-01"))).ShouldBe(["An"]);
        await Site.ExecuteAsync("UPDATE members SET code_folded = NULL");
        (await NamesAsync(Commune, new MemberFilter(), "sv")).ShouldBe(["Bình"], "stored before there was one");
    }

    [StorageFact]
    public async Task Whose_data_are_restricted_is_marked_until_it_is_lifted()
    {
        var an = (await (await EnrolAsync("An")).DescribeAsync())!;
        await EnrolAsync("Bình");
        var requests = Services.GetRequiredService<IDataRequests>();
        await requests.ReceiveAsync(new(an.Id, DataRequestKind.Access, On: null, Wish: null, By: null), default);
        (await RestrictedAsync()).ShouldBeEmpty();

        var asked = await requests.ReceiveAsync(new(an.Id, DataRequestKind.Restriction, On: null, Wish: null, By: null), default);
        (await RestrictedAsync()).ShouldBe(["An"]);
        var filed = asked.ShouldBeOfType<FilingOutcome.Filed>().Request;
        await requests.LiftAsync(new StepDataRequest(filed.Number, filed.Version, By: null), default);

        (await RestrictedAsync()).ShouldBeEmpty();

        async Task<List<string>> RestrictedAsync() =>
            [.. (await Queries.ListAsync(Province, new MemberFilter(), "", new ListPage(1, 9), default)).Items.Where(row => row.IsRestricted).Select(row => row.Name.Value)];
    }

    [StorageFact]
    public async Task The_filters_say_what_the_rules_say()
    {
        foreach (var birth in Births)
        {
            foreach (var own in new bool?[] { null, true, false })
            {
                foreach (var guardian in new bool?[] { null, true, false }) await PutAsync($"{birth} {own} {guardian}", Commune, birth, own, guardian);
            }
        }

        foreach (var day in new[] { "2026-06-01T03:00:00Z", "2026-06-02T03:00:00Z", "2026-12-31T03:00:00Z", "2027-01-01T03:00:00Z" })
        {
            Site.Clock.Advance(At(day) - Site.Clock.GetUtcNow());
            var all = (await Queries.ListAsync(Commune, new MemberFilter(), "", new ListPage(1, 1000), default)).Items;
            all.Count.ShouldBe(72);
            foreach (var need in Enum.GetValues<MemberNeed>())
                (await NamesAsync(Commune, new MemberFilter { Needs = need })).ShouldBe(Names(all.Where(row => row.Needs == need)), day);
            all.Count(row => row.Needs is MemberNeed.Birth).ShouldBe(9, day);
            all.Count(row => row.Needs is MemberNeed.Guardian).ShouldBe(all.Count(row => row.Birth?.MayBeUnder(Minors.AgeOfOwnConsent, LocalDay.Of(At(day))) == true) * 2 / 3, day);
        }
    }

    [StorageFact]
    public async Task Links_and_leaving_are_filters_too()
    {
        await PutAsync("Có", Commune);
        await PutAsync("Không", Commune);
        await PutAsync("Rời", Commune);
        await Site.ExecuteAsync("UPDATE members SET link = 'x', link_number = 1 WHERE name = 'Có'");
        await Site.ExecuteAsync("UPDATE members SET left_on = enrolled_on WHERE name = 'Rời'");

        (await NamesAsync(Commune, new MemberFilter { HasLink = true })).ShouldBe(["Có"]);
        (await NamesAsync(Commune, new MemberFilter { IsEnrolled = true, HasLink = false })).ShouldBe(["Không"]);
        (await NamesAsync(Commune, new MemberFilter { IsEnrolled = false })).ShouldBe(["Rời"]);
        (await Queries.WithoutLinkAsync(Province, 100, default)).Items.Select(row => row.Name.Value).ShouldBe(["Không"]);
        (await Queries.GivenLinksAsync(Province, new ListPage(1, 100), default)).Items.Select(row => row.Name.Value).ShouldBe(["Có"]);
    }

    [StorageFact]
    public async Task Whoever_was_erased_stands_in_no_list()
    {
        await PutAsync("Ai", Commune);
        await Site.ExecuteAsync("UPDATE members SET name = NULL, folded = NULL");

        (await NamesAsync(Province, new MemberFilter())).ShouldBeEmpty();
        (await Queries.StandingAsync(Province, [new PhoneNumber("+84912345678")], default))!.Members.ShouldBeEmpty();
        (await Queries.StandingAsync("nowhere", [], default)).ShouldBeNull();
    }

    private async Task PutAsync(string name, string unit, BirthDate? birth = null, bool? own = null, bool? guardian = null, string? code = null)
    {
        var member = Grains.Get<IMemberGrain>(new MemberId(Guid.NewGuid()).ToString());
        var number = new PhoneNumber(FormattableString.Invariant($"+84{912_345_678 + _enrolled++}"));
        (await member.EnrolAsync(new(new RosterPerson(new PersonName(name), number, birth, unit, code), Actor.Shell))).ShouldBeOfType<MemberOutcome.Settled>();
        foreach (var (giver, isGiven) in new[] { (ConsentGiver.Member, own), (ConsentGiver.Guardian, guardian) })
        {
            if (isGiven is not { } said) continue;
            var word = new ConsentWord(ConsentPurpose.CountingShares, giver, IsGiven: true, Site.Clock.GetUtcNow(), 1, new ConsentEvidence.PersonalLink());
            await member.SayAsync(new SayConsent([word], null, Actor.Shell));
            if (!said) await member.SayAsync(new SayConsent([word with { IsGiven = false }], null, Actor.Shell));
        }
    }

    private async Task<List<string>> NamesAsync(string scope, MemberFilter filter, string search = "") =>
        Names((await Queries.ListAsync(scope, filter, search, new ListPage(1, 1000), default)).Items);

    private static List<string> Names(IEnumerable<MemberRow> rows) => [.. rows.Select(row => row.Name.Value)];
}

public sealed class SqliteMemberQueriesTests() : MemberQueriesTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresMemberQueriesTests() : MemberQueriesTests(StorageEngine.Postgres);
