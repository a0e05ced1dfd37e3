using System.Text.Json;
using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Campaigns.Silo;

/// <summary>
/// What is edited one thing at a time, mapped onto the numbered scripts. The scripts are the schema: EF makes none of it, and a
/// test holds this model against them. Columns are the properties' names in snake case.
/// </summary>
internal sealed class CampaignsContext(DbContextOptions<CampaignsContext> options) : DbContext(options)
{
    /// <summary>People who sign in.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>What accounts may do.</summary>
    public DbSet<GrantRow> Grants => Set<GrantRow>();

    /// <summary>Keys of programs.</summary>
    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    /// <summary>The ring that protects cookies and credentials.</summary>
    public DbSet<DataProtectionKeyRow> DataProtectionKeys => Set<DataProtectionKeyRow>();

    /// <summary>The organization.</summary>
    public DbSet<UnitRow> Units => Set<UnitRow>();

    /// <summary>Every unit with those above it and itself.</summary>
    public DbSet<UnitAncestorRow> UnitAncestors => Set<UnitAncestorRow>();

    /// <summary>Registered pages.</summary>
    public DbSet<FanpageRow> Fanpages => Set<FanpageRow>();

    /// <summary>Campaigns.</summary>
    public DbSet<CampaignRow> Campaigns => Set<CampaignRow>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Platform>().HaveConversion<short>();
        configurationBuilder.Properties<FanpageStatus>().HaveConversion<short>();
        configurationBuilder.Properties<FanpageHealth>().HaveConversion<short>();
        configurationBuilder.Properties<CampaignState>().HaveConversion<short>();
        configurationBuilder.Properties<UnitKind>().HaveConversion<short>();
        configurationBuilder.Properties<Role>().HaveConversion<short>();
        if (!Database.IsSqlite()) return; // PostgreSQL has types of its own for both
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayConverter>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        AccountMapping.Map(modelBuilder);
        OrganizationMapping.Map(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if (property.GetColumnName() == property.Name) property.SetColumnName(ColumnOf(property));
        }
    }

    // A reference is called UnitId here, where Unit is the thing itself, and unit in the database.
    private static string ColumnOf(IMutableProperty property)
    {
        var name = property.IsForeignKey() ? property.Name[..^"Id".Length] : property.Name;
        return JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
    }
}
