using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>What becomes of links once they are kept, and of the figures.</summary>
public abstract class HandingInTests(StorageEngine engine) : ShareSuite(engine)
{
    [StorageFact]
    public async Task What_waits_counts_nowhere_what_is_accepted_counts_in_every_unit_above()
    {
        var an = await EnrolAsync("An");
        (await HandInAsync(an, "https://www.facebook.com/an/posts/1 https://youtu.be/AbCdEfGhIjK https://m.facebook.com/story.php?story_fbid=1&id=9"))
            .ShouldBe("Counts Counts Duplicate");
        (await FiguresAsync(Province)).ShouldBeEmpty();

        var waiting = await NumbersAsync(ShareState.Pending);
        (await ReviewAsync(waiting)).ShouldBe(2);
        (await ReviewAsync(waiting)).ShouldBe(0, "somebody has decided on them");

        foreach (var unit in new[] { Commune, District, Province })
        {
            (await FiguresAsync(unit)).ShouldBe("01:2+1", unit);
            (await FiguresAsync(unit, campaign: "")).ShouldBe("01:2+1", unit);
        }

        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task What_is_rejected_counts_no_more_and_who_was_first_is_found_anew()
    {
        var an = await EnrolAsync("An");
        await HandInAsync(an, "https://www.facebook.com/an/posts/1");
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await HandInAsync(an, "https://www.facebook.com/an/posts/2");
        await ReviewAsync(await NumbersAsync(ShareState.Pending));
        (await FiguresAsync(Commune)).ShouldBe("01:1+1 02:1+0");

        var accepted = await NumbersAsync(ShareState.Accepted);
        (await ReviewAsync([accepted[0]], RejectionReason.NotVisible, ShareState.Accepted)).ShouldBe(1);

        (await FiguresAsync(Commune)).ShouldBe("02:1+1");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task What_was_rejected_is_handed_in_again_twice_and_not_for_ever()
    {
        var an = await EnrolAsync("An");
        foreach (var attempt in new[] { "Counts", "Counts", "Counts", "RejectedForGood" })
        {
            (await HandInAsync(an, "https://www.facebook.com/an/posts/1")).ShouldBe(attempt);
            await ReviewAsync(await NumbersAsync(ShareState.Pending), RejectionReason.NotOwn);
        }

        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM shares WHERE attempts = 3 AND state = 3")).ShouldBe(1);
    }

    [StorageFact]
    public async Task A_delivery_that_is_repeated_changes_nothing()
    {
        var an = await EnrolAsync("An");
        await HandInAsync(an, "https://www.facebook.com/an/posts/1");
        var id = (await an.DescribeAsync())!.Id;
        var first = new HandedInShares(id, Campaign, Commune, Site.Clock.GetUtcNow(), [new(new(Platform.Facebook, PostAliasKind.Post, "1"), new("https://example.org/"), ShareState.Pending)]);
        await ReviewAsync(await NumbersAsync(ShareState.Pending), RejectionReason.NotOwn);

        await Task.WhenAll(Shares.RecordAsync(first), Shares.RecordAsync(first));

        (await NumbersAsync(ShareState.Rejected)).Count.ShouldBe(1, "it was the first attempt, which was rejected since");
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Shares.RecordAsync(first with { Shares = [first.Shares[0] with { Attempt = 2 }] })));
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM shares WHERE attempts = 2 AND state = 1")).ShouldBe(1);
    }

    [StorageFact]
    public async Task One_post_has_one_credit_over_all_campaigns_and_one_in_each()
    {
        var other = Grains.Get<ICampaignGrain>("thu");
        await other.CreateAsync(new CreateCampaign(Province, CampaignSite.Plan, Actor.Shell));
        await other.StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell));
        await AcceptOnAsync("he", Platform.Facebook);
        await AcceptOnAsync("thu", Platform.Facebook);
        var an = await EnrolAsync("An");

        await HandInAsync(an, "https://www.facebook.com/an/posts/1");
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await HandInAsync(an, "https://www.facebook.com/an/posts/1", "thu");

        (await FiguresAsync(Province, "he")).ShouldBe("01:1+1");
        (await FiguresAsync(Province, "thu")).ShouldBe("02:1+1");
        (await FiguresAsync(Province, "")).ShouldBe("01:1+1");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_registered_pages_own_post_is_nobodys_share_by_whatever_address()
    {
        await Site.SeeAsync("AbCdEfGhIjK");
        var an = await EnrolAsync("An");

        (await HandInAsync(an, "youtu.be/AbCdEfGhIjK https://www.youtube.com/shorts/AbCdEfGhIjK")).ShouldBe("Official Official");
        (await NumbersAsync(ShareState.Pending)).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task It_is_nobodys_share_either_when_the_link_comes_before_the_post_is_collected()
    {
        var (an, binh) = (await EnrolAsync("An"), await EnrolAsync("Bình"));
        await HandInAsync(binh, "https://youtu.be/AbCdEfGhIjK https://www.facebook.com/b/posts/2");
        await AcceptOnAsync(Campaign, Platform.YouTube);
        await HandInAsync(an, "https://youtu.be/AbCdEfGhIjK https://youtu.be/ZbCdEfGhIjK");
        await Site.SeeAsync("AbCdEfGhIjK");
        var official = Services.GetRequiredService<OfficialShares>();

        (await official.TakeOutAsync(default)).ShouldBe(2);
        (await official.TakeOutAsync(default)).ShouldBe(0);

        (await FiguresAsync(Province)).ShouldBe("01:1+1", "as when the post is collected first");
        (await Site.QueryAsync("SELECT state, reason FROM shares ORDER BY id", row => $"{(ShareState)row.GetInt64(0)} {(RejectionReason?)row.NullableInt64(1)}"))
            .ShouldBe(["Rejected Official", "Pending ", "Rejected Official", "Accepted "]);
        (await Site.QueryAsync("SELECT subject, details FROM audit_log WHERE action = 'share.official'", row => $"{row.GetString(0)} {row.GetString(1)}"))
            .ShouldBe(["""he {"links":"2"}"""]);
        (await ReviewAsync(await NumbersAsync(ShareState.Rejected), from: ShareState.Rejected)).ShouldBe(0, "it is not accepted after all");
        (await HandInAsync(an, "https://youtu.be/AbCdEfGhIjK")).ShouldBe("Official");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task Whoever_may_not_is_told_and_nothing_is_kept()
    {
        var an = await EnrolAsync("An");
        (await HandInAsync(an, "https://www.facebook.com/an/posts/1", "nowhere")).ShouldBe("NoSuchCampaign");
        (await HandInAsync(an, new string('a', HandIn.LongestText + 1))).ShouldBe("TooLong");
        (await HandInAsync(an, "em chia sẻ rồi ạ")).ShouldBeEmpty();
        await SayAsync(an, isGiven: false);
        (await HandInAsync(an, "https://www.facebook.com/an/posts/1")).ShouldBe("ConsentWithdrawn");
        await an.LeaveAsync(new LeaveUnit(By: null));
        (await HandInAsync(an, "https://www.facebook.com/an/posts/1")).ShouldBe("NotEnrolled");

        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM shares")).ShouldBe(0);
    }

    [StorageFact]
    public async Task A_unit_that_does_not_take_part_hands_in_nothing()
    {
        await using (var connection = await Site.Database.OpenAsync()) await UnitStore.AddAsync(connection, "xa-2", "Xã Hai", District);
        var named = Grains.Get<ICampaignGrain>("rieng");
        await named.CreateAsync(new CreateCampaign(Province, CampaignSite.Plan with { Units = [Commune] }, Actor.Shell));
        await named.StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell));

        (await HandInAsync(await EnrolAsync("An"), "https://www.facebook.com/an/posts/1", "rieng")).ShouldBe("Counts");
        (await HandInAsync(await EnrolAsync("Bình", "xa-2"), "https://www.facebook.com/b/posts/2", "rieng")).ShouldBe("NoSuchCampaign");
    }

    [StorageFact]
    public async Task Shares_stay_where_they_were_earned_and_go_with_their_unit()
    {
        await AcceptOnAsync(Campaign, Platform.Facebook);
        await using (var connection = await Site.Database.OpenAsync()) await UnitStore.AddAsync(connection, "huyen-2", "Huyện Hai", Province);
        var an = await EnrolAsync("An");
        await HandInAsync(an, "https://www.facebook.com/an/posts/1");
        Site.Clock.Advance(TimeSpan.FromDays(2));
        await Site.ReorganizeAsync(Commune, new MoveUnit("huyen-2", new(2026, 6, 3), Actor.Shell));
        await HandInAsync(an, "https://www.facebook.com/an/posts/2");
        await ReviewAsync([(await NumbersAsync(ShareState.Accepted))[0]], RejectionReason.NotVisible, ShareState.Accepted); // of before the move
        var shown = (await an.DescribeAsync())!;
        await an.CorrectAsync(new CorrectMember(new RosterPerson(shown.Name, shown.Number!.Value, shown.Birth, District, null), shown.Version, Actor.Shell));

        (await FiguresAsync("huyen-2")).ShouldBe("03:1+1");
        (await FiguresAsync(District)).ShouldBeEmpty();
        (await FiguresAsync(District, table: "reach_daily_then")).ShouldBeEmpty();
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task Many_at_once_are_all_kept_and_none_twice()
    {
        await AcceptOnAsync(Campaign, Platform.Facebook);
        var members = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => EnrolAsync($"Đoàn viên {number}")));

        await Task.WhenAll(members.SelectMany((member, number) => Enumerable.Range(0, 6)
            .Select(link => Task.Run(() => HandInAsync(member, $"https://www.facebook.com/m/posts/{(number * 10) + (link % 3)}")))));

        (await FiguresAsync(Province)).ShouldBe("01:60+20");
        await Site.VerifyFindsNothingAsync();
    }

    private protected Task AcceptOnAsync(string campaign, Platform platform) => Site.ExecuteAsync(
        "INSERT INTO campaign_acceptance (campaign, platform) SELECT id, @platform FROM campaigns WHERE code = @campaign",
        ("@platform", platform), ("@campaign", campaign));
}

public sealed class SqliteHandingInTests() : HandingInTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresHandingInTests() : HandingInTests(StorageEngine.Postgres)
{
    [StorageFact]
    public async Task Nodes_that_take_out_official_shares_at_the_same_time_take_out_each_once()
    {
        await AcceptOnAsync(Campaign, Platform.YouTube);
        for (var member = 0; member < 8; member++) await HandInAsync(await EnrolAsync($"Đoàn viên {member}"), "https://youtu.be/AbCdEfGhIjK");
        await Site.SeeAsync("AbCdEfGhIjK");
        await using var node = Site.AnotherNode();
        await using var ledger = new ShareLedger(node, Site.Feed, NullLogger<ShareLedger>.Instance);
        OfficialShares[] nodes = [Services.GetRequiredService<OfficialShares>(), new(node, ledger, Site.Clock)];

        var gone = await Task.WhenAll(nodes.Select(official => Task.Run(() => official.TakeOutAsync(CancellationToken.None))));

        gone.Sum().ShouldBe(8);
        (await FiguresAsync(Province)).ShouldBe("");
        (await Site.QueryAsync("SELECT details FROM audit_log WHERE action = 'share.official'", row => row.GetString(0))).ShouldBe(["""{"links":"8"}"""]);
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task What_comes_to_two_nodes_at_the_same_time_is_kept_once()
    {
        var members = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => EnrolAsync($"Đoàn viên {number}")));
        var ids = await Task.WhenAll(members.Select(async member => (await member.DescribeAsync())!.Id));
        await using var node = Site.AnotherNode();
        await using var ledger = new ShareLedger(node, Site.Feed, NullLogger<ShareLedger>.Instance);
        IShareLedger[] nodes = [Shares, ledger];

        NewShare share = new(new(Platform.Facebook, PostAliasKind.Post, "1"), new("https://www.facebook.com/m/posts/1"), ShareState.Accepted);
        await Task.WhenAll(ids.SelectMany(id => nodes.Select(each => Task.Run(() =>
            each.RecordAsync(new HandedInShares(id, Campaign, Commune, Site.Clock.GetUtcNow(), [share]))))));

        (await FiguresAsync(Province)).ShouldBe("01:10+10");
        await Site.VerifyFindsNothingAsync();
    }
}
