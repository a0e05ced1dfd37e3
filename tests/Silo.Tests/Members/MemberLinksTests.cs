using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Signing in by personal link, as far as the store decides on it.</summary>
public abstract class MemberLinksTests(StorageEngine engine) : ShareSuite(engine)
{
    private MemberLinks Links => new(Site.Database);

    [StorageFact]
    public async Task A_member_is_found_by_the_last_link_alone()
    {
        var an = await EnrolAsync("An");
        var id = (await an.DescribeAsync())!.Id;
        (await Links.StandsAsync(id, 0, default)).ShouldBeFalse("no link was given");

        await GiveAsync(an, "mot", 0);
        var first = await FindAsync("mot");
        await GiveAsync(an, "hai", 1);

        first.ShouldNotBeNull().Member.ShouldBe(id);
        (await FindAsync("mot")).ShouldBeNull();
        (await FindAsync("hai")).ShouldBe(new MemberLink(id, 2, first.UnitName));
        (await FindAsync("")).ShouldBeNull();
        (await Links.StandsAsync(id, 1, default)).ShouldBeFalse();
        (await Links.StandsAsync(id, 2, default)).ShouldBeTrue();
    }

    [StorageFact]
    public async Task Leaving_and_erasure_end_it()
    {
        var (an, binh) = (await EnrolAsync("An"), await EnrolAsync("Bình"));
        var (anId, binhId) = ((await an.DescribeAsync())!.Id, (await binh.DescribeAsync())!.Id);
        await GiveAsync(an, "an", 0);
        await GiveAsync(binh, "binh", 0);

        await an.LeaveAsync(new LeaveUnit(By: null));
        await binh.EraseAsync(new EraseMember(Actor.Of(binhId)));

        (await FindAsync("an")).ShouldBeNull();
        (await FindAsync("binh")).ShouldBeNull();
        (await Links.StandsAsync(anId, 1, default)).ShouldBeFalse();
        (await Links.StandsAsync(anId, 2, default)).ShouldBeFalse();
        (await Links.StandsAsync(binhId, 1, default)).ShouldBeFalse();
    }

    [StorageFact]
    public async Task When_links_were_given_is_known_to_the_member()
    {
        var an = await EnrolAsync("An");
        await GiveAsync(await EnrolAsync("Bình"), "binh", 0);
        var first = Site.Clock.GetUtcNow();
        await GiveAsync(an, "mot", 0);
        Site.Clock.Advance(TimeSpan.FromDays(3));
        await GiveAsync(an, "hai", 1);

        (await Links.GivenAsync((await an.DescribeAsync())!.Id, default)).ShouldBe([first, first.AddDays(3)]);
        (await Links.GivenAsync(new MemberId(Guid.NewGuid()), default)).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task The_audit_log_knows_that_the_member_acted_and_has_no_name()
    {
        var an = await EnrolAsync("An");
        var id = (await an.DescribeAsync())!.Id;
        await SayAsync(an, isGiven: false);
        await an.EraseAsync(new EraseMember(Actor.Of(id)));

        var lines = (await new AuditQueries(Site.Database).ReadAsync(new AuditFilter([Province]), default)).Lines;

        lines.Where(line => line.IsByMember).Select(line => (line.Entry.Action, line.Entry.By))
            .ShouldBe([("member.erased", Actor.Of(id)), ("member.consent-withdrawn", Actor.Of(id)), ("member.consented", Actor.Of(id))]);
        lines.Single(line => line.Entry.Action == "member.enrolled").Entry.By.ShouldBe(Actor.Shell);
        lines.ShouldAllBe(line => !line.IsByErased && line.ByName == null);
    }

    private Task<MemberLink?> FindAsync(string secret) => Links.FindAsync(PersonalLink.Hash(secret), default);

    private static async Task GiveAsync(IMemberGrain member, string secret, int seen) =>
        (await member.GiveLinkAsync(new GiveMemberLink(PersonalLink.Hash(secret), seen, Actor.Shell))).ShouldBeOfType<MemberOutcome.Settled>();
}

public sealed class SqliteMemberLinksTests() : MemberLinksTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresMemberLinksTests() : MemberLinksTests(StorageEngine.Postgres);
