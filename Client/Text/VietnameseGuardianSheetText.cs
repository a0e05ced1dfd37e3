using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The sheet for parents and guardians in Vietnamese.</summary>
internal sealed class VietnameseGuardianSheetText : GuardianSheetText
{
    public override string Title => "Phiếu đồng ý của cha mẹ hoặc người giám hộ";

    public override string Lead => "Dành cho đoàn viên dưới 16 tuổi. In ra, để cha mẹ hoặc người giám hộ ký, cất giữ, rồi ghi lại ở trang của đoàn viên.";

    public override string Print => "Dùng lệnh in của trình duyệt; phần này không có trên giấy.";

    public override string Open => "Phiếu cho cha mẹ ký";

    public override string Asked(string unit) =>
        $"{unit} xin phép dùng dữ liệu của con em cho từng việc dưới đây. Mỗi việc được chọn riêng; không đồng ý cũng không sao.";

    public override string Purpose(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.CountingShares =>
            "Đường dẫn tới bài mà con em tự gửi được giữ lại và tính cho đơn vị. Số liệu không nêu tên ai; người duyệt của đơn vị có thể xem bài.",
        ConsentPurpose.Points => "Bài chia sẻ của con em được tính vào điểm của đơn vị, không nêu tên.",
        ConsentPurpose.Contact => "Đơn vị có thể gọi hoặc nhắn tin cho con em về các chiến dịch.",
    };

    public override string Yes => "Đồng ý";

    public override string No => "Không đồng ý";

    public override string Rights =>
        "Có thể rút lại bất cứ lúc nào bằng cách báo đơn vị; có thể yêu cầu xem, sửa hoặc xoá dữ liệu. Ngoài các việc trên, dữ liệu không được dùng vào việc khác.";

    public override string ChildsOwn => "Từ đủ 7 tuổi, con em cũng tự trả lời trên trang riêng của mình; thiếu một trong hai thì bài không được tính.";

    public override IReadOnlyList<string> Lines =>
        ["Họ tên đoàn viên", "Ngày sinh", "Họ tên cha mẹ hoặc người giám hộ", "Quan hệ với đoàn viên", "Ngày, chữ ký", "Số phiếu (đơn vị ghi)"];

    public override string Sheet(int wording) => $"Nội dung bản số {wording}.";
}
