using Campaigns.Client;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>An installation in SQLite with rows of every kind, and an empty PostgreSQL database to move it to.</summary>
internal sealed class MoveScene : IAsyncDisposable
{
    public const string UserName = "an@example.vn";
    public const string Password = "mot-mat-khau-dai";
    public const string Token = "EAAG-bi-mat";

    private MoveScene(TestInstallation site, PostgresDatabase target, string apiKey) => (Site, Target, ApiKey) = (site, target, apiKey);

    public TestInstallation Site { get; }

    public SqliteDatabase Source => (SqliteDatabase)Site.Database;

    public PostgresDatabase Target { get; }

    /// <summary>The whole key of a program, as its owner was shown it.</summary>
    public string ApiKey { get; }

    public static async Task<MoveScene> StartAsync()
    {
        var site = await TestInstallation.StartAsync(StorageEngine.Sqlite);
        await using var services = Services(site.Database);
        await FillOrganizationAsync(site, services);
        var key = await FillAccountsAsync(services);
        await FillLedgerAsync(site);
        await FillMembersAsync(site);
        await site.ReorganizeAsync(Commune, new MoveUnit("huyen-2", new DateOnly(2026, 7, 1), Actor.Shell));
        return new MoveScene(site, await EmptyDatabaseAsync(), key);
    }

    /// <summary>Accounts, pages and their keys on a database, as a host has them.</summary>
    public static ServiceProvider Services(IDatabase database)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(database);
        services.AddCampaignsAccounts(new ConfigurationBuilder().Build());
        services.AddAccountStorage();
        services.AddSingleton(new FiguresFeed(TimeProvider.System)).AddSingleton<FanpageStore>();
        return services.BuildServiceProvider();
    }

    public Task<MoveReport> MoveAsync(bool restart = false, int chunkSize = 2, Action<MoveProgress>? afterChunk = null) =>
        new HouseMove(Source, Target, Site.Clock, new Told(afterChunk ?? (_ => { }))) { ChunkSize = chunkSize }.RunAsync(restart, CancellationToken.None);

    /// <summary>Moves until a table has got a chunk, and is killed then.</summary>
    public async Task MoveIsKilledAsync(string after) => await Should.ThrowAsync<KilledException>(() => MoveAsync(
        afterChunk: progress => { if (progress.Table == after) throw new KilledException(); }));

    public async Task<T?> InTargetAsync<T>(string sql)
    {
        await using var connection = await Target.OpenAsync();
        return await connection.ScalarAsync<T>(sql, CancellationToken.None);
    }

    public async Task TamperAsync(string sql)
    {
        await using var connection = await Target.OpenAsync();
        await connection.ExecuteAsync(sql, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Target.DisposeAsync();
        await Site.DisposeAsync();
    }

    private static async Task<PostgresDatabase> EmptyDatabaseAsync() =>
        new(await (await PostgresServer.SharedAsync()).CreateDatabaseAsync(), isPatient: true);

    private static async Task FillOrganizationAsync(TestInstallation site, ServiceProvider services)
    {
        // A parent made after its child, as when an organization is rearranged.
        await using (var connection = await site.Database.OpenAsync())
        await using (var transaction = await site.Database.BeginWriteAsync(connection, CancellationToken.None))
        {
            var child = await UnitStore.AddAsync(connection, "xa-2", "Đoàn xã", Province);
            var parent = await UnitStore.AddAsync(connection, "huyen-2", "Huyện Đoàn", Province);
            var tree = new UnitTree(site.Database, connection);
            await tree.MoveAsync([child], parent, new DateOnly(2026, 6, 1), CancellationToken.None);
            await AuditLog.AddAsync(connection, new AuditEntry(At("2026-06-01T03:00:00Z"), Actor.Shell, "unit.moved", "xa-2", Province));
            await tree.CountHeadsAsync(parent, members: 900, eligibleUnits: null, new DateOnly(2026, 6, 1), CancellationToken.None);
            await transaction.CommitAsync();
        }

        await site.ExecuteAsync(
            "INSERT INTO campaigns (code, name, unit, hashtag, starts_on, ends_on) VALUES ('tin-tot', 'Tin tốt', 1, '#tintot', @from, @to)",
            ("@from", new DateOnly(2026, 5, 1)), ("@to", new DateOnly(2026, 12, 31)));
        await AddCampaignWithEverythingAsync(site);
        await site.ExecuteAsync(
            "UPDATE fanpages SET due_at = @due, health = 1, address = 'https://example.org/'", ("@due", At("2026-06-09T00:00:00.000001Z")));
        var store = services.GetRequiredService<FanpageStore>();
        var page = (await store.LoadAsync(Page, CancellationToken.None))!; // the installation begins with it
        var entry = new AuditEntry(At("2026-06-09T00:00:00Z"), Actor.Shell, "page.connected", Page.ToString(), page.Unit);
        await store.ApplyAsync(new FanpageChange(page, entry) { Token = Token }, CancellationToken.None);
        await AddActivityAsync(site);
    }

    private static Task AddActivityAsync(TestInstallation site)
    {
        var id = new ActivityId(new Guid("01890a5d-ac96-774b-bcce-b302099a8058"));
        var activity = new Activity
        {
            Id = id,
            Unit = Commune,
            Entry = new ActivityEntry(
                ActivityKind.Award, "Khen thưởng", "tin-tot", [new ActivityDay(new DateOnly(2026, 6, 5), Collectives: 1, Persons: 7)],
                new Uri("https://example.org/quyet-dinh"), EvidenceNote: null),
            ChangedAt = At("2026-06-09T00:00:00.000001Z"),
        };
        var line = new AuditEntry(activity.ChangedAt, Actor.Shell, "activity.entered", id.ToString(), Commune);
        return new ActivityStore(site.Database).SaveAsync(activity, line, CancellationToken.None);
    }

    private static async Task AddCampaignWithEverythingAsync(TestInstallation site)
    {
        var campaign = new Campaign
        {
            Id = "he-xanh",
            Unit = Province,
            Plan = new CampaignPlan
            {
                Name = "Hè xanh",
                Period = new(new(2026, 6, 1), new(2026, 8, 31)),
                Hashtags = ["HèXanh"],
                Phases = [new("Ra quân", new(new(2026, 6, 1), new(2026, 6, 10)))],
                Cadence = [new(1, CadencePer.Day)],
                Content = [new(1, "Bài 1", null, new Uri("https://example.org/1"), [Platform.YouTube])],
                Units = [Commune],
                Targets = [new(CampaignMetric.Views, 11_000_000_000)],
            },
            ContentNumbers = 1,
            Shares = [new(CampaignMetric.Views, Commune, 11_000_000_000)],
        };
        await new CampaignStore(site.Database).AddAsync(
            campaign, new AuditEntry(site.Clock.GetUtcNow(), Actor.Shell, "campaign.created", campaign.Id, Province), CancellationToken.None);
    }

    private static async Task<string> FillAccountsAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserAdd>().CreateAccountAsync(
            "Nguyễn Văn An", UserName, Password, [new Grant(Role.Organizer, Province), new Grant(Role.Member, Commune)], CancellationToken.None);
        made.ShouldBeOfType<UserAddOutcome.Created>();
        var account = scope.ServiceProvider.GetRequiredService<CampaignsContext>().Accounts.Single().Id;
        var (text, secret) = ApiKeySecret.Create();
        await scope.ServiceProvider.GetRequiredService<IApiKeyStore>().AddAsync(
            new NewApiKey(secret, "Bảng điều khiển", account, new Grant(Role.Leadership, District), null), CancellationToken.None);
        await AddPeopleAsync(scope.ServiceProvider.GetRequiredService<IDatabase>(), account);
        return text;
    }

    private static async Task AddPeopleAsync(IDatabase database, Guid account)
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync("""
            INSERT INTO recovery_codes (account, hash) VALUES (@account, @hash);
            INSERT INTO invitations (hash, name, unit, role, invited_by, sent_at, expires_at) VALUES (@hash, 'Bình', 1, 3, @account, @at, @at);
            INSERT INTO unit_imports (scope, account, file_name, uploaded_at, opened, renamed, moved, reclassified, counted, shown, contents)
            VALUES (1, @account, 'cây.csv', @at, 1, 0, 0, 0, 0, @hash, @hash)
            """, CancellationToken.None, ("@account", account), ("@hash", new byte[32]), ("@at", At("2026-06-09T00:00:00.000001Z")));
    }

    private static async Task FillLedgerAsync(TestInstallation site)
    {
        await site.SeeAsync("p", title: "Chào ngày mới #TinTot\0");
        await site.SeeAsync("q", published: "2026-05-30T03:00:00Z");
        await site.SeeAsync("undated", published: null);
        foreach (var post in (string[])["p", "q", "undated"])
        {
            await site.ReadAsync(post,
                ("2026-06-02T03:00:00Z", new Counters(Views: 100, Reach: 90)), ("2026-06-30T18:00:00.123456Z", new Counters(Views: 80)),
                ("2026-07-02T03:00:00Z", new Counters(Views: 11_000_000_000, Reactions: 5, Clicks: 1)));
        }

        await site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Export,
            Followers = [new FollowerReading(Page, At("2026-06-02T03:00:00Z"), 900), new FollowerReading(Page, At("2026-06-03T03:00:00Z"), 910)],
            Snapshots = [new Snapshot(Post("p"), At("2026-06-04T03:00:00Z"), new Counters(Views: 120))],
        });
        await site.ExecuteAsync("UPDATE ledger_state SET thinned_until = @day", ("@day", new DateOnly(2026, 5, 1)));
    }

    private static async Task FillMembersAsync(TestInstallation site)
    {
        var id = MemberId.New(site.Clock.GetUtcNow());
        var member = new Member { Id = id, Unit = Commune, Name = new("Bình"), Birth = BirthDate.On(new(2005, 9, 1)), EnrolledOn = new(2026, 6, 1), LinkNumber = 1 };
        var line = new AuditEntry(site.Clock.GetUtcNow(), Actor.Shell, "member.enrolled", id.ToString(), Commune);
        await new MemberStore(site.Database).SaveAsync(member, PersonalLink.Hash("bí mật"), line, CancellationToken.None);
        await using var shares = new ShareLedger(site.Database, site.Feed, NullLogger<ShareLedger>.Instance);
        var share = new NewShare(new PostAlias(Platform.Facebook, PostAliasKind.Post, "1"), new Uri("https://www.facebook.com/1"), ShareState.Accepted);
        await shares.RecordAsync(new HandedInShares(id, "he-xanh", Commune, At("2026-06-05T03:00:00.000001Z"), [share]));
        await site.ExecuteAsync("""
            INSERT INTO member_consents (member, purpose, giver, given, wording, said_at) VALUES (1, 1, 1, 1, 1, @at);
            INSERT INTO member_imports (scope, file_name, uploaded_at, enrolled, moved, corrected, contents) VALUES (1, 'ds.csv', @at, 1, 0, 0, x'00');
            INSERT INTO member_import_steps (import, member, changes) VALUES (1, 1, 1);
            INSERT INTO campaign_acceptance (campaign, platform) VALUES (1, 1);
            INSERT INTO points_weights (from_day, per_member, per_share, member_cap, announced_at) VALUES (@month, 10, 5, 50, @at);
            INSERT INTO points_months (month, weights, closed_at) VALUES (@month, @month, @at);
            INSERT INTO unit_points (unit, month, outcome, points, enrolled, depth) VALUES (1, @month, 1, 11000000000, 12, 0), (2, @month, 3, NULL, NULL, 1);
            INSERT INTO recounts (campaign, unit, seed, population, drawn_from, size, level, half_width, drawn_at, account)
            SELECT s.campaign, s.unit, -9223372036854775807, 1, @from, 1, 950, 50, @at, a.id FROM shares s JOIN accounts a ON 1 = 1;
            INSERT INTO recount_shares (recount, place, share, checked_by) SELECT r.id, 1, s.id, r.account FROM recounts r JOIN shares s ON 1 = 1;
            INSERT INTO share_accepters (share, account) SELECT share, checked_by FROM recount_shares;
            INSERT INTO data_requests (kind, member, unit, wish, received_at, by_member, answered_at, extended_at, extended_days, extension_reason, version)
            VALUES (1, 1, 1, 'Bản sao', @at, 1, @at, @at, 3, 'Lễ', 3);
            INSERT INTO tracked_links (code, campaign, item, unit, made_at) SELECT 'abcdefgh', campaign, number, 1, @at FROM campaign_content;
            INSERT INTO click_daily (link, day, clicks, previews, bots) VALUES (1, @day, 11000000000, 2, 0)
            """,
            ("@day", new DateOnly(2026, 6, 5)), ("@month", new DateOnly(2026, 6, 1)), ("@at", At("2026-06-05T03:00:00.000001Z")),
            ("@from", NumberList.Write([1])));
    }

    private sealed class Told(Action<MoveProgress> tell) : IProgress<MoveProgress>
    {
        public void Report(MoveProgress value) => tell(value);
    }
}

/// <summary>Stands in for the end of the process.</summary>
internal sealed class KilledException : Exception;
