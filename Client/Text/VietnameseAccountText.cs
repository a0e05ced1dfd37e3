namespace Campaigns.Client;

/// <summary>One's own account in Vietnamese.</summary>
internal sealed class VietnameseAccountText : AccountText
{
    public override string SignIn => "Đăng nhập";

    public override string SignOut => "Đăng xuất";

    public override string UserName => "E-mail hoặc tên đăng nhập";

    public override string UserNameNeeded => "Hãy nhập e-mail hoặc tên đăng nhập.";

    public override string Password => "Mật khẩu";

    public override string PasswordNeeded => "Hãy nhập mật khẩu.";

    public override string NewPassword => "Mật khẩu mới (ít nhất 10 ký tự)";

    public override string ChosenPassword => "Mật khẩu (ít nhất 10 ký tự)";

    public override string PasswordAgain => "Nhập lại mật khẩu";

    public override string PasswordsDiffer => "Hai lần nhập mật khẩu không giống nhau.";

    public override string SignInRefused => "Tên đăng nhập hoặc mật khẩu không đúng. Sau 5 lần sai liên tiếp, việc đăng nhập bị tạm khoá 15 phút.";

    public override string Setup => "Thiết lập lần đầu";

    public override string SetupUnit => "Đơn vị cao nhất";

    public override string SetupOrganizer => "Người tổ chức đầu tiên";

    public override string SetupStart => "Bắt đầu";

    public override string SetupDone => "Hệ thống đã được thiết lập.";

    public override string UnitName => "Tên đơn vị";

    public override string UnitNameNeeded => "Hãy nhập tên đơn vị.";

    public override string UnitCode => "Mã đơn vị";

    public override string UnitCodeNeeded => "Hãy nhập mã đơn vị.";

    public override string Name => "Họ và tên";

    public override string NameNeeded => "Hãy nhập họ và tên.";

    public override string NameTooLong => "Tên dài nhất 200 ký tự.";

    public override string DuplicateUserName => "Tên đăng nhập này đã có người dùng.";

    public override string InvalidUserName => "Tên đăng nhập chỉ gồm chữ không dấu, chữ số và các ký tự . _ - @ +";

    public override string PasswordTooShort(int length) => $"Mật khẩu phải có ít nhất {length} ký tự.";

    public override string PasswordUniqueChars(int characters) => $"Mật khẩu phải có ít nhất {characters} ký tự khác nhau.";

    public override string SecondFactor => "Xác thực hai bước";

    public override string SecondFactorLead => "Ngoài mật khẩu, mỗi lần đăng nhập cần thêm một mã từ ứng dụng xác thực trên điện thoại.";

    public override string SecondFactorRequired => "Vai trò của bạn yêu cầu bật xác thực hai bước trước khi dùng hệ thống.";

    public override string SecondFactorIsOn(DateOnly since) => $"Đang bật từ ngày {Display.Day(since)}.";

    public override string RecoveryCodesLeft(int left) => $"Còn {left} mã dự phòng chưa dùng.";

    public override string Scan => "Quét mã này bằng ứng dụng xác thực, hoặc nhập khoá bằng tay:";

    public override string ScanImage => "Mã QR cho ứng dụng xác thực";

    public override string Code => "Mã xác thực";

    public override string CodeHint => "6 chữ số đang hiện trong ứng dụng.";

    public override string CodeOrRecovery => "Mã trong ứng dụng xác thực, hoặc một mã dự phòng";

    public override string CodeNeeded => "Hãy nhập mã.";

    public override string WrongCode => "Mã không đúng, đã cũ hoặc đã dùng rồi. Hãy chờ mã tiếp theo rồi thử lại.";

    public override string WrongPassword => "Mật khẩu không đúng.";

    public override string TurnOn => "Bật xác thực hai bước";

    public override string TurnOff => "Tắt xác thực hai bước";

    public override string NewCodes => "Tạo mã dự phòng mới";

    public override string NewCodesQuestion => "Các mã dự phòng cũ sẽ không dùng được nữa.";

    public override string TurnOffQuestion => "Từ lần sau, chỉ cần mật khẩu là đăng nhập được.";

    public override string CodesShownOnce =>
        "Mỗi mã dự phòng dùng được một lần khi mất điện thoại. Các mã chỉ hiện lần này: hãy chép và cất ở nơi an toàn.";

    public override string TurnedOff => "Đã tắt xác thực hai bước. Các phiên khác đã kết thúc.";

    public override string NothingToDo => "Việc này đã được làm rồi.";

    public override string ChangePassword => "Đổi mật khẩu";

    public override string CurrentPassword => "Mật khẩu đang dùng";

    public override string PasswordChanged => "Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.";

    public override string Sessions => "Phiên đăng nhập";

    public override string SessionsLead => "Những nơi tài khoản của bạn đang đăng nhập. Chỉ giữ loại thiết bị và ngày dùng gần nhất.";

    public override string Device => "Thiết bị";

    public override string UnknownDevice => "Không rõ";

    public override string StartedOn => "Bắt đầu";

    public override string LastSeenOn => "Dùng gần nhất";

    public override string ThisSession => "Phiên này";

    public override string EndSession => "Kết thúc";

    public override string EndOtherSessions => "Đăng xuất mọi nơi khác";

    public override string EndOtherSessionsQuestion => "Mọi phiên trừ phiên này sẽ kết thúc ngay.";

    public override string Invitation => "Lời mời";

    public override string InvitationLead(string role, string unit) => $"Bạn được mời với vai trò “{role}” tại {unit}.";

    public override string InvitationNotGood =>
        "Đường liên kết này không dùng được: đã dùng, đã thu hồi hoặc đã hết hạn. Hãy xin người mời một lời mời mới.";

    public override string Accept => "Tạo tài khoản";

    public override string OwnAccount => "Tài khoản của tôi";
}
