namespace Campaigns.Grains.Tests;

public sealed class AuditDetailsTests
{
    [Fact]
    public void Every_detail_is_found_again_by_the_name_it_is_written_by()
    {
        foreach (var detail in Enum.GetValues<AuditDetail>()) AuditDetails.Find(AuditDetails.NameOf(detail)).ShouldBe((detail, null));

        AuditDetails.Find("day12").ShouldBe((AuditDetail.Day, 12));
        AuditDetails.Find("tên").ShouldBeNull("an earlier release wrote it");
    }

    [Fact]
    public void What_differs_is_told_with_what_was()
    {
        var before = AuditDetails.Of((AuditDetail.Name, "A"), (AuditDetail.Address, "x")).WithDays(["1"]);
        var after = AuditDetails.Of((AuditDetail.Name, "B"), (AuditDetail.Evidence, "y")).WithDays(["1", "2"]);

        AuditDetails.Between(before, after).ShouldBe(new Dictionary<string, string>
        {
            ["name"] = "A → B",
            ["address"] = "x → —",
            ["evidence"] = "— → y",
            ["day2"] = "— → 2",
        });
    }

    [Fact]
    public void Units_are_found_on_both_sides_of_a_change_and_in_lists()
    {
        AuditDetails.Of((AuditDetail.Parent, "a → b"), (AuditDetail.Units, "c, d"), (AuditDetail.Name, "e")).UnitCodes.ShouldBe(["a", "b", "c", "d"]);
    }
}
