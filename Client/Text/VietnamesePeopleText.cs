using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>People in Vietnamese.</summary>
internal sealed class VietnamesePeopleText : PeopleText
{
    public override string Title => "Người dùng";

    public override string Lead => "Cán bộ có tài khoản và vai trò trong đơn vị của bạn và cấp dưới. Không phải danh sách đoàn viên.";

    public override string SearchLabel => "Tìm theo tên hoặc tên đăng nhập";

    public override string None => "Không có ai.";

    public override string NoneAdvice => "Mời người đầu tiên, hoặc bỏ bớt điều kiện tìm.";

    public override string Name => "Họ và tên";

    public override string UserName => "Tên đăng nhập";

    public override string Roles => "Vai trò";

    public override string NoRole => "Chưa có vai trò";

    public override string LastSignIn => "Đăng nhập gần nhất";

    public override string Never => "chưa đăng nhập";

    public override string SecondFactor => "Hai bước";

    public override string On => "Bật";

    public override string Off => "Tắt";

    public override string Closed => "Đã khoá";

    public override string Invite => "Mời người dùng";

    public override string InviteLead => "Người được mời nhận một đường liên kết dùng một lần trong 7 ngày, rồi tự đặt tên đăng nhập và mật khẩu.";

    public override string RoleLabel => "Vai trò được giao";

    public override string Unit => "Đơn vị";

    public override string SendInvitation => "Tạo lời mời";

    public override string LinkShownOnce => "Đường liên kết chỉ hiện một lần này. Hãy gửi riêng cho người được mời:";

    public override string OpenInvitations => "Lời mời đang chờ";

    public override string SentBy => "Người mời";

    public override string ExpiresOn => "Hết hạn";

    public override string Withdraw => "Thu hồi";

    public override string MayNotGive => "Không tìm thấy đơn vị này, hoặc bạn không giao được vai trò đã chọn ở đó.";

    public override string Give => "Giao vai trò";

    public override string Take => "Thu hồi vai trò";

    public override string TakeQuestion(string role, string unit) => $"Thu hồi vai trò “{role}” tại {unit}?";

    public override string LastOrganizer => "Đây là người tổ chức cuối cùng ở đơn vị cao nhất: hệ thống không thể thiếu người tổ chức.";

    public override string Done => "Đã thực hiện.";

    public override string Security => "Bảo mật tài khoản";

    public override string ResetSecondFactor => "Đặt lại xác thực hai bước";

    public override string ResetSecondFactorQuestion =>
        "Người này sẽ đăng nhập chỉ bằng mật khẩu cho tới khi bật lại. Chỉ làm khi chắc chắn đúng người yêu cầu.";

    public override string EndSessions => "Đăng xuất khỏi mọi nơi";

    public override string EndSessionsQuestion => "Mọi phiên đăng nhập của người này sẽ kết thúc ngay.";

    public override string Close => "Khoá tài khoản";

    public override string CloseQuestion => "Người này không đăng nhập được nữa, khoá API của họ ngừng hoạt động. Có thể mở lại sau.";

    public override string Reopen => "Mở lại tài khoản";

    public override string RoleName(Role role) => role switch
    {
        Role.Organizer => "Người tổ chức",
        Role.UnitAdmin => "Quản trị đơn vị",
        Role.Leadership => "Lãnh đạo (chỉ đọc số liệu)",
        Role.Member => "Đoàn viên",
        Role.SystemAdmin => "Quản trị hệ thống",
    };

    public override string CapabilityName(Capability capability) => capability switch
    {
        Capability.ReadFigures => "Đọc số liệu",
        Capability.ManagePages => "Quản lý trang",
        Capability.ManageCampaigns => "Quản lý chiến dịch",
        Capability.ManagePeople => "Quản lý người dùng",
        Capability.SubmitLinks => "Nộp liên kết của mình",
        Capability.ManageSystem => "Quản trị hệ thống",
        Capability.ManageUnits => "Quản lý đơn vị",
        Capability.EnterActivities => "Nhập hoạt động",
        Capability.ReadAudit => "Đọc nhật ký",
        Capability.ManageMembers => "Quản lý đoàn viên",
        Capability.ReviewShares => "Duyệt lượt chia sẻ",
    };

    public override string InvalidRole(string known) => $"Không có vai trò này. Dùng {known}.";
}
