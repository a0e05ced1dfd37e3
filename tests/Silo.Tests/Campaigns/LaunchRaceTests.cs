using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

[OnPostgres]
public sealed class LaunchRaceTests() : StorageSuite(StorageEngine.Postgres)
{
    [StorageFact]
    public async Task A_launch_waits_for_ledgers_that_began_before_it()
    {
        await using var campaigns = new CampaignSite(Site);
        await campaigns.Campaign("he").CreateAsync(new CreateCampaign(TestInstallation.District, CampaignSite.Plan, Actor.Shell));
        await using var node = Site.AnotherNode();
        await using var connection = await node.OpenAsync();
        var writing = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(PostgresDatabase.ShareOrganization, CancellationToken.None);

        var launch = campaigns.Campaign("he").StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell));
        while (!launch.IsCompleted && !await IsWaitingAsync()) await Task.Yield();
        launch.IsCompleted.ShouldBeFalse();
        await writing.CommitAsync();

        (await launch).ShouldBeOfType<CampaignOutcome.Settled>();
    }

    private Task<bool> IsWaitingAsync() => Site.ScalarAsync<bool>("""
        SELECT EXISTS (
            SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
            WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted)
        """);
}
