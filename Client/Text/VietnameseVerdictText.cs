using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>What becomes of links, in Vietnamese.</summary>
internal sealed class VietnameseVerdictText : VerdictText
{
    public override string NoLink => "Không thấy đường dẫn nào. Hãy mở bài bạn đã đăng, bấm “Sao chép liên kết” rồi dán vào ô.";

    public override string NoSuchCampaign => "Đơn vị của bạn không tham gia chiến dịch này, hoặc chiến dịch không còn.";

    public override string TooLong => $"Nội dung dài quá {Display.Number(HandIn.LongestText)} ký tự. Hãy chia làm nhiều lần.";

    public override string OnlyForOneself => "Mỗi người chỉ gửi cho chính mình; không gửi thay người khác.";

    public override string WhichCampaign => "Hãy chọn chiến dịch.";

    public override string ShortLink => "Đường dẫn rút gọn không cho biết dẫn tới bài nào. Hãy mở bài đăng, sao chép liên kết của chính bài rồi gửi lại.";

    public override string MayNotComeAgain => "Bài này không gửi lại được nữa.";

    public override string MayComeAgain(int left) => $"Bạn có thể sửa rồi gửi lại, còn {Display.Number(left)} lần.";

    public override string Name(LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Counts(_, _, ShareState.Accepted) => "Được tính",
        LinkVerdict.Counts => "Đã nhận",
        LinkVerdict.Duplicate => "Đã gửi rồi",
        LinkVerdict.Official => "Bài của trang Đoàn",
        LinkVerdict.Unresolvable => "Chưa rõ bài nào",
        LinkVerdict.RejectedForGood => "Không nhận lại",
        LinkVerdict.TooMany => "Chưa xem",
        _ => "Không tính",
    };

    public override string Why(LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Counts(_, _, ShareState.Accepted) => "Đã được tính cho đơn vị của bạn. Cảm ơn bạn!",
        LinkVerdict.Counts => "Đang chờ người duyệt xem, sau đó sẽ được tính.",
        LinkVerdict.Duplicate => "Bạn đã gửi bài này. Mỗi bài được tính một lần, dù đường dẫn viết khác nhau.",
        LinkVerdict.Unresolvable => ShortLink,
        LinkVerdict.RejectedForGood => "Bài này đã bị từ chối nhiều lần nên không nhận lại. Hãy gửi bài khác.",
        LinkVerdict.Official => "Đây là bài của một trang chính thức, đã được đếm riêng. Hãy chia sẻ bài rồi gửi đường dẫn của bài bạn chia sẻ.",
        LinkVerdict.NotAPost(var platform, var kind) => $"Đây không phải đường dẫn của một bài đăng trên {Display.Platform(platform)}: {Instead(kind)}",
        LinkVerdict.OtherSite(var host) => $"{host} không phải Facebook, Instagram, YouTube, TikTok, Zalo hay Threads.",
        LinkVerdict.Unreadable => "Không đọc được đường dẫn này; có thể bị cắt mất một phần. Hãy sao chép lại.",
        LinkVerdict.OtherPlatform(var platform) => $"Chiến dịch này không tính bài trên {Display.Platform(platform)}.",
        LinkVerdict.Closed(HandInClosed.TooEarly) => "Chiến dịch chưa bắt đầu. Hãy gửi lại khi chiến dịch mở.",
        LinkVerdict.Closed(HandInClosed.TooLate) => "Chiến dịch đã kết thúc nên không nhận thêm.",
        LinkVerdict.Closed => "Chiến dịch đang tạm dừng. Hãy gửi lại khi chiến dịch tiếp tục.",
        LinkVerdict.TooMany => $"Mỗi lần xem nhiều nhất {Display.Number(HandIn.MostLinks)} đường dẫn. Hãy gửi phần còn lại ở lần sau.",
        _ => throw new UnreachableException($"No words for {verdict.GetType().Name}."),
    };

    public override string State(ShareState state) => state switch
    {
        ShareState.Pending => "Chờ duyệt",
        ShareState.Accepted => "Được tính",
        ShareState.Rejected => "Bị từ chối",
        ShareState.Unresolvable => "Chưa rõ bài nào",
    };

    public override string Rejected(RejectionReason reason) => reason switch
    {
        RejectionReason.NotVisible => "Người duyệt không xem được bài: bài không để công khai hoặc đã xoá.",
        RejectionReason.NotOfCampaign => "Bài không thuộc chiến dịch này.",
        RejectionReason.NotOwn => "Đây là bài của người khác, không phải bài bạn chia sẻ.",
        RejectionReason.Altered => "Nội dung chia sẻ đã bị sửa khác đi.",
        RejectionReason.Official => "Đây là bài của trang chính thức: bài đã được tính ở trang, không tính là lượt chia sẻ.",
    };

    public override string Bar(HandInBar bar) => bar switch
    {
        HandInBar.NotEnrolled => "Bạn không còn trong danh sách của đơn vị. Hãy hỏi đơn vị nếu có nhầm lẫn.",
        HandInBar.Restricted => "Bạn đã yêu cầu không dùng dữ liệu của mình, nên chưa gửi được. Muốn gửi tiếp, hãy bỏ hạn chế ở trang Riêng tư.",
        HandInBar.BirthUnknown => "Trước hết hãy cho biết ngày sinh, vì người dưới 16 tuổi cần cha mẹ hoặc người giám hộ cùng đồng ý.",
        HandInBar.NoConsent => "Trước hết hãy đồng ý để bài chia sẻ của bạn được tính.",
        HandInBar.ConsentWithdrawn => "Bạn đã rút lại đồng ý. Muốn gửi tiếp, hãy đồng ý lại.",
        HandInBar.NoGuardian => "Bạn dưới 16 tuổi, nên cha mẹ hoặc người giám hộ cũng cần đồng ý. Đang chờ đơn vị ghi nhận.",
        HandInBar.GuardianWithdrew => "Cha mẹ hoặc người giám hộ đã rút lại đồng ý, nên chưa gửi được.",
    };

    private static string Instead(NoPostKind kind) => kind switch
    {
        NoPostKind.Account => "nó dẫn tới một tài khoản hoặc trang. Hãy mở bài đăng rồi sao chép liên kết.",
        NoPostKind.Several => "nó dẫn tới nhiều bài. Hãy mở đúng bài của bạn rồi sao chép liên kết.",
        NoPostKind.Story => "tin 24 giờ sẽ biến mất nên không tính. Hãy chia sẻ thành bài đăng.",
        NoPostKind.Event => "nó dẫn tới sự kiện hoặc buổi phát trực tiếp.",
        NoPostKind.ShareWindow => "đó là cửa sổ chia sẻ. Hãy đăng xong rồi sao chép liên kết của bài.",
        NoPostKind.Incomplete => "mã của bài bị thiếu. Hãy sao chép lại cả đường dẫn.",
        NoPostKind.Other => "nó dẫn tới chỗ khác.",
    };
}
