namespace Campaigns.Client;

/// <summary>Strings of the frame around every page.</summary>
internal abstract class LayoutText
{
    public abstract string Product { get; }

    public abstract string SkipToContent { get; }

    public abstract string Navigation { get; }

    public abstract string Overview { get; }

    public abstract string Cluster { get; }

    public abstract string ApiKeys { get; }

    public abstract string Live { get; }

    public abstract string LiveLost { get; }

    /// <summary>Which zone days and times are in, and what the dash means.</summary>
    public abstract string Footnote { get; }
}

/// <summary>The frame in Vietnamese.</summary>
internal sealed class VietnameseLayoutText : LayoutText
{
    public override string Product => "Chiến dịch truyền thông";

    public override string SkipToContent => "Đi tới nội dung chính";

    public override string Navigation => "Điều hướng chính";

    public override string Overview => "Tổng quan";

    public override string Cluster => "Cụm máy chủ";

    public override string ApiKeys => "Khoá API";

    public override string Live => "Trực tiếp";

    public override string LiveLost => "Mất kết nối";

    public override string Footnote =>
        "Ngày và giờ theo giờ Việt Nam (UTC+7). Dấu “—” nghĩa là nền tảng chưa cho số liệu; số 0 là bằng không.";
}
