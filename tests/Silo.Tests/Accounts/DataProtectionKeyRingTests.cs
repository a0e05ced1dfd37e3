using Campaigns.Testing;
using Microsoft.AspNetCore.DataProtection;
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
}

public sealed class SqliteDataProtectionKeyRingTests() : DataProtectionKeyRingTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresDataProtectionKeyRingTests() : DataProtectionKeyRingTests(StorageEngine.Postgres);
