using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Recounts: drawn by lot, and drawn again.</summary>
public abstract class RecountTests(StorageEngine engine) : RecountSuite(engine)
{
    [StorageFact]
    public async Task The_sample_is_drawn_by_a_seed_of_the_products_own_and_can_be_drawn_again()
    {
        await AcceptedAsync("An", 30);

        var recount = await DrawAsync(size: 8);

        (recount.Population, recount.Size, recount.Open, recount.HalfWidth, recount.Level).ShouldBe((30, 8, 8, null, 0.95));
        var population = await Recounts.DrawnFromAsync(recount.Number, default);
        population.ShouldBe(await NumbersAsync(ShareState.Accepted));
        (await SharesAsync(recount)).Select(share => share.Share).ShouldBe(RecountDraw.Order(population, 8, recount.Seed));
        (await SharesAsync(recount)).Select(share => share.Place).ShouldBe(Enumerable.Range(1, 8));
        (await Site.ScalarAsync<string>("SELECT details FROM audit_log WHERE action = 'recount.drawn'"))
            .ShouldBe($$"""{"recount":"{{recount.Number}}","seed":"{{recount.Seed}}","population":"30","links":"8"}""");
    }

    [StorageFact]
    public async Task Two_recounts_have_seeds_of_their_own()
    {
        await AcceptedAsync("An", 3);

        var first = await DrawAsync(size: 1);
        await CheckAsync(first, An, (await SharesAsync(first))[0].Share);

        (await DrawAsync(size: 1)).Seed.ShouldNotBe(first.Seed);
    }

    [StorageFact]
    public async Task The_size_is_what_the_half_width_takes_and_no_more_than_there_are()
    {
        await AcceptedAsync("An", 40);

        var recount = (await Recounts.DrawAsync(new DrawRecount(Campaign, Province, Size: null, 0.2, new Actor(An)), default)).ShouldBeOfType<DrawOutcome.Drawn>().Recount;

        (recount.Size, recount.HalfWidth).ShouldBe((RecountSize.For(40, 0.2), 0.2));
        await CheckAsync(recount, Binh, [.. (await SharesAsync(recount)).Select(share => share.Share)]);
        (await DrawAsync(size: 1_000)).Size.ShouldBe(40);
    }

    [StorageFact]
    public async Task What_cannot_be_drawn_is_said()
    {
        (await TryDrawAsync()).ShouldBeOfType<DrawOutcome.NothingAccepted>();
        await AcceptedAsync("An", 3);
        (await Recounts.DrawAsync(new DrawRecount("khac", Province, 1, 0, Actor.Shell), default)).ShouldBeOfType<DrawOutcome.NoSuchCampaign>();
        (await Recounts.DrawAsync(new DrawRecount(Campaign, "khac", 1, 0, Actor.Shell), default)).ShouldBeOfType<DrawOutcome.NoSuchCampaign>();

        var first = await DrawAsync(size: 2);

        (await TryDrawAsync()).ShouldBe(new DrawOutcome.Unfinished(first.Number));
        (await Recounts.DrawAsync(new DrawRecount(Campaign, Commune, 1, 0, Actor.Shell), default)).ShouldBeOfType<DrawOutcome.Drawn>("another unit's is its own");
    }

    [StorageFact]
    public async Task Of_two_who_draw_at_once_one_draws()
    {
        await AcceptedAsync("An", 5);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => TryDrawAsync())));

        outcomes.OfType<DrawOutcome.Drawn>().ShouldHaveSingleItem();
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM recounts")).ShouldBe(1);
    }

    [StorageFact]
    public async Task It_is_of_the_subtree_of_its_unit_and_found_by_those_of_the_unit()
    {
        await using (var connection = await Site.Database.OpenAsync()) await UnitStore.AddAsync(connection, "xa-2", "Xã Hai", District);
        await AcceptedAsync("An", 3);
        await AcceptedAsync("Bình", 2, "xa-2");

        var recount = (await Recounts.DrawAsync(new DrawRecount(Campaign, "xa-2", 9, 0, Actor.Shell), default)).ShouldBeOfType<DrawOutcome.Drawn>().Recount;

        (recount.Population, recount.Unit, recount.UnitName).ShouldBe((2, "xa-2", "Xã Hai"));
        (await Recounts.PopulationAsync(Campaign, Province, default)).ShouldBe(5);
        (await Recounts.ListAsync(Campaign, [District], new ListPage(1, 9), default)).Items.ShouldHaveSingleItem().Number.ShouldBe(recount.Number);
        (await Recounts.ListAsync(Campaign, [Commune], new ListPage(1, 9), default)).Total.ShouldBe(0);
        (await Recounts.FindAsync("khac", recount.Number, default)).ShouldBeNull();
        (await Recounts.StandingAsync(Campaign, Province, default)).ShouldBe(RecountStanding.None);
        (await Recounts.StandingAsync(Campaign, "xa-2", default)).Open!.Number.ShouldBe(recount.Number);
    }
}

public sealed class SqliteRecountTests() : RecountTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresRecountTests() : RecountTests(StorageEngine.Postgres)
{
    [StorageFact]
    public async Task A_draw_that_meets_an_erasure_of_another_node_draws_the_next_ones()
    {
        var leaving = await AcceptedAsync("Cúc", 5);
        var gone = (await NumbersAsync(ShareState.Accepted)).ToHashSet();
        await AcceptedAsync("Dung", 5);
        var id = (await leaving.DescribeAsync())!.Id;
        await using var node = Site.AnotherNode();
        await using var connection = await node.OpenAsync();
        await using var erasing = await node.BeginFiguresAsync(connection, CancellationToken.None);
        var member = await connection.ScalarAsync<long>("SELECT id FROM members WHERE public_id = @id FOR UPDATE", CancellationToken.None, ("@id", id.Value));
        await new MemberErasure(Site.Database, connection).EraseAsync(
            [(member, new AuditEntry(Site.Clock.GetUtcNow(), Actor.Shell, "member.erased", id.ToString(), Commune))], CancellationToken.None);

        var draw = Task.Run(() => TryDrawAsync(10));
        while (!draw.IsCompleted && !await Site.IsWaitingForALockAsync()) await Task.Yield();
        draw.IsCompleted.ShouldBeFalse();
        await erasing.CommitAsync();

        var recount = (await draw).ShouldBeOfType<DrawOutcome.Drawn>().Recount;
        (recount.Population, recount.Open).ShouldBe((10, 5));
        (await SharesAsync(recount)).ShouldAllBe(share => !gone.Contains(share.Share));
    }

    [StorageFact]
    public async Task A_draw_that_loses_to_another_in_a_ring_of_locks_is_drawn_again()
    {
        await AcceptedAsync("Cúc", 6);
        var shares = await NumbersAsync(ShareState.Accepted);
        await using var node = Site.AnotherNode();
        await using var connection = await node.OpenAsync();
        await using var other = await node.BeginWriteAsync(connection, CancellationToken.None);
        await connection.ExecuteAsync("UPDATE shares SET value = 'a' WHERE id = @id", CancellationToken.None, ("@id", shares[^1]));
        var draw = Task.Run(() => TryDrawAsync(6));
        while (!draw.IsCompleted && !await Site.IsWaitingForALockAsync()) await Task.Yield();

        // Whoever has waited longer gives in.
        foreach (var share in shares[..^1])
            await connection.ExecuteAsync("UPDATE shares SET value = value || 'b' WHERE id = @id", CancellationToken.None, ("@id", share));
        await other.CommitAsync();

        (await draw).ShouldBeOfType<DrawOutcome.Drawn>().Recount.Open.ShouldBe(6);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM recounts")).ShouldBe(1);
    }
}
