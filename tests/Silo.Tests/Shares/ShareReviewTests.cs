using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Reviewers' list of shares, and which shares a campaign accepts by itself.</summary>
public abstract class ShareReviewTests(StorageEngine engine) : ShareSuite(engine)
{
    private ShareReviewQueries Reviews => new(Site.Database);

    [StorageFact]
    public async Task What_has_waited_longest_is_first_page_by_page()
    {
        var an = await EnrolAsync("An");
        for (var day = 0; day < 3; day++)
        {
            await HandInAsync(an, $"https://www.facebook.com/an/posts/{9 - day} https://youtu.be/AbCdEfGhIj{day}");
            Site.Clock.Advance(TimeSpan.FromDays(1));
        }

        var pages = new List<string>();
        for (var page = 1; page <= 3; page++) pages.AddRange((await Reviews.ListAsync(Filter(new ListPage(page, 2)), default)).Items.Select(Told));

        pages.ShouldBe(
            ["01 facebook:9", "01 youtube:AbCdEfGhIj0", "02 facebook:8", "02 youtube:AbCdEfGhIj1", "03 facebook:7", "03 youtube:AbCdEfGhIj2"]);
        (await Reviews.ListAsync(Filter(new ListPage(1, 2)), default)).Total.ShouldBe(6);
        (await Reviews.WaitingAsync(Campaign, [Province], default)).ShouldBe(6);
    }

    [StorageFact]
    public async Task Many_that_wait_are_not_counted_to_the_end()
    {
        for (var member = 0; member < 3; member++)
        {
            var links = string.Join(' ', Enumerable.Range(1, 40).Select(number => $"https://www.facebook.com/m/posts/{number}"));
            await HandInAsync(await EnrolAsync($"An {member}"), links);
        }

        (await Reviews.WaitingAsync(Campaign, [Province], default)).ShouldBe(ShareReview.MostCounted + 1);
        (await Reviews.ListAsync(Filter(new ListPage(1, 2)), default)).Total.ShouldBe(120);
    }

    [StorageFact]
    public async Task It_is_narrowed_by_state_platform_day_and_unit()
    {
        await using (var connection = await Site.Database.OpenAsync()) await UnitStore.AddAsync(connection, "xa-2", "Xã Hai", District);
        await HandInAsync(await EnrolAsync("An"), "https://www.facebook.com/an/posts/1 https://youtu.be/AbCdEfGhIjK https://www.facebook.com/share/p/1AbCd/");
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await HandInAsync(await EnrolAsync("Bình", "xa-2"), "https://www.facebook.com/b/posts/2");
        await ReviewAsync([(await NumbersAsync(ShareState.Pending))[0]], RejectionReason.NotOwn);

        (await ListAsync(Filter())).ShouldBe("01 youtube:AbCdEfGhIjK, 02 facebook:2");
        (await ListAsync(Filter() with { Platform = Platform.Facebook })).ShouldBe("02 facebook:2");
        (await ListAsync(Filter() with { Day = new DateOnly(2026, 6, 1) })).ShouldBe("01 youtube:AbCdEfGhIjK");
        (await ListAsync(Filter() with { Units = ["xa-2"] })).ShouldBe("02 facebook:2");
        (await ListAsync(Filter() with { Units = [] })).ShouldBeEmpty();
        (await ListAsync(Filter() with { State = ShareState.Unresolvable })).ShouldBe("01 facebook:p/1AbCd");
        (await ListAsync(Filter() with { Campaign = "khac" })).ShouldBeEmpty();
        var rejected = (await Reviews.ListAsync(Filter() with { State = ShareState.Rejected }, default)).Items.ShouldHaveSingleItem();
        (rejected.Reason, rejected.DecidedAt, rejected.Attempts, rejected.UnitName).ShouldBe((RejectionReason.NotOwn, Site.Clock.GetUtcNow(), 1, "Đoàn xã"));
    }

    [StorageFact]
    public async Task Only_shares_of_ones_own_units_are_within()
    {
        await HandInAsync(await EnrolAsync("An"), "https://www.facebook.com/an/posts/1");
        var share = (await NumbersAsync(ShareState.Pending)).ShouldHaveSingleItem();

        (await Reviews.WithinAsync(Campaign, [District], [share, 999], default)).ShouldBe([share]);
        (await Reviews.WithinAsync("khac", [District], [share], default)).ShouldBeEmpty();
        (await Reviews.WithinAsync(Campaign, [], [share], default)).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task A_short_link_is_not_accepted_by_way_of_a_rejection_either()
    {
        await HandInAsync(await EnrolAsync("An"), "https://www.facebook.com/an/posts/1 https://www.facebook.com/share/p/1AbCd/");
        await ReviewAsync(await NumbersAsync(ShareState.Pending));
        var link = await NumbersAsync(ShareState.Unresolvable);

        (await ReviewAsync(link, from: ShareState.Unresolvable)).ShouldBe(0);
        (await ReviewAsync(link, RejectionReason.NotVisible, ShareState.Unresolvable)).ShouldBe(1);
        (await ReviewAsync(link, from: ShareState.Rejected)).ShouldBe(0);

        (await FiguresAsync(Province)).ShouldBe("01:1+1", "one post, one credit");
    }

    [StorageFact]
    public async Task Of_two_reviewers_at_once_one_decides_and_the_other_is_told()
    {
        var an = await EnrolAsync("An");
        await HandInAsync(an, string.Join(' ', Enumerable.Range(1, 20).Select(number => $"https://www.facebook.com/an/posts/{number}")));
        var shares = await NumbersAsync(ShareState.Pending);

        var changed = await Task.WhenAll(Task.Run(() => ReviewAsync(shares)), Task.Run(() => ReviewAsync([.. shares.Take(8)], RejectionReason.NotOwn)));

        changed.Sum().ShouldBe(20);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM shares WHERE state = 3")).ShouldBe(changed[1]);
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task Shares_of_somebody_erased_wait_for_nobody_and_cannot_be_decided_on()
    {
        var an = await EnrolAsync("An");
        await HandInAsync(an, "https://www.facebook.com/an/posts/1");
        var share = await NumbersAsync(ShareState.Pending);
        await an.EraseAsync(new EraseMember(By: null));

        (await ListAsync(Filter())).ShouldBeEmpty();
        (await Reviews.WaitingAsync(Campaign, [Province], default)).ShouldBe(0);
        (await Reviews.WithinAsync(Campaign, [Province], share, default)).ShouldBe(share); // it was there when the reviewer looked
        (await ReviewAsync(share)).ShouldBe(0);
    }

    [StorageFact]
    public async Task A_campaign_accepts_by_itself_what_is_handed_in_from_then_on()
    {
        var an = await EnrolAsync("An");
        await HandInAsync(an, "https://www.facebook.com/an/posts/1");
        var campaign = Grains.Get<ICampaignGrain>(Campaign);
        var before = (await campaign.DescribeAsync())!;

        var settled = (await campaign.AcceptSharesAsync(new AcceptShares([Platform.Facebook], before.Version, Actor.Shell))).ShouldBeOfType<CampaignOutcome.Settled>();
        await HandInAsync(an, "https://www.facebook.com/an/posts/2 https://youtu.be/AbCdEfGhIjK");

        settled.Campaign.Version.ShouldBe(before.Version + 1);
        (await campaign.DescribeAsync())!.AcceptedPlatforms.ShouldBe([Platform.Facebook]);
        (await ListAsync(Filter() with { State = ShareState.Accepted })).ShouldBe("01 facebook:2");
        (await ListAsync(Filter())).ShouldBe("01 facebook:1, 01 youtube:AbCdEfGhIjK");
        (await Site.ScalarAsync<string>("SELECT details FROM audit_log WHERE action = 'campaign.acceptance-changed'")).ShouldBe("""{"platforms":"— → facebook"}""");
        (await campaign.AcceptSharesAsync(new AcceptShares([], before.Version, Actor.Shell))).ShouldBeOfType<CampaignOutcome.ChangedMeanwhile>();
        (await campaign.EditAsync(new EditCampaign(before.Plan with { Name = "Khác" }, null, Actor.Shell))).ShouldBeOfType<CampaignOutcome.Settled>()
            .Campaign.AcceptedPlatforms.ShouldBe([Platform.Facebook], "another plan says nothing of it");
        (await campaign.DescribeAsync())!.AcceptedPlatforms.ShouldBe([Platform.Facebook]);
        await Site.VerifyFindsNothingAsync();
    }

    private static ShareFilter Filter(ListPage? page = null) => new(Campaign, [Province], page ?? new ListPage(1, 50));

    private async Task<string> ListAsync(ShareFilter filter) => string.Join(", ", (await Reviews.ListAsync(filter, default)).Items.Select(Told));

    private static string Told(ListedShare share) =>
        $"{LocalDay.Of(share.At):dd} {share.Platform.Name()}:{(PostLinks.Read(share.Address.AbsoluteUri) is LinkReading.Post post ? post.Alias.Value : share.Address.AbsolutePath["/share/".Length..].TrimEnd('/'))}";
}

public sealed class SqliteShareReviewTests() : ShareReviewTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresShareReviewTests() : ShareReviewTests(StorageEngine.Postgres);
