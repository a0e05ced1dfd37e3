namespace Campaigns.Client;

/// <summary>What the API says to writes, in Vietnamese.</summary>
internal sealed class VietnameseWriteText : WriteText
{
    public override string InvalidRequest => "Yêu cầu có chỗ chưa đúng";

    public override string Required => "Cần có giá trị.";

    public override string ControlCharacters => "Không được có ký tự điều khiển hoặc xuống dòng.";

    public override string InvalidAccountId => "Mã tài khoản chỉ gồm chữ không dấu, chữ số và các ký tự - . _ ~ : @";

    public override string InvalidAddress => "Địa chỉ phải bắt đầu bằng http:// hoặc https://.";

    public override string InvalidToken => "Mã truy cập chỉ gồm ký tự ASCII nhìn thấy được.";

    public override string IdempotencyKeyInUse => "Yêu cầu với khoá chống lặp này đang được thực hiện";

    public override string IdempotencyKeyInUseAdvice => "Hãy gửi lại sau ít giây để nhận kết quả.";

    public override string IdempotencyKeyReused => "Khoá chống lặp này đã dùng cho một yêu cầu khác";

    public override string IdempotencyKeyReusedAdvice =>
        "Mỗi yêu cầu khác nhau cần một khoá mới, kể cả cùng nội dung nhưng quyền của tài khoản đã thay đổi.";

    public override string TakenByAnotherUnit => "Một đơn vị khác đã đăng ký trang này";

    public override string EmptyToken => "Mã truy cập để trống";

    public override string TokenOfAnotherAccount => "Mã truy cập thuộc về tài khoản khác";

    public override string PlatformNotSupported => "Chưa kết nối được với nền tảng này; số liệu vào bằng cách nhập tệp";

    public override string TokenRefused => "Nền tảng không chấp nhận mã truy cập";

    public override string AccountGone => "Nền tảng không còn hiển thị tài khoản này";

    public override string PlatformThrottled => "Nền tảng yêu cầu tạm dừng";

    public override string PlatformUnavailable => "Nền tảng tạm thời không trả lời";

    public override string PlatformFailed => "Nền tảng từ chối yêu cầu";

    public override string TooLong(int most) => $"Dài quá {Display.Number(most)} ký tự.";

    public override string InvalidIdempotencyKey(int longest) =>
        $"Khoá chống lặp gồm 1 đến {Display.Number(longest)} ký tự ASCII nhìn thấy được, không có dấu cách.";

    public override string TokenOpens(string accountId) => $"Mã truy cập này mở tài khoản {accountId}.";
}
