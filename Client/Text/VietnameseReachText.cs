using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The figures in Vietnamese.</summary>
internal sealed class VietnameseReachText : ReachText
{
    public override string Title => "Tổng quan truyền thông";

    public override string Path => "Đơn vị đang xem";

    public override string Filters => "Chọn số liệu";

    public override string Campaign => "Chiến dịch";

    public override string AllPosts => "Mọi bài đăng";

    public override string PlatformLabel => "Nền tảng";

    public override string AllPlatforms => "Mọi nền tảng";

    public override string From => "Từ ngày";

    public override string To => "Đến ngày";

    public override string Show => "Xem";

    public override string QuickPeriods => "Khoảng ngày có sẵn";

    public override string KeyFigures => "Số liệu chính";

    public override string Followers => "Lượt theo dõi";

    public override string FollowersNote => "cuối kỳ, cộng qua các trang; không phải số người";

    public override string MissingNote => "Chưa nền tảng nào cho số liệu này";

    public override string NoComparison => "Chưa có kỳ trước để so sánh";

    public override string ByDay => "Tăng theo ngày";

    public override string MetricSwitch => "Chọn chỉ số";

    public override string ShowTable => "Bảng số liệu theo ngày";

    public override string DayColumn => "Ngày";

    public override string Total => "Cộng";

    public override string NoDaily => "Không có số liệu nào tăng trong những ngày này.";

    public override string ByPlatform => "Theo nền tảng";

    public override string GainedInPeriod => "Tăng trong kỳ";

    public override string PublishedInPeriod => "Của bài đăng trong kỳ";

    public override string GainedAndPublishedNote =>
        "“Tăng trong kỳ” đếm những gì xảy ra trong các ngày đã chọn, kể cả ở bài cũ. “Của bài đăng trong kỳ” là số mới nhất của những bài đăng trong các ngày đó.";

    public override string Fanpages => "Trang";

    public override string Reach => "Người tiếp cận";

    public override string ReachNote =>
        "Cùng một người có thể xem nhiều bài, nên số người tiếp cận chỉ biết trong khoảng và không cộng giữa các nền tảng.";

    public override string TopFanpages => "Trang dẫn đầu";

    public override string TopPosts => "Bài đăng dẫn đầu";

    public override string TopUnits => "Đơn vị trực thuộc";

    public override string Fanpage => "Trang";

    public override string Post => "Bài đăng";

    public override string UnitColumn => "Đơn vị";

    public override string Rank => "Hạng";

    public override string UntitledPost => "(không có tiêu đề)";

    public override string NewTab => "mở trên nền tảng";

    public override string NoFanpages => "Chưa có trang nào trong phạm vi này";

    public override string ReadsNothing => "Tài khoản này chưa được xem số liệu của đơn vị nào";

    public override string ReadsNothingAdvice => "Người tổ chức của đơn vị có thể cấp quyền xem.";

    public override string NoFanpagesAdvice =>
        "Khi đơn vị đăng ký và kết nối trang, số liệu sẽ hiện ở đây; nhập từ tệp CSV cũng được.";

    public override string NoFigures => "Không có số liệu trong khoảng ngày này";

    public override string NoFiguresAdvice => "Thử chọn khoảng ngày dài hơn hoặc chiến dịch khác.";

    public override string NoPosts => "Không có bài đăng nào trong khoảng ngày này.";

    public override string NoUnits => "Đơn vị này không có đơn vị trực thuộc.";

    public override string NoReadings => "chưa đọc được số liệu lần nào";

    public override string StaleTitle => "Số liệu có phần đã cũ";

    public override string StructureLabel => "Theo tổ chức";

    public override string Of(Structure structure) => structure switch
    {
        Structure.Now => "Hiện nay",
        Structure.Then => "Như khi đó",
    };

    public override string Metric(RankBy metric) => metric switch
    {
        RankBy.Views => "Lượt xem",
        RankBy.Interactions => "Lượt tương tác",
        RankBy.Shares => "Lượt chia sẻ",
        RankBy.Posts => "Bài đăng",
    };

    public override string MetricNote(RankBy metric) => metric switch
    {
        RankBy.Views => "mỗi nền tảng đếm theo cách riêng",
        RankBy.Interactions => "cảm xúc + bình luận + chia sẻ",
        RankBy.Shares => "theo bộ đếm của nền tảng",
        RankBy.Posts => "đăng trong kỳ",
    };

    public override string LastDays(int days) => $"{days} ngày";

    public override string ComparedWith(string change, int days, long before) =>
        $"{change} so với {Display.Number(days)} ngày trước ({Display.Compact(before)})";

    public override string InteractionParts(Figures figures) =>
        $"{Display.Compact(figures.Reactions)} cảm xúc · {Display.Compact(figures.Comments)} bình luận · {Display.Compact(figures.Shares)} chia sẻ";

    public override string MemberShares(long memberShares) => $"Đoàn viên nộp {Display.Number(memberShares)} liên kết (đếm riêng)";

    public override string Reporting(int reporting, int fanpages) =>
        $"{Display.Number(reporting)}/{Display.Number(fanpages)} trang có số liệu";

    public override string Newest(string time) => $"mới nhất {time}";

    public override string NeedReconnect(int fanpages) => $"{Display.Number(fanpages)} trang cần kết nối lại";

    public override string Stale(int fanpages, int hours) =>
        $"{Display.Number(fanpages)} trang quá {Display.Number(hours)} giờ chưa có số liệu mới";

    public override string Sources(IEnumerable<FigureSource> sources) => $"nguồn: {string.Join(", ", sources.Select(Source))}";

    public override string Interval(ReachInterval reach) => reach.Max == reach.Sum
        ? $"{Display.Number(reach.Max)} người"
        : $"từ {Display.Number(reach.Max)} đến {Display.Number(reach.Sum)} người";

    public override string ChartLabel(RankBy metric, Period period) =>
        $"Biểu đồ cột chồng: {Metric(metric)} tăng mỗi ngày theo nền tảng, {Display.Days(period)}. Số liệu nằm trong bảng ngay dưới.";

    public override string? Health(FanpageHealth health) => health switch
    {
        FanpageHealth.NotConnected => "chưa kết nối",
        FanpageHealth.Healthy => null,
        FanpageHealth.Failing => "đang lỗi",
        FanpageHealth.ReconnectNeeded => "cần kết nối lại",
        FanpageHealth.Gone => "không còn trên nền tảng",
    };

    public override string PublishedOn(string fanpage, string day) => $"{fanpage} · {day}";

    public override string FanpageCount(int fanpages) => $"{Display.Number(fanpages)} trang";

    private static string Source(FigureSource source) => source switch
    {
        FigureSource.Api => "API nền tảng",
        FigureSource.Export => "tệp nhập",
        FigureSource.Declared => "khai báo",
        FigureSource.Clicks => "liên kết theo dõi",
    };
}
