using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>
/// The units that a campaign is given to, wherever they are asked for: where its targets are split, where each gets a tracked link, and where
/// participation of units is told.
/// </summary>
public abstract class AssignedUnitsTests(StorageEngine engine) : CampaignSuite(engine)
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    // who runs it > units named, as they are when it is made: units it is given to, after Xa-2 closed, xa-5 moved away and xa-6 moved below xa-7
    private static readonly string[] Cases =
    [
        "huyen > : xa xa-3 xa-7 xa_4", // none named: whoever stands directly below
        "huyen > xa xa_4: xa xa_4",
        "huyen > xa: xa", // nobody below it
        "huyen > xa-3: cd-1 cd-2", // of a single one those directly below, which are open
        "huyen > xa Xa-2: xa", // closed
        "huyen > xa-3 Xa-2: cd-1 cd-2", // closed, so a single one
        "huyen > Xa-2: ",
        "huyen > xa xa-5: xa", // moved away
        "huyen > xa-3 xa-5: cd-1 cd-2",
        "huyen > xa-5: ",
        "huyen > xa xa-6 xa-7: xa xa-7", // moved below another of them
        "huyen > cd-1 xa: cd-1 xa", // any level
        "xa > : xa", // the unit itself where nobody is below
        "Xa-2 > : ", // closed itself
    ];

    [StorageFact]
    public async Task They_are_the_same_wherever_they_are_asked_for()
    {
        await using (var connection = await Site.Database.OpenAsync())
        {
            foreach (var code in new[] { "xa-5", "xa-6", "xa-7" }) await UnitStore.AddAsync(connection, code, $"Đoàn {code}", District);
            foreach (var code in new[] { "cd-1", "cd-2", "cd-3" }) await UnitStore.AddAsync(connection, code, $"Chi đoàn {code}", "xa-3");
        }

        foreach (var (number, (owner, named, _)) in Read().Index())
            await AllCampaigns.LaunchAsync($"c-{number}", ClickScene.Plan with { Units = named, Targets = [new(CampaignMetric.Views, 1_000)] }, owner);
        await Site.ReorganizeAsync("Xa-2", new CloseUnit(Today, Actor.Shell));
        await Site.ReorganizeAsync("cd-3", new CloseUnit(Today, Actor.Shell));
        await Site.ReorganizeAsync("xa-5", new MoveUnit(Province, Today, Actor.Shell));
        await Site.ReorganizeAsync("xa-6", new MoveUnit("xa-7", Today, Actor.Shell));

        foreach (var (number, (owner, _, given)) in Read().Index())
        {
            (await SplitOverAsync($"c-{number}")).ShouldBe(given, ignoreOrder: true, Cases[number]);
            (await TrackedAsync($"c-{number}")).ShouldBe(given, ignoreOrder: true, Cases[number]);
            if (given.Length > 0) (await TakingPartAsync($"c-{number}")).ShouldBe(given.Length, Cases[number]);
        }
    }

    private async Task<string[]> SplitOverAsync(string campaign) =>
        await AllCampaigns.Campaign(campaign).SplitTargetsAsync(new SplitTargets(Actor.Shell)) is CampaignOutcome.Settled(var split, _)
            ? [.. split.Shares.Select(share => share.Unit)]
            : [];

    private async Task<string[]> TrackedAsync(string campaign) =>
        await Site.Links().TrackAsync(new TrackContent(campaign, 1, new LinkOwners.EveryUnit(), Actor.Shell), CancellationToken.None) is TrackOutcome.Tracked tracked
            ? [.. tracked.Links.Select(link => link.Unit)]
            : [];

    private async Task<int> TakingPartAsync(string campaign) => (await new ParticipationQueries(Site.Database).ReportAsync(
        new ParticipationScope(Province, new Period(Today, Today)) { Campaign = campaign }, CancellationToken.None)).ShouldNotBeNull().Units.TakingPart;

    private static IEnumerable<(string Owner, string[] Named, string[] Given)> Read() => Cases.Select(line => line.Split(" > ")).Select(line => (
        line[0], line[1].Split(':')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), line[1].Split(':')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}

public sealed class SqliteAssignedUnitsTests() : AssignedUnitsTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresAssignedUnitsTests() : AssignedUnitsTests(StorageEngine.Postgres);
