using Campaigns.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

public abstract class DataProtectionKeyRingTests(StorageEngine engine)
{
    [StorageFact]
    public async Task What_was_protected_is_readable_from_the_ring_in_the_database()
    {
        await using var app = await AccountsApp.StartAsync(engine);
        var secret = app.Services.GetDataProtector("test").Protect("bí mật");
        var stored = await app.InStorageAsync(storage => storage.DataProtectionKeys.Select(key => key.Xml).ToListAsync());

        using var another = new ServiceCollection().AddLogging()
            .AddSingleton(app.Database).AddAccountStorage().BuildServiceProvider();

        stored.ShouldHaveSingleItem();
        another.GetDataProtector("test").Unprotect(secret).ShouldBe("bí mật");
    }

    [StorageFact]
    public async Task Of_nodes_that_make_the_first_key_at_once_one_does()
    {
        await using var store = await TestDatabase.CreateAsync(engine);
        await using var one = Node(store);
        await using var other = Node(store);
        var now = TimeProvider.System.GetUtcNow(); // the framework's own clock

        await Task.WhenAll(new[] { one, other }.Select(node => Task.Run(
            () => node.GetRequiredService<IKeyManager>().CreateNewKey(now, now.AddDays(90)))));

        (await CountAsync(store)).ShouldBe(1);
        other.GetDataProtector("test").Unprotect(one.GetDataProtector("test").Protect("bí mật")).ShouldBe("bí mật");
        one.GetDataProtector("test").Unprotect(other.GetDataProtector("test").Protect("bí mật")).ShouldBe("bí mật");
    }

    [StorageFact]
    public async Task The_key_after_the_current_one_is_kept_ahead_of_its_time()
    {
        await using var store = await TestDatabase.CreateAsync(engine);
        await using var node = Node(store);
        var keys = node.GetRequiredService<IKeyManager>();
        var now = TimeProvider.System.GetUtcNow();

        keys.CreateNewKey(now, now.AddDays(90));
        keys.CreateNewKey(now.AddDays(90), now.AddDays(180));

        (await CountAsync(store)).ShouldBe(2);
    }

    [StorageFact]
    public async Task After_a_revocation_there_is_a_new_key_at_once()
    {
        await using var store = await TestDatabase.CreateAsync(engine);
        await using var node = Node(store);
        var keys = node.GetRequiredService<IKeyManager>();
        var now = TimeProvider.System.GetUtcNow();
        keys.CreateNewKey(now, now.AddDays(90));
        keys.RevokeAllKeys(now, "stolen");

        keys.CreateNewKey(now, now.AddDays(90));

        (await CountAsync(store)).ShouldBe(3);
    }

    private static ServiceProvider Node(TestDatabase store) =>
        new ServiceCollection().AddLogging().AddSingleton(store.Database).AddAccountStorage().BuildServiceProvider();

    private static async Task<long> CountAsync(TestDatabase store)
    {
        await using var connection = await store.Database.OpenAsync();
        return await connection.ScalarAsync<long>("SELECT COUNT(*) FROM data_protection_keys", CancellationToken.None);
    }
}

public sealed class SqliteDataProtectionKeyRingTests() : DataProtectionKeyRingTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresDataProtectionKeyRingTests() : DataProtectionKeyRingTests(StorageEngine.Postgres);
