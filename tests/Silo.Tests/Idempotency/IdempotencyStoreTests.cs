using Campaigns.Client;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

public abstract class IdempotencyStoreTests(StorageEngine engine) : StorageSuite(engine)
{
    private static readonly Guid An = new("11111111-1111-1111-1111-111111111111");
    private static readonly Guid Binh = new("22222222-2222-2222-2222-222222222222");
    private static readonly KeptAnswer Created = new(201, "application/json", "/pages/1", "{\"tên\":\0}"u8.ToArray());

    private IdempotencyStore _store = null!; // Set before each test.

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _store = new IdempotencyStore(Site.Database, Site.Clock);
        foreach (var account in new[] { An, Binh }) await AddAccountAsync(Site, account);
    }

    [StorageFact]
    public async Task Of_many_at_once_one_runs_and_the_others_are_told_so()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ClaimAsync())));

        outcomes.Count(outcome => outcome is IdempotencyOutcome.Claimed).ShouldBe(1);
        outcomes.Count(outcome => outcome is IdempotencyOutcome.InUse).ShouldBe(7);
    }

    [StorageFact]
    public async Task An_answer_comes_back_as_it_was_kept()
    {
        await KeepAsync(await ClaimedAsync(), Created);
        await KeepAsync(await ClaimedAsync(key: "k2"), new KeptAnswer(204, null, null, ReadOnlyMemory<byte>.Empty));

        var full = (await ClaimAsync()).ShouldBeOfType<IdempotencyOutcome.Answered>().Answer;
        var empty = (await ClaimAsync(key: "k2")).ShouldBeOfType<IdempotencyOutcome.Answered>().Answer;

        (full.Status, full.ContentType, full.Location).ShouldBe((201, "application/json", "/pages/1"));
        full.Body.ToArray().ShouldBe(Created.Body.ToArray());
        (empty.Status, empty.ContentType, empty.Location, empty.Body.Length).ShouldBe((204, null, null, 0));
    }

    [StorageFact]
    public async Task A_key_belongs_to_its_request_and_to_its_account()
    {
        var claim = await ClaimedAsync();
        var whileRunning = await ClaimAsync(request: 2);
        await KeepAsync(claim, Created);

        whileRunning.ShouldBeOfType<IdempotencyOutcome.Reused>();
        (await ClaimAsync(request: 2)).ShouldBeOfType<IdempotencyOutcome.Reused>();
        (await ClaimAsync(account: Binh, request: 2)).ShouldBeOfType<IdempotencyOutcome.Claimed>();
        (await ClaimAsync(key: "K1", request: 2)).ShouldBeOfType<IdempotencyOutcome.Claimed>();
    }

    [StorageFact]
    public async Task A_request_that_died_is_tried_again_a_minute_later_but_no_other_with_its_key()
    {
        await ClaimedAsync();

        Site.Clock.Advance(TimeSpan.FromSeconds(60) - TimeSpan.FromMicroseconds(1));
        var tooEarly = await ClaimAsync();
        Site.Clock.Advance(TimeSpan.FromMicroseconds(1));
        var another = await ClaimAsync(request: 2);
        var again = await ClaimAsync();
        var thenAgain = await ClaimAsync();

        tooEarly.ShouldBeOfType<IdempotencyOutcome.InUse>();
        another.ShouldBeOfType<IdempotencyOutcome.Reused>();
        again.ShouldBeOfType<IdempotencyOutcome.Claimed>();
        thenAgain.ShouldBeOfType<IdempotencyOutcome.InUse>();
    }

    [StorageFact]
    public async Task Who_was_taken_for_dead_changes_nothing_any_more()
    {
        var late = await ClaimedAsync();
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        var current = await ClaimedAsync();

        await KeepAsync(late, new KeptAnswer(200, null, null, ReadOnlyMemory<byte>.Empty));
        await _store.ReleaseAsync(late, CancellationToken.None);
        var meanwhile = await ClaimAsync();
        await KeepAsync(current, Created);

        meanwhile.ShouldBeOfType<IdempotencyOutcome.InUse>();
        (await ClaimAsync()).ShouldBeOfType<IdempotencyOutcome.Answered>().Answer.Status.ShouldBe(201);
    }

    [StorageFact]
    public async Task An_answered_request_does_not_run_again_however_long_ago_it_was_claimed()
    {
        await KeepAsync(await ClaimedAsync(), Created);

        Site.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMicroseconds(1));

        (await ClaimAsync()).ShouldBeOfType<IdempotencyOutcome.Answered>();
    }

    [StorageFact]
    public async Task A_key_given_back_is_as_if_it_had_never_been_used()
    {
        await _store.ReleaseAsync(await ClaimedAsync(), CancellationToken.None);

        (await ClaimAsync(request: 2)).ShouldBeOfType<IdempotencyOutcome.Claimed>();
    }

    [StorageFact]
    public async Task An_answer_once_kept_is_not_given_back()
    {
        var claim = await ClaimedAsync();
        await KeepAsync(claim, Created);

        await _store.ReleaseAsync(claim, CancellationToken.None);

        (await ClaimAsync()).ShouldBeOfType<IdempotencyOutcome.Answered>();
    }

    [StorageFact]
    public async Task After_a_day_a_key_is_forgotten_with_its_answer()
    {
        await KeepAsync(await ClaimedAsync(), Created);
        Site.Clock.Advance(TimeSpan.FromHours(24));

        var claim = await ClaimedAsync(request: 2);
        await KeepAsync(claim, new KeptAnswer(204, null, null, ReadOnlyMemory<byte>.Empty));

        var answer = (await ClaimAsync(request: 2)).ShouldBeOfType<IdempotencyOutcome.Answered>().Answer;
        (answer.Status, answer.Location).ShouldBe((204, null));
    }

    [StorageFact]
    public async Task Only_what_is_forgotten_is_removed()
    {
        await KeepAsync(await ClaimedAsync(), Created);
        await ClaimedAsync(key: "k2");
        Site.Clock.Advance(TimeSpan.FromHours(23));
        await KeepAsync(await ClaimedAsync(key: "k3"), Created);
        Site.Clock.Advance(TimeSpan.FromHours(1));

        (await _store.RemoveForgottenAsync(CancellationToken.None)).ShouldBe(2);
        (await _store.RemoveForgottenAsync(CancellationToken.None)).ShouldBe(0);
        (await ClaimAsync(key: "k3")).ShouldBeOfType<IdempotencyOutcome.Answered>();
    }

    internal static Task AddAccountAsync(TestInstallation site, Guid account) => site.ExecuteAsync("""
        INSERT INTO accounts (id, user_name, normalized_user_name, name, password_hash, security_stamp, concurrency_stamp, created_at)
        VALUES (@id, @name, @name, 'An', '-', '-', '-', @at)
        """, ("@id", account), ("@name", account.ToString()), ("@at", site.Clock.GetUtcNow()));

    private Task<IdempotencyOutcome> ClaimAsync(Guid? account = null, string key = "k1", byte request = 1) =>
        _store.ClaimAsync(new IdempotentRequest(account ?? An, key, Enumerable.Repeat(request, 32).ToArray()), CancellationToken.None);

    private async Task<IdempotencyClaim> ClaimedAsync(string key = "k1", byte request = 1) =>
        (await ClaimAsync(key: key, request: request)).ShouldBeOfType<IdempotencyOutcome.Claimed>().Claim;

    private Task KeepAsync(IdempotencyClaim claim, KeptAnswer answer) => _store.KeepAsync(claim, answer, CancellationToken.None);
}

public sealed class SqliteIdempotencyStoreTests() : IdempotencyStoreTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresIdempotencyStoreTests() : IdempotencyStoreTests(StorageEngine.Postgres);
