using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.DependencyInjection;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class HandInScopesTests(StorageEngine engine) : ShareSuite(engine)
{
    private const string Second = "xa-2";
    private const string Post = "https://www.facebook.com/an/posts/1";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var connection = await Site.Database.OpenAsync();
        await UnitStore.AddAsync(connection, Second, "Đoàn xã Hai", District);
    }

    [StorageFact]
    public async Task Many_who_ask_at_once_are_told_what_each_is_told_alone()
    {
        await LaunchAsync("xa-rieng", unit: Commune);
        var (one, other, far) = (await EnrolAsync("An"), await EnrolAsync("Bình"), await EnrolAsync("Chi", Second));
        await HandInAsync(one, Post);
        await SayAsync(other, isGiven: false);
        HandInQuestion[] questions =
        [
            .. from member in (MemberId[])[await IdOfAsync(one), await IdOfAsync(other), await IdOfAsync(far), MemberId.New(Site.Clock.GetUtcNow())]
               from campaign in (string?[])[null, Campaign, "xa-rieng", "khong-co"]
               from text in (string[])[Post, $"{Post} fb.com/an/posts/2", "không có gì"]
               select new HandInQuestion(member, campaign, Today, HandIn.PostsIn(text)),
        ];

        var together = await Task.WhenAll(questions.Select(question => Scopes.FindAsync(question, CancellationToken.None)));

        for (var index = 0; index < questions.Length; index++)
        {
            var alone = await Scopes.FindAsync(questions[index], CancellationToken.None);
            Told(together[index], questions[index]).ShouldBe(Told(alone, questions[index]));
        }

        Told(together[1], questions[1]).ShouldBe("xa may: he Accepted=0 before=1, xa-rieng Accepted=0 before=0");
        together.Select((found, index) => Told(found, questions[index])).Distinct().Count().ShouldBeGreaterThan(6);
    }

    [StorageTheory]
    [InlineData(0, "WhichCampaign")]
    [InlineData(1, "Counts")]
    [InlineData(2, "WhichCampaign")]
    public async Task A_campaign_goes_unnamed_where_one_alone_runs(int running, string told)
    {
        if (running == 0) await Grains.Get<ICampaignGrain>(Campaign).StepAsync(new StepCampaign(CampaignStep.Pause, Actor.Shell));
        if (running == 2) await LaunchAsync("xa-rieng", unit: Commune);
        await LaunchAsync("xa-khac", unit: Second); // none of the member's business

        (await HandInAsync(await EnrolAsync("An"), Post, campaign: null)).ShouldBe(told);
    }

    [StorageFact]
    public async Task Who_may_not_hand_in_is_told_so_before_a_campaign_is_asked_for()
    {
        var member = await EnrolAsync("An");
        await SayAsync(member, isGiven: false);

        (await HandInAsync(member, Post, campaign: null)).ShouldBe("ConsentWithdrawn");
        (await HandInAsync(member, Post, campaign: "khong-co")).ShouldBe("ConsentWithdrawn");
    }

    private IHandInScopes Scopes => Services.GetRequiredService<IHandInScopes>();

    private DateOnly Today => LocalDay.Of(Site.Clock.GetUtcNow());

    private async Task LaunchAsync(string id, string unit)
    {
        await Grains.Get<ICampaignGrain>(id).CreateAsync(new CreateCampaign(unit, CampaignSite.Plan, Actor.Shell));
        await Grains.Get<ICampaignGrain>(id).StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell));
    }

    private static async Task<MemberId> IdOfAsync(IMemberGrain member) => (await member.DescribeAsync())!.Id; // just enrolled

    private static string Told(HandInFinding? found, HandInQuestion question) => found is null
        ? "nobody"
        : $"{found.Unit} {HandInRight.Bar(found.Standing, question.Today)?.ToString() ?? "may"}: "
          + string.Join(", ", found.Scopes.Select(scope =>
              $"{scope.Campaign} Accepted={scope.Rule.Platforms.Count} before={question.Posts.Count(scope.Before.ContainsKey)}"));
}

public sealed class SqliteHandInScopesTests() : HandInScopesTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresHandInScopesTests() : HandInScopesTests(StorageEngine.Postgres);
