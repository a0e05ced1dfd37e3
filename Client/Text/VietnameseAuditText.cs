using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The audit log in Vietnamese.</summary>
internal sealed class VietnameseAuditText : AuditText
{
    public override string Title => "Nhật ký";

    public override string Lead => "Ai đã thay đổi gì trong đơn vị của bạn và cấp dưới.";

    public override string SearchLabel => "Tìm trong đối tượng và chi tiết";

    public override string From => "Từ ngày";

    public override string To => "Đến ngày";

    public override string Action => "Việc";

    public override string AnyAction => "Mọi việc";

    public override string At => "Lúc";

    public override string By => "Người làm";

    public override string Subject => "Đối tượng";

    public override string Unit => "Đơn vị";

    public override string Details => "Chi tiết";

    public override string Erased => "(đã xoá)";

    public override string Shell => "Hệ thống";

    public override string Member => "Chính đoàn viên";

    public override string None => "Không có dòng nào.";

    public override string NoneAdvice => "Chọn khoảng ngày khác hoặc bỏ bớt điều kiện.";

    public override string Older => "Cũ hơn";

    public override string Newest => "Mới nhất";

    public override string SearchGoesOn => "Chưa tìm hết: còn các dòng cũ hơn.";

    public override string PersonHint => "Tên đăng nhập, hoặc họ tên không cần dấu.";

    public override string Yes => "có";

    public override string NoSuchPerson(string typed) => $"Không có ai tên “{typed}” trong phạm vi của bạn.";

    public override string WhichPerson(string typed, IReadOnlyList<string> candidates) =>
        $"Chưa rõ “{typed}” là ai: {string.Join("; ", candidates)}. Hãy ghi tên đăng nhập.";

    public override IReadOnlyDictionary<string, string> Actions { get; } = new Dictionary<string, string>
    {
        ["account.created"] = "Tạo tài khoản",
        ["account.deactivated"] = "Khoá tài khoản",
        ["account.locked"] = "Tạm khoá đăng nhập vì sai nhiều lần",
        ["account.reactivated"] = "Mở lại tài khoản",
        ["account.unlocked"] = "Mở khoá đăng nhập",
        ["activity.confirmed"] = "Xác nhận hoạt động",
        ["activity.corrected"] = "Sửa hoạt động đã xác nhận",
        ["activity.edited"] = "Sửa hoạt động",
        ["activity.entered"] = "Nhập hoạt động",
        ["activity.returned"] = "Trả lại hoạt động",
        ["activity.submitted"] = "Gửi hoạt động",
        ["activity.withdrawn"] = "Rút hoạt động",
        ["api-key.created"] = "Tạo khoá API",
        ["api-key.revoked"] = "Thu hồi khoá API",
        ["campaign.acceptance-changed"] = "Đổi việc tự động duyệt lượt chia sẻ",
        ["campaign.archived"] = "Lưu trữ chiến dịch",
        ["campaign.closed"] = "Đóng chiến dịch",
        ["campaign.copied"] = "Sao chép chiến dịch",
        ["campaign.created"] = "Tạo chiến dịch",
        ["campaign.edited"] = "Sửa chiến dịch",
        ["campaign.launched"] = "Phát động chiến dịch",
        ["campaign.paused"] = "Tạm dừng chiến dịch",
        ["campaign.links-made"] = "Tạo liên kết đếm lượt bấm",
        ["campaign.posts-joined"] = "Đưa bài đăng vào chiến dịch",
        ["campaign.posts-left"] = "Đưa bài đăng ra khỏi chiến dịch",
        ["campaign.reorganized"] = "Chiến dịch đổi theo đơn vị",
        ["campaign.resumed"] = "Tiếp tục chiến dịch",
        ["campaign.shares-adjusted"] = "Điều chỉnh phần chỉ tiêu của các đơn vị",
        ["campaign.targets-split"] = "Chia chỉ tiêu chiến dịch",
        ["data-request.answered"] = "Trả lời yêu cầu về dữ liệu cá nhân",
        ["data-request.extended"] = "Gia hạn yêu cầu về dữ liệu cá nhân",
        ["data-request.finished"] = "Hoàn thành yêu cầu về dữ liệu cá nhân",
        ["data-request.lifted"] = "Bỏ hạn chế dữ liệu của đoàn viên",
        ["data-request.received"] = "Nhận yêu cầu về dữ liệu cá nhân",
        ["grant.given"] = "Giao vai trò",
        ["grant.taken"] = "Thu hồi vai trò",
        ["invitation.accepted"] = "Nhận lời mời",
        ["invitation.sent"] = "Gửi lời mời",
        ["invitation.withdrawn"] = "Thu hồi lời mời",
        ["member.consent-withdrawn"] = "Đoàn viên rút lại sự đồng ý",
        ["member.consented"] = "Đoàn viên đồng ý",
        ["member.corrected"] = "Sửa thông tin đoàn viên",
        ["member.enrolled"] = "Thêm đoàn viên",
        ["member.erased"] = "Xoá dữ liệu đoàn viên",
        ["member.import-undone"] = "Hoàn tác nhập danh sách đoàn viên",
        ["member.imported"] = "Nhập danh sách đoàn viên",
        ["member.returned"] = "Nhận đoàn viên lại vào danh sách",
        ["member.left"] = "Cho đoàn viên rời danh sách",
        ["member.link-given"] = "Cấp liên kết cá nhân",
        ["member.moved"] = "Chuyển đoàn viên sang đơn vị khác",
        ["page.connected"] = "Kết nối trang",
        ["page.disconnected"] = "Ngắt kết nối trang",
        ["page.edited"] = "Sửa thông tin trang",
        ["page.handed-over"] = "Bàn giao trang",
        ["page.registered"] = "Đăng ký trang",
        ["page.resumed"] = "Tiếp tục thu thập trang",
        ["page.retired"] = "Ngừng quản lý trang",
        ["page.suspended"] = "Tạm ngừng thu thập trang",
        ["page.taken-over"] = "Nhận bàn giao trang",
        ["points.announced"] = "Công bố cách tính điểm",
        ["password.changed"] = "Đổi mật khẩu",
        ["password.reset"] = "Đặt lại mật khẩu",
        ["recovery-code.used"] = "Đăng nhập bằng mã dự phòng",
        ["recovery-codes.renewed"] = "Tạo mã dự phòng mới",
        ["retention.ran"] = "Xoá dữ liệu hết thời hạn lưu giữ",
        ["recount.checked"] = "Hậu kiểm lượt chia sẻ",
        ["recount.drawn"] = "Rút mẫu hậu kiểm",
        ["recount.ended"] = "Dừng hậu kiểm",
        ["second-factor.disabled"] = "Tắt xác thực hai bước",
        ["second-factor.enabled"] = "Bật xác thực hai bước",
        ["second-factor.reset"] = "Đặt lại xác thực hai bước",
        ["session.ended"] = "Kết thúc một phiên đăng nhập",
        ["sessions.ended"] = "Kết thúc các phiên đăng nhập",
        ["share.accepted"] = "Duyệt lượt chia sẻ",
        ["share.official"] = "Loại lượt chia sẻ là bài của trang chính thức",
        ["share.rejected"] = "Từ chối lượt chia sẻ",
        ["unit.closed"] = "Đóng đơn vị",
        ["unit.counted"] = "Ghi số đoàn viên của đơn vị",
        ["unit.ended"] = "Kết thúc vì sáp nhập",
        ["unit.import-undone"] = "Hoàn tác nhập đơn vị",
        ["unit.imported"] = "Nhập đơn vị",
        ["unit.merged"] = "Sáp nhập đơn vị",
        ["unit.moved"] = "Chuyển đơn vị",
        ["unit.opened"] = "Mở đơn vị",
        ["unit.renamed"] = "Đổi tên đơn vị",
        ["unit.split"] = "Tách đơn vị",
    };

    public override string DetailName(AuditDetail detail) => detail switch
    {
        AuditDetail.Address => "địa chỉ",
        AuditDetail.Before => "trước đó",
        AuditDetail.Campaign => "chiến dịch",
        AuditDetail.Changed => "mục đã sửa",
        AuditDetail.Closes => "đơn vị cũ kết thúc",
        AuditDetail.Counted => "đơn vị được ghi số đoàn viên",
        AuditDetail.Day => "buổi",
        AuditDetail.Days => "thời gian",
        AuditDetail.EligibleUnits => "đơn vị có thể tham gia",
        AuditDetail.Evidence => "minh chứng",
        AuditDetail.EvidenceNote => "ghi chú minh chứng",
        AuditDetail.File => "tệp",
        AuditDetail.From => "từ ngày",
        AuditDetail.FromUnit => "từ đơn vị",
        AuditDetail.Given => "chuyển sang đơn vị mới thứ",
        AuditDetail.Import => "lần nhập số",
        AuditDetail.Key => "khoá",
        AuditDetail.Kind => "loại",
        AuditDetail.Links => "số liên kết",
        AuditDetail.MemberCap => "tối đa mỗi đoàn viên",
        AuditDetail.Members => "đoàn viên",
        AuditDetail.MembersCorrected => "đoàn viên được sửa",
        AuditDetail.MembersEnrolled => "đoàn viên được thêm",
        AuditDetail.MembersMoved => "đoàn viên được chuyển",
        AuditDetail.MembersPutBack => "đoàn viên được trả về như cũ",
        AuditDetail.MembersRemoved => "đoàn viên được bỏ khỏi danh sách",
        AuditDetail.MembersStayed => "đoàn viên được giữ nguyên",
        AuditDetail.Moved => "đơn vị được chuyển",
        AuditDetail.Name => "tên",
        AuditDetail.Opened => "đơn vị được mở",
        AuditDetail.Parent => "cấp trên",
        AuditDetail.Parts => "đơn vị mới",
        AuditDetail.PerMember => "điểm mỗi đoàn viên",
        AuditDetail.PerShare => "điểm mỗi lượt chia sẻ",
        AuditDetail.Platforms => "nền tảng",
        AuditDetail.Population => "rút từ số lượt",
        AuditDetail.Posts => "bài đăng",
        AuditDetail.Reclassified => "đơn vị đổi loại",
        AuditDetail.Recount => "đợt hậu kiểm số",
        AuditDetail.Removed => "số đã xoá",
        AuditDetail.Renamed => "đơn vị được đổi tên",
        AuditDetail.RequestKind => "nội dung yêu cầu",
        AuditDetail.Role => "vai trò",
        AuditDetail.Seed => "mã khởi tạo ngẫu nhiên (seed)",
        AuditDetail.Shares => "phần chỉ tiêu",
        AuditDetail.SharesDropped => "bỏ phần chia của",
        AuditDetail.Source => "chép từ chiến dịch",
        AuditDetail.SplitBy => "chia theo",
        AuditDetail.Targets => "chỉ tiêu",
        AuditDetail.ToUnit => "sang đơn vị",
        AuditDetail.Unit => "đơn vị",
        AuditDetail.Units => "các đơn vị",
        AuditDetail.Until => "đến lúc",
        AuditDetail.Wrong => "số lượt không đúng",
    };
}
