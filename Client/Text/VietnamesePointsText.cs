using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Points, in Vietnamese.</summary>
internal sealed class VietnamesePointsText : PointsText
{
    public override string Title => "Điểm";

    public override string WeightsTitle => "Cách tính điểm";

    public override string Lead => "Cách tính được công bố trước cho các tháng sắp tới, áp dụng cho toàn hệ thống và không bao giờ sửa lại.";

    public override string Rules =>
        "Điểm là của đơn vị, tính trên mỗi 100 đoàn viên trong danh sách; không có điểm của cá nhân và không có bảng xếp hạng. Chỉ tính đoàn viên đã đồng ý."
        + $" Tháng có ít hơn {UnitPoints.FewestPosts} bài hoặc ít hơn {ActivityCounts.FewestPersons} người thì không tính. Sau khi hết tháng"
        + $" {PointsMonth.DaysToReview} ngày, điểm được chốt và không đổi nữa.";

    public override string Off => "Chưa tính điểm";

    public override string OffAdvice => "Điểm chỉ được tính từ tháng đã công bố cách tính.";

    public override string From => "Từ ngày";

    public override string PerMember => "Mỗi đoàn viên tham gia";

    public override string PerShare => "Mỗi lượt chia sẻ";

    public override string MemberCap => "Tối đa mỗi đoàn viên một tháng";

    public override string MemberCapHint => "Lớn hơn điểm của một đoàn viên có một lượt chia sẻ, để nhiều người cùng chia sẻ đáng giá hơn một người chia sẻ nhiều.";

    public override string AnnouncedOn => "Công bố ngày";

    public override string NoPoints => "thôi tính điểm";

    public override string AnnounceTitle => "Công bố cách tính điểm";

    public override string AnnounceHint => "Đã công bố thì không sửa và không xoá được; muốn khác đi, hãy công bố cách tính mới cho một tháng sau đó.";

    public override string Announce => "Công bố";

    public override string EndTitle => "Thôi tính điểm";

    public override string End => "Công bố thôi tính điểm";

    public override string Announced => "Đã công bố.";

    public override string OffWithWeights => "Thôi tính điểm thì không có điểm nào khác đi kèm.";

    public override string NoneYet => "Chưa có tháng nào được tính điểm";

    public override string Month => "Tháng";

    public override string PerHundred => "Điểm trên 100 đoàn viên";

    public override string Usual => "Mức thường thấy của đơn vị";

    public override string Peers => "Đơn vị cùng quy mô";

    public override string Note =>
        "Mức thường thấy là trung vị các tháng đã chốt trước đó của chính đơn vị. Đơn vị cùng quy mô: một phần tư, một nửa và ba phần tư số đơn vị không quá các mức này.";

    public override string ToWeights => "Xem cách tính điểm";

    public override string Outcome(PointsOutcome outcome) => outcome switch
    {
        PointsOutcome.Earned earned => Display.Decimal(earned.PerHundred),
        PointsOutcome.NotEnoughData => "chưa đủ dữ liệu",
        PointsOutcome.TooFewPersons => "ít người",
        PointsOutcome.Off => "không tính",
        _ => throw new UnreachableException($"No words for {outcome.GetType().Name}."),
    };

    public override string Quartiles(PeerQuartiles peers) =>
        $"{Display.Decimal(peers.Lower)} – {Display.Decimal(peers.Median)} – {Display.Decimal(peers.Upper)} ({Display.Number(peers.Units)} đơn vị)";

    public override string Standing(PointsStanding standing) => standing switch
    {
        PointsStanding.Running => "đang tính",
        PointsStanding.Provisional => "tạm tính",
        PointsStanding.Closed => "đã chốt",
    };

    public override string Refused(PointsBar why) => why switch
    {
        PointsBar.Unsound =>
            $"Điểm mỗi lượt chia sẻ từ 1 đến {Display.Number(PointsWeights.Most)}, điểm mỗi đoàn viên từ 0, và mức tối đa phải lớn hơn điểm của một đoàn viên có một lượt chia sẻ.",
        PointsBar.NotFirstOfMonth => "Cách tính phải bắt đầu từ ngày đầu tháng.",
        PointsBar.NotToCome => "Chỉ công bố được cho tháng sắp tới.",
        PointsBar.AnnouncedBefore => "Đã có cách tính được công bố từ ngày này.",
    };
}
