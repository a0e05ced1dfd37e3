using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class AuditWordsTests
{
    private static readonly Dictionary<string, string> Units = new() { ["xa"] = "Đoàn xã" };

    private static Text[] Languages => [Text.Vietnamese, Text.English];

    [Fact]
    public void Every_action_has_words_in_every_language()
    {
        foreach (var text in Languages) text.Audit.Actions.Keys.ShouldBe(AuditActions.All, ignoreOrder: true, text.Language);
    }

    [Fact]
    public void Every_detail_has_a_name_of_its_own_in_every_language()
    {
        foreach (var text in Languages)
        {
            var names = Enum.GetValues<AuditDetail>().Select(text.Audit.DetailName).ToList();
            names.ShouldBeUnique();
            names.ShouldAllBe(name => name.Length > 0);
        }
    }

    [Fact]
    public void Values_are_told_in_the_readers_language()
    {
        var details = AuditDetails.Of(
            (AuditDetail.Role, "unit-admin"), (AuditDetail.Parent, "xa → khac"), (AuditDetail.From, "2026-06-01"),
            (AuditDetail.Kind, "Training"), (AuditDetail.Days, "2026-06-01..2026-06-30"), (AuditDetail.EvidenceNote, "true"),
            (AuditDetail.Changed, "name, targets"), (AuditDetail.Until, "2026-06-01T03:15:00Z")).WithDays(["2026-06-02 attendances=40 → —"]);

        Told(details, Text.English).ShouldBe(
            [
                "role: Unit admin", "unit above: Đoàn xã (xa) → khac", "from: 01/06/2026", "kind: Training", "days: 01/06/2026 – 30/06/2026",
                "note on the evidence: yes", "changed: Name, targets", "until: 10:15 01/06/2026", "session 1: 02/06/2026, Attendances: 40 → —",
            ]);
        Told(details, Text.Vietnamese)[^1].ShouldBe("buổi 1: 02/06/2026, Lượt tham dự: 40 → —");
    }

    [Fact]
    public void What_an_earlier_release_wrote_is_shown_as_it_stands()
    {
        var old = AuditDetails.Read(new Dictionary<string, string> { ["từ đơn vị"] = "xa", ["role"] = "king", ["from"] = "hôm qua" });

        Told(old, Text.English).ShouldBe(["từ đơn vị: xa", "role: king", "from: hôm qua"]);
    }

    private static List<string> Told(AuditDetails details, Text text) =>
        [.. AuditWords.Of(details, Units, text).Select(detail => $"{detail.Name}: {detail.Value}")];
}
