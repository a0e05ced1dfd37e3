namespace Campaigns.Client;

/// <summary>API keys in Vietnamese.</summary>
internal sealed class VietnameseApiKeyText : ApiKeyText
{
    public override string Title => "Khoá API";

    public override string ShownOnce => "Khoá mới chỉ hiện một lần này. Hãy chép và cất giữ ở nơi an toàn:";

    public override string None => "Chưa có khoá nào.";

    public override string Name => "Tên";

    public override string Prefix => "Bắt đầu bằng";

    public override string Rights => "Quyền";

    public override string CreatedOn => "Tạo ngày";

    public override string Expires => "Hết hạn";

    public override string LastUsed => "Dùng lần cuối";

    public override string State => "Tình trạng";

    public override string NeverExpires => "không hết hạn";

    public override string NeverUsed => "chưa dùng";

    public override string Revoke => "Thu hồi";

    public override string Revoked => "Đã thu hồi";

    public override string Expired => "Đã hết hạn";

    public override string New => "Tạo khoá mới";

    public override string Create => "Tạo khoá";

    public override string NameHint => "Tên (dùng cho chương trình nào)";

    public override string NameNeeded => "Hãy đặt tên cho khoá.";

    public override string NameTooLong => "Tên dài nhất 100 ký tự.";

    public override string AllRights => "Mọi quyền của tôi";

    public override string Unit => "Mã đơn vị (bỏ qua nếu chọn mọi quyền)";

    public override string Scopes => "Chỉ được làm những việc này (không chọn gì: mọi việc của quyền trên)";

    public override string Days => "Hết hạn sau (ngày; để trống: không hết hạn)";

    public override string DaysRange => "Số ngày từ 1 đến 3650.";

    public override string NotYours => "Không tìm thấy đơn vị này, hoặc bạn không có quyền đã chọn ở đó.";
}
