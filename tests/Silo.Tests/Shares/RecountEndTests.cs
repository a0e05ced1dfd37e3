using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Recounts that lose shares to erasures, or are ended.</summary>
public abstract class RecountEndTests(StorageEngine engine) : RecountSuite(engine)
{
    [StorageFact]
    public async Task A_drawn_share_whose_member_is_erased_is_followed_by_the_next_in_the_order_drawn()
    {
        var leaving = await AcceptedAsync("Cúc", 10);
        var gone = (await NumbersAsync(ShareState.Accepted)).ToHashSet();
        await AcceptedAsync("Dung", 10);
        var recount = await DrawAsync(size: 8);
        var order = RecountDraw.Order(await Recounts.DrawnFromAsync(recount.Number, default), 20, recount.Seed);

        await leaving.EraseAsync(new EraseMember(By: null));

        var drawn = await SharesAsync(recount);
        drawn.Select(share => share.Share).ShouldBe(order.Where(share => !gone.Contains(share)).Take(8));
        drawn.ShouldAllBe(share => order[share.Place - 1] == share.Share && share.Address != null);
        await CheckAsync(recount, An, [.. drawn.Select(share => share.Share)]);
        (await FindAsync(recount)).Rate!.Population.ShouldBe(20);
        (await DrawAsync(size: 99)).Population.ShouldBe(10, "nobody can look at the others");
    }

    [StorageFact]
    public async Task What_was_found_of_somebody_erased_stays_without_whoever_found_it()
    {
        var leaving = await AcceptedAsync("Cúc", 2, by: Binh);
        var recount = await DrawAsync(size: 2);
        var shares = (await SharesAsync(recount)).Select(share => share.Share).ToList();
        await CheckAsync(recount, An, new FoundShare(shares[0], RejectionReason.NotOwn), new FoundShare(shares[1], null));

        await leaving.EraseAsync(new EraseMember(By: null));

        var finished = await FindAsync(recount);
        (finished.Rate!.Right, finished.Rate.Sample).ShouldBe((1, 2));
        (await SharesAsync(recount)).ShouldAllBe(share => share.Address == null && share.AcceptedBy.Count == 0);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM recount_shares WHERE checked_by IS NOT NULL OR checked_at IS NOT NULL")).ShouldBe(0);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM share_accepters")).ShouldBe(0);
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_recount_that_has_nobody_left_is_over_without_a_rate()
    {
        var leaving = await AcceptedAsync("Cúc", 3);
        var recount = await DrawAsync(size: 2);

        await leaving.EraseAsync(new EraseMember(By: null));

        var over = await FindAsync(recount);
        (over.Open, over.Checked, over.Rate).ShouldBe((0, 0, null));
        over.FinishedAt.ShouldNotBeNull();
        (await Recounts.StandingAsync(Campaign, Province, default)).ShouldBe(RecountStanding.None);
        (await TryDrawAsync()).ShouldBeOfType<DrawOutcome.NothingAccepted>();
    }

    [StorageFact]
    public async Task One_that_was_ended_has_no_rate_takes_no_results_and_makes_way_for_the_next()
    {
        await AcceptedAsync("An", 10);
        var recount = await DrawAsync(size: 4);
        var shares = (await SharesAsync(recount)).Select(share => share.Share).ToList();
        await CheckAsync(recount, An, new FoundShare(shares[0], RejectionReason.NotVisible), new FoundShare(shares[1], null));
        Site.Clock.Advance(TimeSpan.FromHours(1));

        var ended = (await Recounts.EndAsync(Campaign, recount.Number, new Actor(An), default)).ShouldBeOfType<EndRecountOutcome.Ended>().Recount;

        (ended.EndedAt, ended.Checked, ended.Open, ended.Rate, ended.IsOpen).ShouldBe((Site.Clock.GetUtcNow(), 2, 2, null, false));
        ended.ShouldBe(await FindAsync(recount));
        (await CheckAsync(recount, An, shares[2], shares[3])).ShouldBe(0);
        (await Recounts.StandingAsync(Campaign, Province, default)).ShouldBe(RecountStanding.None);
        (await FiguresAsync(Province)).ShouldBe("01:9+1", "what was found so far stays");
        (await Recounts.EndAsync(Campaign, recount.Number, new Actor(Binh), default)).ShouldBe(new EndRecountOutcome.Ended(ended), "again it changes nothing");
        (await Site.QueryAsync("SELECT details FROM audit_log WHERE action = 'recount.ended'", row => row.GetString(0)))
            .ShouldBe([$$"""{"recount":"{{recount.Number}}","links":"2","wrong":"1"}"""]);
        (await DrawAsync(size: 2)).Number.ShouldNotBe(recount.Number);
        (await Recounts.ListAsync(Campaign, [Province], new ListPage(1, 9), default)).Total.ShouldBe(2, "it stays in the list");
    }

    [StorageFact]
    public async Task One_that_is_finished_or_is_not_there_is_not_ended()
    {
        await AcceptedAsync("An", 3);
        var recount = await DrawAsync(size: 1);
        (await Recounts.EndAsync("khac", recount.Number, new Actor(An), default)).ShouldBeOfType<EndRecountOutcome.NoSuchRecount>();
        await CheckAsync(recount, An, (await SharesAsync(recount))[0].Share);

        (await Recounts.EndAsync(Campaign, recount.Number, new Actor(An), default)).ShouldBeOfType<EndRecountOutcome.Finished>();

        (await FindAsync(recount)).Rate.ShouldNotBeNull();
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM audit_log WHERE action = 'recount.ended'")).ShouldBe(0);
    }

    [StorageFact]
    public async Task An_erasure_leaves_one_that_was_ended_as_it_is()
    {
        var leaving = await AcceptedAsync("Cúc", 2);
        await AcceptedAsync("Dung", 5);
        var recount = await DrawAsync(size: 7);
        await Recounts.EndAsync(Campaign, recount.Number, new Actor(An), default);

        await leaving.EraseAsync(new EraseMember(By: null));

        var left = await FindAsync(recount);
        (left.Open, left.Size, left.FinishedAt, left.Rate).ShouldBe((5, 7, null, null));
    }
}

public sealed class SqliteRecountEndTests() : RecountEndTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresRecountEndTests() : RecountEndTests(StorageEngine.Postgres);
