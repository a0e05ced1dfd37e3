using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Reviewing shares, in Vietnamese.</summary>
internal sealed class VietnameseShareReviewText : ShareReviewText
{
    public override string Title => "Lượt chia sẻ";

    public override string TitleWaiting(int waiting) => waiting == 0 ? Title : $"{Title} ({Display.UpTo(waiting, ShareReview.MostCounted)} chờ duyệt)";

    public override string Lead =>
        "Duyệt bài đăng, không duyệt con người: ở đây không hiện ai đã gửi. Lượt do chính bạn gửi thì để người khác duyệt.";

    public override string Queue => "Duyệt";

    public override string StateLabel => "Tình trạng";

    public override string PlatformLabel => "Nền tảng";

    public override string AllPlatforms => "Mọi nền tảng";

    public override string UnitLabel => "Đơn vị và cấp dưới";

    public override string Day => "Ngày gửi";

    public override string Show => "Xem";

    public override string Post => "Bài đăng";

    public override string HandedIn => "Gửi lúc";

    public override string Attempt => "Lần gửi";

    public override string AttemptHint(int attempts) => $"lần thứ {Display.Number(attempts)}, trước đó đã bị từ chối";

    public override string Decision => "Kết quả";

    public override string ByRule => "tự động";

    public override string Tick(string address) => $"Chọn {address}";

    public override string TickAll(int shares) => $"Chọn cả {Display.Number(shares)} lượt trên trang này";

    public override string Accept => "Duyệt các lượt đã chọn";

    public override string Reject => "Từ chối các lượt đã chọn";

    public override string Reason => "Lý do từ chối";

    public override string RejectHint => "Đoàn viên đọc được lý do và có thể gửi lại.";

    public override string NoneWaiting => "Không có lượt nào chờ duyệt";

    public override string NoneWaitingAdvice => "Lượt mới do đoàn viên gửi sẽ hiện ở đây, lượt chờ lâu nhất ở trên cùng.";

    public override string NoneFound => "Không có lượt nào khớp";

    public override string NoneFoundAdvice => "Hãy chọn tình trạng, nền tảng, đơn vị hoặc ngày khác.";

    public override string AcceptanceTitle => "Tự động duyệt";

    public override string AcceptanceHint =>
        "Lượt trên các nền tảng được chọn được tính ngay, không chờ duyệt, kể từ lúc lưu. Lượt từng bị từ chối luôn có người xem lại. Không chọn nền tảng nào: mọi lượt đều chờ duyệt.";

    public override string OfThese => "Tự động duyệt lượt chia sẻ trên";

    public override string ReasonNotTaken => "Chỉ nêu lý do khi từ chối.";

    public override string ReasonNeeded => "Chọn một lý do từ chối.";

    public override string State(ShareState state) => state switch
    {
        ShareState.Pending => "Chờ duyệt",
        ShareState.Accepted => "Đã duyệt",
        ShareState.Rejected => "Bị từ chối",
        ShareState.Unresolvable => "Liên kết rút gọn, không rõ bài nào",
    };

    public override string Why(RejectionReason reason) => reason switch
    {
        RejectionReason.NotVisible => "Không xem được bài: để riêng tư hoặc đã gỡ",
        RejectionReason.NotOfCampaign => "Không thuộc chiến dịch này",
        RejectionReason.NotOwn => "Là bài của người khác",
        RejectionReason.Altered => "Nội dung đã bị sửa, không còn đúng ý",
        RejectionReason.Official => "Là bài của trang chính thức, đã tính ở trang",
    };

    public override string Decided(int changed, int asked) => changed == asked
        ? $"Đã ghi kết quả của {Display.Number(changed)} lượt."
        : $"Đã ghi {Display.Number(changed)} trên {Display.Number(asked)} lượt; {Display.Number(asked - changed)} lượt đã được người khác xử lý, không còn, hoặc không tính được (liên kết rút gọn, bài của trang chính thức).";

    public override string NoneChosen => "Hãy chọn ít nhất một lượt.";

    public override string TooMany(int most) => $"Mỗi lần nhiều nhất {Display.Number(most)} lượt.";

    public override string NotPossible => "Không thể quyết định như vậy với các lượt ở tình trạng này.";

    public override string NoSuchShares => "Có lượt không thuộc chiến dịch hoặc đơn vị của bạn. Chưa ghi gì cả.";
}
