using Campaigns.Grains;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Tests of recounts, with two people who accept and check.</summary>
public abstract class RecountSuite(StorageEngine engine) : ShareSuite(engine)
{
    private protected static readonly Guid An = new("01890a5d-0000-7000-8000-00000000000a");
    private protected static readonly Guid Binh = new("01890a5d-0000-7000-8000-00000000000b");

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

    /// <summary>Somebody who handed in shares that were accepted: by a rule, or by an account.</summary>
    private protected async Task<IMemberGrain> AcceptedAsync(string name, int shares, string unit = Commune, Guid? by = null)
    {
        var member = await EnrolAsync(name, unit);
        var first = (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM shares") + 1) * 1_000;
        await HandInAsync(member, string.Join(' ', Enumerable.Range(0, shares).Select(number => $"https://www.facebook.com/m/posts/{first + number}")));
        await DecideAsync(by, await NumbersAsync(ShareState.Pending), reason: null, ShareState.Pending);
        return member;
    }

    private protected Task<int> DecideAsync(Guid? by, IReadOnlyCollection<long> shares, RejectionReason? reason, ShareState from) =>
        Shares.ReviewAsync(new ReviewedShares(Campaign, shares, from, reason, new Actor(by), Site.Clock.GetUtcNow()));

    private protected Task<DrawOutcome> TryDrawAsync(int size = 1) =>
        Recounts.DrawAsync(new DrawRecount(Campaign, Province, size, 0, new Actor(An)), CancellationToken.None);

    private protected async Task<Recount> DrawAsync(int size) => (await TryDrawAsync(size)).ShouldBeOfType<DrawOutcome.Drawn>().Recount;

    private protected async Task<IReadOnlyList<DrawnShare>> SharesAsync(Recount recount) =>
        (await Recounts.SharesAsync(recount.Number, onlyOpen: false, new ListPage(1, 200), default)).Items;

    private protected async Task<Recount> FindAsync(Recount recount) => (await Recounts.FindAsync(Campaign, recount.Number, default))!; // it was drawn before

    private protected Task<int> CheckAsync(Recount recount, Guid by, params long[] right) => CheckAsync(recount, by, [.. right.Select(share => new FoundShare(share, null))]);

    private protected Task<int> CheckAsync(Recount recount, Guid by, params FoundShare[] found) =>
        Shares.CheckAsync(new CheckedShares(Campaign, recount.Number, found, new Actor(by), Site.Clock.GetUtcNow()));
}
