namespace Campaigns.Client;

/// <summary>Participation, in Vietnamese.</summary>
internal sealed class VietnameseParticipationText : ParticipationText
{
    public override string Title => "Tham gia";

    public override string Note => "trong kỳ, mọi nền tảng, theo tổ chức hiện nay";

    public override string Members => "Đoàn viên có lượt chia sẻ được duyệt";

    public override string Units => "Đơn vị có bài đăng hoặc lượt chia sẻ được duyệt";

    public override string ByUnit => "Đoàn viên tham gia theo đơn vị";

    public override string MembersColumn => "Có chia sẻ / trong danh sách";

    public override string Hidden => "ẩn";

    public override string FewNote => "Số được ẩn khi có ít hơn 5 người tham gia, hoặc ít hơn 5 người chưa tham gia, và khi nó có thể làm lộ một số như vậy.";

    public override string NoRoster => "Chưa có danh sách đoàn viên của kỳ này.";

    public override string Of(string part, string whole, string rate) => $"{part} / {whole} ({rate})";

    public override string HiddenOf(string whole) => $"{Hidden} / {whole}";

    public override string OfHidden(string part) => $"{part} / {Hidden}";

    public override string ShowUnits(int units) => $"Bảng {Display.Number(units)} đơn vị";

    public override string OwnOf(string unit) => $"{unit} (trực tiếp)";

    public override string Coverage(int withRoster, int units) =>
        $"{Display.Number(withRoster)} trên {Display.Number(units)} đơn vị trực thuộc có danh sách đoàn viên.";

    public override string Counted(long members) => $"Số đoàn viên đã thống kê: {Display.Number(members)}.";
}
