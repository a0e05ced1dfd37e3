using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of campaigns, on pages and in the API.</summary>
internal abstract class CampaignText
{
    public abstract string IdTaken { get; }

    public abstract string ChangedMeanwhile { get; }

    public abstract string ChangedMeanwhileAdvice { get; }

    public abstract string NoSuchStep { get; }

    public abstract string FieldsFixed { get; }

    public abstract string NotSplit { get; }

    public abstract string PostsNotFound { get; }

    public abstract string PostsNotNow { get; }

    public abstract string WrongNumberOfPosts { get; }

    public abstract string State(CampaignState state);

    public abstract string Metric(CampaignMetric metric);

    public abstract string Fault(CampaignFaultKind kind, int? limit);

    public abstract string FieldsFixedAdvice(CampaignState state, IReadOnlyList<string> fields);

    public abstract string SplitRefused(SplitRefusal refusal);

    public abstract string InvalidMetric(string given);

    public abstract string InvalidPer(string given);
}

/// <summary>Campaigns, in Vietnamese.</summary>
internal sealed class VietnameseCampaignText : CampaignText
{
    public override string IdTaken => "Mã chiến dịch này đã được dùng";

    public override string ChangedMeanwhile => "Chiến dịch vừa được người khác sửa";

    public override string ChangedMeanwhileAdvice => "Hãy mở lại chiến dịch để xem nội dung mới rồi sửa tiếp.";

    public override string NoSuchStep => "Chiến dịch không chuyển được sang bước này";

    public override string FieldsFixed => "Có mục không còn sửa được";

    public override string NotSplit => "Chưa chia được chỉ tiêu";

    public override string PostsNotFound => "Có bài đăng không tìm thấy trong các đơn vị của chiến dịch";

    public override string PostsNotNow => "Lúc này không thêm bớt được bài đăng của chiến dịch";

    public override string WrongNumberOfPosts => $"Cần từ 1 đến {Display.Number(CampaignLimits.PostsAtOnce)} bài đăng";

    public override string State(CampaignState state) => state switch
    {
        CampaignState.Draft => "Bản nháp",
        CampaignState.Launched => "Đang chạy",
        CampaignState.Paused => "Tạm dừng",
        CampaignState.Closed => "Đã kết thúc",
        CampaignState.Archived => "Đã lưu trữ",
    };

    public override string Metric(CampaignMetric metric) => metric switch
    {
        CampaignMetric.Views => "Lượt xem",
        CampaignMetric.Interactions => "Tương tác",
        CampaignMetric.Reactions => "Cảm xúc",
        CampaignMetric.Comments => "Bình luận",
        CampaignMetric.Shares => "Lượt chia sẻ",
        CampaignMetric.Clicks => "Lượt nhấp",
        CampaignMetric.Posts => "Bài đăng",
    };

    public override string Fault(CampaignFaultKind kind, int? limit) => kind switch
    {
        CampaignFaultKind.Missing => "Cần có giá trị.",
        CampaignFaultKind.TooLong => $"Dài quá {Display.Number(limit ?? 0)} ký tự.",
        CampaignFaultKind.TooMany => $"Nhiều quá {Display.Number(limit ?? 0)} mục.",
        CampaignFaultKind.Malformed => "Viết chưa đúng dạng.",
        CampaignFaultKind.Reversed => "Ngày cuối phải bằng hoặc sau ngày đầu.",
        CampaignFaultKind.OutsideCampaign => "Nằm ngoài thời gian của chiến dịch.",
        CampaignFaultKind.Overlapping => "Chồng lên một mục đứng trước.",
        CampaignFaultKind.Repeated => "Trùng với một mục đứng trước.",
        CampaignFaultKind.OutOfRange => "Nằm ngoài khoảng cho phép.",
        CampaignFaultKind.Past => "Ngày này đã qua.",
        CampaignFaultKind.UnknownUnit => "Không có đơn vị này trong phạm vi của đơn vị chủ trì.",
        CampaignFaultKind.ShareMissing => "Mọi đợt đều cần tỷ trọng, hoặc không đợt nào có.",
        CampaignFaultKind.SharesNot100 => "Tỷ trọng của các đợt phải cộng lại bằng 100.",
        CampaignFaultKind.SharesNotTarget => "Phần của các đơn vị phải cộng lại đúng bằng chỉ tiêu.",
        CampaignFaultKind.UnknownNumber => "Chiến dịch không có nội dung mang số này.",
    };

    public override string FieldsFixedAdvice(CampaignState state, IReadOnlyList<string> fields) =>
        $"Chiến dịch ở trạng thái “{State(state)}” nên không sửa được: {string.Join(", ", fields)}.";

    public override string SplitRefused(SplitRefusal refusal) => refusal.Kind switch
    {
        SplitRefusalKind.NoUnits => "Không có đơn vị nào để chia.",
        SplitRefusalKind.UnknownHeads => $"Chưa có số đoàn viên của: {string.Join(", ", refusal.Units)}.",
        SplitRefusalKind.NoHeads => "Các đơn vị tham gia đều không có đoàn viên.",
    };

    public override string InvalidMetric(string given) =>
        $"Không có chỉ số “{given}”. Dùng {string.Join(", ", CampaignMetrics.All.Select(metric => metric.Name()))}.";

    public override string InvalidPer(string given) => $"Không có nhịp “{given}”. Dùng day hoặc week.";
}
