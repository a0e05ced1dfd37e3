using Campaigns.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaigns.Silo;

/// <summary>Accounts, grants and keys onto <c>0002_accounts.sql</c>.</summary>
internal static class AccountMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(MapAccount);
        model.Entity<GrantRow>(grant =>
        {
            grant.ToTable("grants");
            grant.HasKey(row => new { row.AccountId, row.UnitId, row.Role });
            grant.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
            grant.HasOne(row => row.Unit).WithMany().HasForeignKey(row => row.UnitId);
        });
        model.Entity<ApiKeyRow>(key =>
        {
            key.ToTable("api_keys");
            key.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
            key.HasOne(row => row.Unit).WithMany().HasForeignKey(row => row.UnitId);
        });
        model.Entity<DataProtectionKeyRow>().ToTable("data_protection_keys");
    }

    private static void MapAccount(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts");
        account.Property(row => row.Id).ValueGeneratedNever();
        account.Property(row => row.UserName).IsRequired();
        account.Property(row => row.NormalizedUserName).IsRequired();
        account.Property(row => row.PasswordHash).IsRequired();
        account.Property(row => row.SecurityStamp).IsRequired();
        account.Property(row => row.ConcurrencyStamp).IsRequired().IsConcurrencyToken();
        account.Ignore(row => row.Email);
        account.Ignore(row => row.NormalizedEmail);
        account.Ignore(row => row.EmailConfirmed);
        account.Ignore(row => row.PhoneNumber);
        account.Ignore(row => row.PhoneNumberConfirmed);
        account.Ignore(row => row.TwoFactorEnabled);
        account.Ignore(row => row.LockoutEnabled);
    }
}
