using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Tracked links and their clicks, in Vietnamese.</summary>
internal sealed class VietnameseClickText : ClickText
{
    public override string LinkClicks => "Lượt bấm liên kết";

    public override string LinkClicksNote => "số lần mở liên kết, không phải số người";

    public override string Previews => "Lượt xem trước";

    public override string PreviewsNote => "do ứng dụng và mạng xã hội tự tải, đếm riêng";

    public override string Bots => "Máy tự động";

    public override string BotsNote => "máy tìm kiếm và chương trình khác, đếm riêng";

    public override string Lead =>
        "Mỗi liên kết dẫn thẳng đến nội dung và chỉ đếm số lần được mở. Hệ thống không ghi lại ai đã mở, không dùng cookie.";

    public override string ToLinks => "Xem theo liên kết, đơn vị và ngày";

    public override string Links => "Các liên kết";

    public override string Link => "Liên kết";

    public override string Item => "Nội dung";

    public override string ItemGone => "Nội dung không còn";

    public override string AllItems => "Mọi nội dung";

    public override string CountsFor => "Tính cho";

    public override string OfCampaign => "cả chiến dịch";

    public override string SearchLabel => "Tìm theo đơn vị, nội dung hoặc mã liên kết";

    public override string None => "Chưa có liên kết đếm lượt bấm";

    public override string NoneAdvice => "Khi người tổ chức tạo liên kết, bộ chia sẻ sẽ dùng liên kết đó và lượt bấm hiện ở đây.";

    public override string NoneAdviceManager => "Tạo liên kết ở dưới. Bộ chia sẻ sẽ dùng ngay liên kết đó thay cho địa chỉ của nội dung.";

    public override string NoneFound => "Không có liên kết nào khớp.";

    public override string ByUnit => "Lượt bấm theo đơn vị";

    public override string ByDay => "Lượt bấm theo ngày";

    public override string ShowDays(int days) => $"Bảng {Display.Number(days)} ngày";

    public override string NoClicks => "Chưa có lượt bấm nào.";

    public override string MakeTitle => "Tạo liên kết đếm lượt bấm";

    public override string Make => "Tạo liên kết";

    public override string EveryItem => "Mọi nội dung có liên kết";

    public override string OneUnit => "Một đơn vị";

    public override string EveryUnit => "Từng đơn vị tham gia";

    public override string EveryUnitHint => "Mỗi đơn vị được nêu tên trong chiến dịch, hoặc mỗi đơn vị ngay dưới đơn vị chủ trì, có một liên kết riêng; nếu chỉ có một đơn vị thì là các đơn vị ngay dưới đơn vị đó.";

    public override string UnitHint => "Chỉ cần khi tính cho một đơn vị.";

    public override string KitNote => "Liên kết này đếm số lần được mở, không ghi lại ai đã mở.";

    public override string Gone => "Nội dung này không còn nữa";

    public override string GoneAdvice => "Nội dung mà liên kết dẫn đến đã được gỡ. Hãy hỏi đơn vị đã chia sẻ liên kết.";

    public override string UnitsOrEveryUnit => "Nêu ít nhất một đơn vị, hoặc chọn từng đơn vị tham gia, không cả hai.";

    public override string Made(int made, int asked) => made == 0
        ? $"Đã có sẵn {Display.Number(asked)} liên kết; không cần tạo thêm."
        : $"Đã tạo {Display.Number(made)} liên kết, có sẵn {Display.Number(asked - made)}.";

    public override string Since(DateOnly day) => $"từ {Display.Day(day)}";

    public override string OwnOf(string unit) => $"{unit} (chung)";

    public override string Refused(TrackOutcome outcome) => outcome switch
    {
        TrackOutcome.Tracked => "Đã tạo liên kết.",
        TrackOutcome.NoSuchCampaign => "Không có chiến dịch này.",
        TrackOutcome.NoSuchItem => "Chiến dịch không có nội dung này.",
        TrackOutcome.NoAddress => "Nội dung chưa có địa chỉ để dẫn đến. Hãy thêm địa chỉ cho nội dung trước.",
        TrackOutcome.NotTakingPart([]) => "Chưa có đơn vị tham gia nào đang hoạt động.",
        TrackOutcome.NotTakingPart => "Có đơn vị không tham gia chiến dịch hoặc đã kết thúc hoạt động.",
        TrackOutcome.TooMany(var links) =>
            $"{Display.Number(links)} liên kết là quá nhiều cho một lần, nhiều nhất {Display.Number(CampaignLimits.TrackedLinksAtOnce)}. Hãy chọn từng nội dung.",
        _ => throw new UnreachableException($"No words for {outcome.GetType().Name}."),
    };
}
