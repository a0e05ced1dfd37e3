using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Recounts that are checked by a second person, and what becomes of the figures.</summary>
public abstract class RecountCheckTests(StorageEngine engine) : RecountSuite(engine)
{
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
}

public sealed class SqliteRecountCheckTests() : RecountCheckTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresRecountCheckTests() : RecountCheckTests(StorageEngine.Postgres);
