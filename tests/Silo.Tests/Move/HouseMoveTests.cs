using Campaigns.Client;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Moving an installation of every kind of row from SQLite to PostgreSQL.</summary>
public sealed class HouseMoveTests : OnMoveScene
{
    [RequiresPostgresFact]
    public async Task Everything_arrives_as_it_was()
    {
        var report = await Scene.MoveAsync();

        report.Differences.ShouldBeEmpty();
        foreach (var table in MoveContents.Tables)
        {
            var rows = await Scene.Site.ScalarAsync<long>($"SELECT COUNT(*) FROM {table.Name}");
            rows.ShouldBeGreaterThan(0, $"the scene has no row of {table.Name}");
            (await Scene.InTargetAsync<long>($"SELECT COUNT(*) FROM {table.Name}")).ShouldBe(rows, table.Name);
            report.Tables.Single(moved => moved.Table == table.Name).ShouldBe(new MovedRows(table.Name, rows, rows));
        }

        (await Scene.InTargetAsync<string>("SELECT title FROM posts WHERE post_id = 'p'")).ShouldBe("Chào ngày mới #TinTot");
        (await Scene.InTargetAsync<long>("SELECT COUNT(*) FROM snapshots WHERE observed_at = '2026-06-30 18:00:00.123456Z'")).ShouldBe(3);
        (await Scene.InTargetAsync<bool>("SELECT thinned_until = '2026-05-01' FROM ledger_state")).ShouldBeTrue();
        (await new Verifier(Scene.Target).VerifyAsync(CancellationToken.None)).Differences.ShouldBeEmpty();
    }

    [RequiresPostgresFact]
    public async Task Passwords_keys_and_tokens_are_good_in_the_new_house()
    {
        await Scene.MoveAsync();
        await using var services = MoveScene.Services(Scene.Target);
        await using var scope = services.CreateAsyncScope();

        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByNameAsync(MoveScene.UserName)).ShouldNotBeNull();
        (await accounts.CheckPasswordAsync(account, MoveScene.Password)).ShouldBeTrue();
        var grants = await scope.ServiceProvider.GetRequiredService<IAccountDirectory>().GrantsAsync(account.Id, CancellationToken.None);
        grants.ShouldBe([new Grant(Role.Organizer, Province), new Grant(Role.Member, Commune)], ignoreOrder: true);
        ApiKeySecret.TryParse(Scene.ApiKey, out var secret).ShouldBeTrue();
        var key = await scope.ServiceProvider.GetRequiredService<IApiKeyStore>().FindAsync(secret.Prefix, CancellationToken.None);
        key.ShouldNotBeNull().Secret.Matches(secret).ShouldBeTrue();
        key.NarrowedTo.ShouldBe(new Grant(Role.Leadership, District));
        (await services.GetRequiredService<FanpageStore>().LoadTokenAsync(Page, CancellationToken.None)).ShouldBe(MoveScene.Token);
    }

    [RequiresPostgresFact]
    public async Task Life_goes_on_in_the_new_house()
    {
        await Scene.MoveAsync();
        await using var ledger = new Ledger(Scene.Target, new FiguresFeed(Scene.Site.Clock), NullLogger<Ledger>.Instance);
        await using (var connection = await Scene.Target.OpenAsync())
            await UnitStore.AddAsync(connection, "xa-3", "Đoàn xã", Province);

        var receipt = await ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Posts = [new SeenPost(Post("new"), Page, At("2026-08-01T03:00:00Z"))],
            Snapshots = [new Snapshot(Post("new"), At("2026-08-02T03:00:00Z"), new Counters(Views: 1)),
                new Snapshot(Post("p"), At("2026-06-05T03:00:00Z"), new Counters(Views: 125))],
        });

        (receipt.PostsAdded, receipt.SnapshotsAdded).ShouldBe((1, 2));
        (await new Verifier(Scene.Target).VerifyAsync(CancellationToken.None)).Differences.ShouldBeEmpty();
    }

    [RequiresPostgresFact]
    public async Task Killed_after_every_single_chunk_it_still_arrives()
    {
        var kills = 0;
        var copied = 0L;
        MoveReport? report = null;
        while (report is null)
        {
            try
            {
                report = await Scene.MoveAsync(afterChunk: _ => throw new KilledException());
            }
            catch (KilledException)
            {
                kills++;
                (await Scene.InTargetAsync<bool>("SELECT finished_at IS NULL FROM move_source")).ShouldBeTrue();
                var now = await Scene.InTargetAsync<long>("SELECT SUM(rows_copied) FROM move_progress");
                now.ShouldBeGreaterThanOrEqualTo(copied);
                copied = now;
            }
        }

        kills.ShouldBeGreaterThan(MoveContents.Tables.Count + 10);
        report.Differences.ShouldBeEmpty();
        report.Tables.Sum(table => table.Copied).ShouldBe(0, "all chunks came before");
        report.Tables.Sum(table => table.Rows).ShouldBe(copied);
    }

    [RequiresPostgresFact]
    public async Task Nobody_writes_to_the_source_meanwhile()
    {
        var refusals = 0;
        await Scene.MoveAsync(afterChunk: _ =>
        {
            using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Scene.Source.Path};Pooling=False;Default Timeout=1");
            other.Open();
            SqliteDatabase.Execute(other, "PRAGMA busy_timeout = 0");
            if (refusals > 0) return; // each takes a second
            Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => other.BeginTransaction(deferred: false)).SqliteErrorCode.ShouldBe(5);
            refusals++;
        });

        refusals.ShouldBe(1);
    }

    [RequiresPostgresFact]
    public async Task A_move_that_is_complete_is_not_repeated()
    {
        await Scene.MoveAsync();
        await Scene.TamperAsync("UPDATE accounts SET name = 'Đổi sau khi chuyển'");

        (await Scene.MoveAsync()).FinishedBefore.ShouldBe(Scene.Site.Clock.GetUtcNow());
        (await Scene.MoveAsync(restart: true)).FinishedBefore.ShouldNotBeNull("what is served is never emptied");

        (await Scene.InTargetAsync<string>("SELECT name FROM accounts")).ShouldBe("Đổi sau khi chuyển");
        (await Scene.InTargetAsync<bool>("SELECT to_regclass('move_progress') IS NULL")).ShouldBeTrue();
    }
}
