using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <summary>Units, pages and campaigns onto <c>0001_core.sql</c> and what later scripts added.</summary>
internal static class OrganizationMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<UnitRow>(unit =>
        {
            unit.ToTable("units");
            unit.HasOne(row => row.Parent).WithMany().HasForeignKey(row => row.ParentId);
            unit.HasOne(row => row.MergedInto).WithMany().HasForeignKey(row => row.MergedIntoId);
        });
        model.Entity<UnitAncestorRow>(pair =>
        {
            pair.ToTable("unit_ancestors");
            pair.HasKey(row => new { row.AncestorId, row.UnitId });
            pair.HasOne(row => row.Unit).WithMany().HasForeignKey(row => row.UnitId);
            pair.HasOne(row => row.Ancestor).WithMany().HasForeignKey(row => row.AncestorId);
        });
        model.Entity<FanpageRow>(fanpage =>
        {
            fanpage.ToTable("fanpages");
            fanpage.HasOne(row => row.Unit).WithMany().HasForeignKey(row => row.UnitId);
        });
        model.Entity<CampaignRow>(campaign =>
        {
            campaign.ToTable("campaigns");
            campaign.HasOne(row => row.Unit).WithMany().HasForeignKey(row => row.UnitId);
        });
    }
}
