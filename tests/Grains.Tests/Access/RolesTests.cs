using static Campaigns.Grains.Capability;

namespace Campaigns.Grains.Tests;

public class RolesTests
{
    [Theory]
    [InlineData(Role.Organizer, ReadFigures, ManagePages, ManageCampaigns, ManagePeople, ManageUnits, EnterActivities, ReadAudit, ManageMembers, ReviewShares)]
    [InlineData(Role.UnitAdmin, ReadFigures, ManagePages, SubmitLinks, EnterActivities, ManageMembers, ReviewShares)]
    [InlineData(Role.Leadership, ReadFigures)]
    [InlineData(Role.Member, SubmitLinks)]
    [InlineData(Role.SystemAdmin, ReadFigures, ManagePeople, ManageSystem, ReadAudit)]
    public void A_role_brings_these_capabilities_and_no_others(Role role, params Capability[] expected)
    {
        var brought = Enum.GetValues<Capability>().Where(capability => role.Allows(capability));

        brought.ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void The_table_above_knows_every_role()
    {
        var cases = typeof(RolesTests).GetMethod(nameof(A_role_brings_these_capabilities_and_no_others))!
            .GetCustomAttributesData().Where(attribute => attribute.AttributeType == typeof(InlineDataAttribute));

        cases.Count().ShouldBe(Enum.GetValues<Role>().Length);
    }
}
