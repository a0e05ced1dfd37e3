using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Activities in Vietnamese.</summary>
internal sealed class VietnameseActivityText : ActivityText
{
    public override string Title => "Hoạt động";

    public override string Lead => "Tập huấn, cuộc thi và khen thưởng của các đơn vị, tính riêng với số liệu trên các nền tảng.";

    public override string NewActivity => "Nhập hoạt động";

    public override string SearchLabel => "Tìm theo tên hoạt động";

    public override string KindLabel => "Loại";

    public override string AllKinds => "Mọi loại";

    public override string StateLabel => "Trạng thái";

    public override string AllStates => "Trừ hoạt động đã rút";

    public override string CampaignLabel => "Chiến dịch";

    public override string NoCampaign => "Không thuộc chiến dịch nào";

    public override string From => "Từ ngày";

    public override string To => "Đến ngày";

    public override string TitleColumn => "Hoạt động";

    public override string UnitColumn => "Đơn vị";

    public override string DaysColumn => "Thời gian";

    public override string CountsColumn => "Số liệu";

    public override string NoActivities => "Chưa có hoạt động nào";

    public override string NoActivitiesAdvice => "Nhập buổi tập huấn, cuộc thi hoặc đợt khen thưởng của đơn vị kèm minh chứng.";

    public override string NothingFound => "Không có hoạt động nào phù hợp";

    public override string NothingFoundAdvice => "Thử từ khoá khác, khoảng ngày khác hoặc bỏ bớt bộ lọc.";

    public override string Totals => "Tổng hợp";

    public override string TotalsNote => "Chỉ tính hoạt động đã xác nhận; phần chờ xác nhận ghi bên cạnh và không cộng vào.";

    public override string Confirmed => "Đã xác nhận";

    public override string Submitted => "Chờ xác nhận";

    public override string ActivitiesColumn => "Số hoạt động";

    public override string SessionsColumn => "Số buổi";

    public override string Attendances => "Lượt tham dự";

    public override string AttendancesHint => "Đếm lượt, không đếm người: một người dự hai buổi là hai lượt.";

    public override string Entries => "Bài dự thi";

    public override string Collectives => "Tập thể được khen";

    public override string Persons => "Cá nhân được khen";

    public override string HiddenPersons => "không nêu";

    public override string HiddenPersonsNote => "Số cá nhân dưới 5 không nêu, kèm một số bên cạnh để không tính ngược ra được.";

    public override string NewTitle => "Nhập hoạt động";

    public override string TitleLabel => "Tên hoạt động";

    public override string UnitLabel => "Mã đơn vị";

    public override string DaysTitle => "Các buổi hoặc ngày";

    public override string DaysHint => "Mỗi dòng là một buổi hoặc một ngày; dòng để trống được bỏ qua. Chỉ điền các cột của loại đã chọn.";

    public override string DayColumn => "Ngày";

    public override string EvidenceTitle => "Minh chứng";

    public override string EvidenceHint => "Cần đường dẫn hoặc ghi chú trước khi gửi. Hệ thống chỉ lưu đường dẫn, không mở.";

    public override string EvidenceLink => "Đường dẫn";

    public override string EvidenceNote => "Ghi chú";

    public override string NoEvidence => "Chưa có minh chứng.";

    public override string Save => "Lưu";

    public override string SaveDraft => "Lưu bản nháp";

    public override string Edit => "Sửa";

    public override string Correct => "Đính chính";

    public override string CorrectNote => "Đính chính hoạt động đã xác nhận thì cần xác nhận lại; số cũ còn trong lịch sử.";

    public override string Submit => "Gửi xác nhận";

    public override string Confirm => "Xác nhận";

    public override string ConfirmQuestion => "Từ nay hoạt động được tính vào tổng hợp.";

    public override string Return => "Trả lại";

    public override string ReturnQuestion => "Hoạt động được trả lại đơn vị để sửa và không tính vào tổng hợp.";

    public override string Reason => "Lý do";

    public override string Withdraw => "Rút lại";

    public override string WithdrawQuestion => "Hoạt động không còn được tính và không gửi lại được; lịch sử vẫn lưu.";

    public override string ReturnedBecause => "Lý do trả lại";

    public override string History => "Lịch sử";

    public override string Saved => "Đã lưu.";

    public override string EvidenceNeeded => "Cần minh chứng trước khi gửi";

    public override string EvidenceNeededAdvice => "Thêm đường dẫn hoặc ghi chú minh chứng rồi gửi lại.";

    public override string ChangedMeanwhile => "Hoạt động vừa được người khác thay đổi";

    public override string ChangedMeanwhileAdvice => "Xem lại bản mới nhất rồi thực hiện lại.";

    public override string NotInThisState => "Không thực hiện được ở trạng thái hiện tại";

    public override string UnknownCampaign => "Không có chiến dịch này của đơn vị hoặc cấp trên";

    public override string UnknownUnit => "Không tìm thấy đơn vị này, hoặc bạn không nhập hoạt động cho đơn vị đó.";

    public override string Required => "Cần có giá trị.";

    public override string InTheFuture => "Ngày chưa tới.";

    public override string OutOfRange => "Số từ 0 đến 1.000.000.000.";

    public override string NotOfThisKind => "Không thuộc loại hoạt động này.";

    public override string InvalidKind => "Loại là training, contest hoặc award.";

    public override string InvalidAddress => "Địa chỉ phải bắt đầu bằng http:// hoặc https://.";

    public override string ControlCharacters => "Không được có ký tự điều khiển.";

    public override string InvalidNumber => "Viết số bằng chữ số.";

    public override string Kind(ActivityKind kind) => kind switch
    {
        ActivityKind.Training => "Tập huấn",
        ActivityKind.Contest => "Cuộc thi",
        ActivityKind.Award => "Khen thưởng",
    };

    public override string State(ActivityState state) => state switch
    {
        ActivityState.Draft => "Bản nháp",
        ActivityState.Submitted => "Chờ xác nhận",
        ActivityState.Returned => "Bị trả lại",
        ActivityState.Confirmed => "Đã xác nhận",
        ActivityState.Withdrawn => "Đã rút",
    };

    public override string TooLong(int most) => $"Dài quá {Display.Number(most)} ký tự.";

    public override string TooEarly(string day) => $"Sớm nhất là {day}.";

    public override string TooManyDays(int most) => $"Nhiều nhất {Display.Number(most)} buổi.";

    public override string Session(int number) => $"Buổi {Display.Number(number)}";
}
