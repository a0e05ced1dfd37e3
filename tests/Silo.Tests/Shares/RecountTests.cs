using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Recounts: drawn by lot, drawn again, checked by a second person, and what becomes of the figures.</summary>
public abstract class RecountTests(StorageEngine engine) : ShareSuite(engine)
{
    private static readonly Guid An = new("01890a5d-0000-7000-8000-00000000000a");
    private static readonly Guid Binh = new("01890a5d-0000-7000-8000-00000000000b");

    private protected RecountStore Recounts => new(Site.Database, Site.Clock);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (account, name) in new[] { (An, "an"), (Binh, "binh") })
        {
            await Site.ExecuteAsync("""
                INSERT INTO accounts (id, user_name, normalized_user_name, name, password_hash, security_stamp, concurrency_stamp, created_at)
                VALUES (@id, @name, @name, @name, '-', '-', '-', @at)
                """, ("@id", account), ("@name", name), ("@at", Site.Clock.GetUtcNow()));
        }
    }

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

    [StorageFact]
    public async Task What_is_not_right_counts_no_more_and_the_rate_stands_once_all_are_checked()
    {
        await AcceptedAsync("An", 10);
        var recount = await DrawAsync(size: 4);
        var shares = (await SharesAsync(recount)).Select(share => share.Share).ToList();

        (await CheckAsync(recount, An, new FoundShare(shares[0], RejectionReason.NotVisible), new FoundShare(shares[1], null))).ShouldBe(2);

        (await FiguresAsync(Province)).ShouldBe("01:9+1");
        var halfway = await FindAsync(recount);
        (halfway.Checked, halfway.Open, halfway.Rate, halfway.FinishedAt).ShouldBe((2, 2, null, null));
        (await Recounts.StandingAsync(Campaign, Province, default)).Finished.ShouldBeNull();

        Site.Clock.Advance(TimeSpan.FromHours(1));
        (await CheckAsync(recount, An, shares[2], shares[3])).ShouldBe(2);

        var finished = (await Recounts.StandingAsync(Campaign, Province, default)).Finished!;
        (finished.Rate!.Right, finished.Rate.Sample, finished.Rate.Population, finished.FinishedAt).ShouldBe((3, 4, 10, Site.Clock.GetUtcNow()));
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM shares WHERE state = 3 AND reason = 1")).ShouldBe(1);
        (await Site.QueryAsync("SELECT details FROM audit_log WHERE action = 'recount.checked' ORDER BY id", row => row.GetString(0))).ShouldBe(
            [$$"""{"recount":"{{recount.Number}}","links":"2","wrong":"1"}""", $$"""{"recount":"{{recount.Number}}","links":"2","wrong":"0"}"""]);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM audit_log WHERE action = 'share.rejected'")).ShouldBe(1);
        await Site.VerifyFindsNothingAsync();
        // What is accepted again later does not change what was found.
        await ReviewAsync(await NumbersAsync(ShareState.Rejected), from: ShareState.Rejected);
        (await FindAsync(recount)).Rate!.Right.ShouldBe(3);
        (await FiguresAsync(Province)).ShouldBe("01:10+1");
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

    [StorageFact]
    public async Task Whoever_accepted_a_share_does_not_check_it_even_when_another_has_decided_since()
    {
        await AcceptedAsync("Cúc", 2, by: An);
        var recount = await DrawAsync(size: 2);
        var shares = (await SharesAsync(recount)).Select(share => share.Share).ToList();
        await DecideAsync(Binh, [shares[0]], RejectionReason.NotOwn, ShareState.Accepted);

        (await SharesAsync(recount)).ShouldAllBe(share => share.BarFor(new Actor(An)) == CheckBar.AcceptedIt && share.BarFor(new Actor(Binh)) == null);
        (await CheckAsync(recount, An, shares[0], shares[1])).ShouldBe(0);
        (await Shares.CheckAsync(new CheckedShares(Campaign, recount.Number, [new FoundShare(shares[0], null)], Actor.Shell, Site.Clock.GetUtcNow()))).ShouldBe(0);

        (await CheckAsync(recount, Binh, shares[0], shares[1])).ShouldBe(2);
        (await FindAsync(recount)).Rate!.Right.ShouldBe(2);
    }

    [StorageFact]
    public async Task Whoever_accepts_a_share_again_while_it_is_recounted_does_not_check_it()
    {
        await AcceptedAsync("Cúc", 1, by: An);
        var recount = await DrawAsync(size: 1);
        var share = (await SharesAsync(recount))[0].Share;
        await DecideAsync(An, [share], RejectionReason.NotOwn, ShareState.Accepted);
        await DecideAsync(Binh, [share], reason: null, ShareState.Rejected);

        (await CheckAsync(recount, An, share)).ShouldBe(0);
        (await CheckAsync(recount, Binh, share)).ShouldBe(0);
        (await SharesAsync(recount))[0].AcceptedBy.ShouldBe([An, Binh], ignoreOrder: true);
    }

    [StorageFact]
    public async Task Whoever_accepted_a_share_does_not_check_it_where_it_takes_the_place_of_one_that_is_gone()
    {
        var leaving = await AcceptedAsync("Cúc", 1, by: Binh);
        await AcceptedAsync("Dung", 4, by: An);
        Recount recount;
        // Until the one who leaves is in the sample; then the next in the order drawn follows, which Bình has rejected meanwhile.
        while (!(await SharesAsync(recount = await DrawAsync(size: 1))).Any(share => share.AcceptedBy.Contains(Binh)))
            await CheckAsync(recount, Binh, (await SharesAsync(recount))[0].Share);
        await DecideAsync(Binh, await NumbersAsync(ShareState.Accepted), RejectionReason.NotOwn, ShareState.Accepted);

        await leaving.EraseAsync(new EraseMember(By: null));

        var next = (await SharesAsync(recount)).ShouldHaveSingleItem();
        (next.BarFor(new Actor(An)), next.BarFor(new Actor(Binh))).ShouldBe((CheckBar.AcceptedIt, null));
        (await CheckAsync(recount, An, next.Share)).ShouldBe(0);
        (await CheckAsync(recount, Binh, next.Share)).ShouldBe(1);
    }

    [StorageFact]
    public async Task What_was_checked_once_stays_and_what_was_not_drawn_is_not_checked()
    {
        await AcceptedAsync("An", 5);
        var recount = await DrawAsync(size: 2);
        var drawn = (await SharesAsync(recount)).Select(share => share.Share).ToList();
        var another = (await NumbersAsync(ShareState.Accepted)).First(share => !drawn.Contains(share));

        (await CheckAsync(recount, An, drawn[0])).ShouldBe(1);
        (await CheckAsync(recount, Binh, new FoundShare(drawn[0], RejectionReason.NotOwn), new FoundShare(another, RejectionReason.NotOwn))).ShouldBe(0);
        (await Shares.CheckAsync(new CheckedShares("khac", recount.Number, [new FoundShare(drawn[1], null)], new Actor(An), Site.Clock.GetUtcNow()))).ShouldBe(0);

        (await FiguresAsync(Province)).ShouldBe("01:5+1");
    }

    [StorageFact]
    public async Task Two_who_check_at_once_and_a_review_that_meets_them_leave_one_result_each_and_the_figures_right()
    {
        await AcceptedAsync("An", 12);
        var recount = await DrawAsync(size: 12);
        var shares = (await SharesAsync(recount)).Select(share => share.Share).ToList();

        var kept = await Task.WhenAll(
            Task.Run(() => CheckAsync(recount, An, [.. shares.Select(share => new FoundShare(share, RejectionReason.NotVisible))])),
            Task.Run(() => CheckAsync(recount, Binh, [.. shares])),
            Task.Run(async () => await ReviewAsync([.. shares.Take(6)], RejectionReason.NotOwn, ShareState.Accepted) * 0));

        kept.Sum().ShouldBe(12);
        var finished = await FindAsync(recount);
        (finished.Checked, finished.Open).ShouldBe((12, 0));
        finished.Right.ShouldBe(kept[1]);
        await Site.VerifyFindsNothingAsync();
    }

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
    public async Task A_share_that_was_rejected_and_waits_again_is_still_checked_and_goes_on_waiting()
    {
        var cuc = await AcceptedAsync("Cúc", 1);
        var recount = await DrawAsync(size: 1);
        var share = (await SharesAsync(recount))[0].Share;
        await ReviewAsync([share], RejectionReason.NotOwn, ShareState.Accepted);
        await HandInAsync(cuc, "https://www.facebook.com/m/posts/1000");

        (await CheckAsync(recount, An, new FoundShare(share, RejectionReason.NotOwn))).ShouldBe(1);

        (await NumbersAsync(ShareState.Pending)).ShouldBe([share]);
        (await FindAsync(recount)).Rate!.Right.ShouldBe(0);
        await Site.VerifyFindsNothingAsync();
    }

    /// <summary>Somebody who handed in shares that were accepted: by a rule, or by an account.</summary>
    private protected async Task<IMemberGrain> AcceptedAsync(string name, int shares, string unit = Commune, Guid? by = null)
    {
        var member = await EnrolAsync(name, unit);
        var first = (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM shares") + 1) * 1_000;
        await HandInAsync(member, string.Join(' ', Enumerable.Range(0, shares).Select(number => $"https://www.facebook.com/m/posts/{first + number}")));
        await DecideAsync(by, await NumbersAsync(ShareState.Pending), reason: null, ShareState.Pending);
        return member;
    }

    private Task<int> DecideAsync(Guid? by, IReadOnlyCollection<long> shares, RejectionReason? reason, ShareState from) =>
        Shares.ReviewAsync(new ReviewedShares(Campaign, shares, from, reason, new Actor(by), Site.Clock.GetUtcNow()));

    private protected Task<DrawOutcome> TryDrawAsync(int size = 1) =>
        Recounts.DrawAsync(new DrawRecount(Campaign, Province, size, 0, new Actor(An)), CancellationToken.None);

    private protected async Task<Recount> DrawAsync(int size) => (await TryDrawAsync(size)).ShouldBeOfType<DrawOutcome.Drawn>().Recount;

    private protected async Task<IReadOnlyList<DrawnShare>> SharesAsync(Recount recount) =>
        (await Recounts.SharesAsync(recount.Number, onlyOpen: false, new ListPage(1, 200), default)).Items;

    private async Task<Recount> FindAsync(Recount recount) => (await Recounts.FindAsync(Campaign, recount.Number, default))!; // it was drawn before

    private Task<int> CheckAsync(Recount recount, Guid by, params long[] right) => CheckAsync(recount, by, [.. right.Select(share => new FoundShare(share, null))]);

    private Task<int> CheckAsync(Recount recount, Guid by, params FoundShare[] found) =>
        Shares.CheckAsync(new CheckedShares(Campaign, recount.Number, found, new Actor(by), Site.Clock.GetUtcNow()));
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
