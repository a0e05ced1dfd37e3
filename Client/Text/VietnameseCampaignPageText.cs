using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The pages that show campaigns, in Vietnamese.</summary>
internal sealed class VietnameseCampaignPageText : CampaignPageText
{
    public override string New => "Tạo chiến dịch";

    public override string Sections => "Các phần của chiến dịch";

    public override string Standing => "Tình hình";

    public override string Posts => "Bài đăng";

    public override string Kit => "Bộ chia sẻ";

    public override string Settings => "Thiết lập";

    public override string SearchLabel => "Tìm chiến dịch theo tên, mã hoặc hashtag";

    public override string State => "Trạng thái";

    public override string AllButArchived => "Mọi trạng thái, trừ lưu trữ";

    public override string Unit => "Đơn vị";

    public override string Owner => "Đơn vị chủ trì";

    public override string Days => "Thời gian";

    public override string MainTarget => "Chỉ tiêu chính";

    public override string Choose => "Chọn";

    public override string ArchiveChosen => "Lưu trữ chiến dịch đã chọn";

    public override string None => "Chưa có chiến dịch nào";

    public override string NoneAdvice => "Khi đơn vị phát động chiến dịch, chiến dịch sẽ hiện ở đây.";

    public override string NoneAdviceManager => "Bắt đầu bằng nút “Tạo chiến dịch”. Bản nháp chưa ai ngoài người tổ chức nhìn thấy.";

    public override string NoneFound => "Không tìm thấy";

    public override string NoneFoundAdvice => "Thử từ khác hoặc bỏ bớt điều kiện lọc. Không cần gõ dấu.";

    public override string Sort => "Sắp xếp";

    public override string SortLatest => "Mới bắt đầu";

    public override string SortEnding => "Sắp kết thúc";

    public override string SortName => "Theo tên";

    public override string Copy => "Chép thành chiến dịch mới";

    public override string ToDashboard => "Xem đầy đủ trên trang tổng quan";

    public override string NoFigures => "Chưa có số liệu của chiến dịch";

    public override string NoFiguresAdvice => "Số liệu hiện ra khi có bài đăng mang hashtag hoặc liên kết của chiến dịch.";

    public override string Targets => "Chỉ tiêu";

    public override string NoTargets => "Chiến dịch chưa có chỉ tiêu.";

    public override string SetTargets => "Đặt chỉ tiêu";

    public override string NoShare => "đơn vị này không được giao phần nào";

    public override string PaceNote => "“Hôm nay cần đạt” chia chỉ tiêu đều theo ngày, hoặc theo tỷ trọng của các đợt; ngày hôm nay chưa tính.";

    public override string Phases => "Các đợt";

    public override string NoPhases => "Chiến dịch không chia đợt.";

    public override string Cadence => "Nhịp đăng bài";

    public override string NoSlots => "Chiến dịch chưa đến ngày đầu tiên.";

    public override string CadenceKey(CadencePer per) => per switch
    {
        CadencePer.Day => "✓ giữ nhịp, ✗ lỡ nhịp, · chưa hết hạn. Mỗi hàng là một tuần, bắt đầu từ thứ Hai.",
        CadencePer.Week => "✓ giữ nhịp, ✗ lỡ nhịp, · chưa hết hạn. Mỗi ô là một tuần.",
    };

    public override string CadenceTable => "Bảng từng ngày, từng tuần";

    public override string Week => "Tuần";

    public override string Result => "Kết quả";

    public override string ByUnit => "Tiến độ của các đơn vị";

    public override string SearchUnits => "Tìm đơn vị theo tên";

    public override string Behind => "chậm";

    public override string ArchivedMany(int campaigns) => $"Đã lưu trữ {Display.Number(campaigns)} chiến dịch.";

    public override string ChooseCampaign(string name) => $"Chọn chiến dịch {name}";

    public override string PhaseShare(int percent) => $"{percent}% chỉ tiêu";

    public override string PhaseTime(int order) => order switch
    {
        < 0 => "đã qua",
        0 => "đang diễn ra",
        _ => "sắp tới",
    };

    public override string Rule(int posts, CadencePer per) => per switch
    {
        CadencePer.Day => $"ít nhất {Display.Number(posts)} bài mỗi ngày",
        CadencePer.Week => $"ít nhất {Display.Number(posts)} bài mỗi tuần",
    };

    public override string KeptOf(int kept, int over) => $"Giữ nhịp {Display.Number(kept)} trên {Display.Number(over)} lần đã hết hạn hoặc đã đủ.";

    public override string KeptShort(int kept, int over) => $"giữ {Display.Number(kept)}/{Display.Number(over)}";

    public override string Kept(CadenceResult result) => result switch
    {
        CadenceResult.Kept => "giữ nhịp",
        CadenceResult.Missed => "lỡ nhịp",
        CadenceResult.Open => "chưa hết hạn",
    };

    public override string Step(CampaignStep step) => step switch
    {
        CampaignStep.Launch => "Phát động",
        CampaignStep.Pause => "Tạm dừng",
        CampaignStep.Resume => "Chạy tiếp",
        CampaignStep.Close => "Kết thúc",
        CampaignStep.Archive => "Lưu trữ",
    };

    public override string StepQuestion(CampaignStep step) => step switch
    {
        CampaignStep.Launch =>
            "Các đơn vị sẽ thấy chiến dịch; bài đăng trong thời gian của chiến dịch có hashtag hoặc liên kết sẽ tự vào, kể cả bài đã "
            + "đăng. Sau đó không đổi được ngày đầu.",
        CampaignStep.Pause => "Bài mới không tự vào cho đến khi chạy tiếp. Bài đã có vẫn được đếm.",
        CampaignStep.Resume => "Bài mới lại tự vào, kể cả những bài đăng trong lúc tạm dừng.",
        CampaignStep.Close =>
            "Bài mới không tự vào nữa và chiến dịch không mở lại được. Số liệu của bài đã có vẫn được cập nhật; vẫn thêm bớt được "
            + "bài bằng tay.",
        CampaignStep.Archive => "Chiến dịch rời danh sách thường dùng và không sửa được nữa. Số liệu vẫn còn.",
    };

    public override string StepDone(CampaignStep step) => step switch
    {
        CampaignStep.Launch => "Đã phát động chiến dịch.",
        CampaignStep.Pause => "Đã tạm dừng chiến dịch.",
        CampaignStep.Resume => "Chiến dịch chạy tiếp.",
        CampaignStep.Close => "Đã kết thúc chiến dịch.",
        CampaignStep.Archive => "Đã lưu trữ chiến dịch.",
    };
}
