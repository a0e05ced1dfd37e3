namespace Campaigns.Client;

/// <summary>The frame in Vietnamese.</summary>
internal sealed class VietnameseLayoutText : LayoutText
{
    public override string Product => "Chiến dịch truyền thông";

    public override string SkipToContent => "Đi tới nội dung chính";

    public override string Navigation => "Điều hướng chính";

    public override string Overview => "Tổng quan";

    public override string Campaigns => "Chiến dịch";

    public override string Units => "Đơn vị";

    public override string Fanpages => "Trang";

    public override string Activities => "Hoạt động";

    public override string DataRequests => "Yêu cầu";

    public override string People => "Con người";

    public override string Audit => "Nhật ký";

    public override string Cluster => "Cụm máy chủ";

    public override string ApiKeys => "Khoá API";

    public override string LanguageSwitch => "Ngôn ngữ";

    public override string Live => "Trực tiếp";

    public override string LiveLost => "Mất kết nối";

    public override string Footnote =>
        "Ngày và giờ theo giờ Việt Nam (UTC+7). Dấu “—” nghĩa là nền tảng chưa cho số liệu; số 0 là bằng không.";
}
