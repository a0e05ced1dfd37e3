using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Members when their unit ends: they go on with the unit it is merged into, and nobody is left in one that is closed.</summary>
public abstract class MembersOfEndedUnitsTests(StorageEngine engine) : ShareSuite(engine)
{
    private const string Link = "https://www.facebook.com/an/posts/1";

    [StorageFact]
    public async Task Members_go_on_with_the_unit_that_theirs_is_merged_into()
    {
        await OpenAsync("xa-moi");
        var an = await EnrolAsync("An");
        var before = (await an.DescribeAsync())!;
        await HandInAsync(an, Link);
        await ReviewAsync(await NumbersAsync(ShareState.Pending));

        await Site.ReorganizeAsync("xa-moi", new MergeUnits([Commune], New: null, Today, Actor.Shell));

        var member = (await an.DescribeAsync()).ShouldNotBeNull();
        (member.Unit, member.Version).ShouldBe(("xa-moi", before.Version + 1));
        (await HandInAsync(an, "https://www.facebook.com/an/posts/2")).ShouldBe("Counts");
        await ReviewAsync(await NumbersAsync(ShareState.Pending));
        (await FiguresAsync(Commune)).ShouldBe("01:1+1");
        (await FiguresAsync("xa-moi")).ShouldBe("01:2+1");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_change_that_was_made_from_what_stood_before_is_refused()
    {
        await OpenAsync("xa-moi");
        var an = await EnrolAsync("An");
        var seen = (await an.DescribeAsync())!;
        await Site.ReorganizeAsync("xa-moi", new MergeUnits([Commune], New: null, Today, Actor.Shell));

        var person = new RosterPerson(new PersonName("Anh"), new PhoneNumber("+84912345678"), new BirthDate(2000, null), District, OwnCode: null);
        var outcome = await an.CorrectAsync(new CorrectMember(person, seen.Version, Actor.Shell));

        outcome.ShouldBeOfType<MemberOutcome.ChangedMeanwhile>().Member.Unit.ShouldBe("xa-moi");
    }

    [StorageFact]
    public async Task A_unit_with_members_is_not_closed()
    {
        await OpenAsync("xa-moi");
        var an = await EnrolAsync("An", "xa-moi");

        (await Site.Units.ApplyAsync("xa-moi", new CloseUnit(Today, Actor.Shell), CancellationToken.None))
            .ShouldBe(new UnitOutcome.NotEmpty("xa-moi", Units: 0, Pages: 0, Members: 1));

        await an.LeaveAsync(new LeaveUnit(Actor.Shell));
        (await Site.Units.ApplyAsync("xa-moi", new CloseUnit(Today, Actor.Shell), CancellationToken.None)).ShouldBeOfType<UnitOutcome.Done>();
    }

    private DateOnly Today => LocalDay.Of(Site.Clock.GetUtcNow());

    private Task<UnitHistory> OpenAsync(string code) => Site.ReorganizeAsync(code, new OpenUnit("Xã mới", UnitKind.Commune, Province, Today, Actor.Shell));
}

public sealed class SqliteMembersOfEndedUnitsTests() : MembersOfEndedUnitsTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresMembersOfEndedUnitsTests() : MembersOfEndedUnitsTests(StorageEngine.Postgres);
