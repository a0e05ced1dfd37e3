using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

public class DataProtectionKeyRingTests
{
    [Fact]
    public async Task What_was_protected_is_readable_from_the_ring_in_the_database()
    {
        await using var app = await AccountsApp.StartAsync();
        var secret = app.Services.GetDataProtector("test").Protect("bí mật");
        var stored = await app.InStorageAsync(storage => storage.DataProtectionKeys.Select(key => key.Xml).ToListAsync());

        using var another = new ServiceCollection().AddLogging()
            .AddAccountStorage(_ => app.Database.Open()).BuildServiceProvider();

        stored.ShouldHaveSingleItem();
        another.GetDataProtector("test").Unprotect(secret).ShouldBe("bí mật");
    }
}
