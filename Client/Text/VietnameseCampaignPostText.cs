using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The posts of campaigns and of what there is to share, in Vietnamese.</summary>
internal sealed class VietnameseCampaignPostText : CampaignPostText
{
    public override string InIt => "Trong chiến dịch";

    public override string Join => "Thêm bài";

    public override string History => "Vào và rời";

    public override string None => "Chưa có bài đăng nào trong chiến dịch";

    public override string NoneAdvice =>
        "Bài tự vào khi mang hashtag hoặc liên kết của chiến dịch đang chạy; người tổ chức cũng có thể thêm bằng tay.";

    public override string Published => "Ngày đăng";

    public override string Joined => "Vào chiến dịch";

    public override string TakeOut => "Đưa bài đã chọn ra";

    public override string TakeOutQuestion => "Bài rời chiến dịch và số liệu của bài rời theo. Bài không tự vào lại; vẫn thêm lại bằng tay được.";

    public override string NoneTicked => "Hãy chọn ít nhất một bài.";

    public override string ByAddress => "Thêm bằng địa chỉ bài đăng";

    public override string Address => "Địa chỉ bài đăng";

    public override string AddressHint =>
        "Chép từ thanh địa chỉ hoặc nút chia sẻ của nền tảng. Bài phải thuộc trang của một đơn vị trong phạm vi chủ trì và đã được thu thập.";

    public override string LetInOne => "Thêm bài này";

    public override string NoSuchPost => "Không tìm thấy bài này trong các trang của đơn vị. Bài mới có thể chưa được thu thập; hãy thử lại sau.";

    public override string ShortLink => "Liên kết rút gọn không cho biết dẫn tới bài nào. Hãy mở bài đăng rồi chép liên kết của chính bài đó.";

    public override string SearchLabel => "Tìm theo tiêu đề hoặc tên trang";

    public override string NoneToJoin => "Không có bài nào để thêm";

    public override string NoneToJoinAdvice => "Chỉ những bài mới nhất được tìm ở đây; với bài cũ hơn hãy dùng địa chỉ của bài.";

    public override string LetInTicked => "Thêm bài đã chọn";

    public override string NoHistory => "Chưa có bài nào vào hay rời chiến dịch";

    public override string What => "Việc";

    public override string Reason => "Vì sao";

    public override string When => "Lúc";

    public override string KitLead => "Chép lời, mở hộp chia sẻ của nền tảng hoặc quét mã. Hệ thống không tự đăng gì: bạn xem rồi tự quyết định.";

    public override string AllContent => "Mọi nội dung của chiến dịch";

    public override string NoContent => "Chưa có nội dung để chia sẻ";

    public override string NoContentAdvice => "Người tổ chức sẽ thêm lời và liên kết để chia sẻ ở đây.";

    public override string NoContentAdviceManager => "Thêm lời và liên kết để các đơn vị và đoàn viên chia sẻ.";

    public override string Words => "Lời để chép";

    public override string Disclosure => "Dòng có thể thêm bên dưới";

    public override string Dialogs => "Mở hộp chia sẻ";

    public override string DialogsHint => "Facebook không nhận sẵn lời: hãy chép lời rồi dán vào.";

    public override string BySearch(string unit) => $"Hoặc chọn trong bài đăng của {unit}";

    public override string TookOut(int posts) => $"Đã đưa {Display.Number(posts)} bài ra khỏi chiến dịch.";

    public override string LetIn(int posts) => $"Đã thêm {Display.Number(posts)} bài vào chiến dịch.";

    public override string Tick(string title) => $"Chọn bài: {title}";

    public override string CodeOf(string title) => $"Mã QR dẫn đến: {title}";

    public override string ByHand(IReadOnlyList<string> platforms) => $"Trên {string.Join(", ", platforms)}: chép lời rồi dán vào bài.";

    public override string How(AttributedBy how) => how switch
    {
        AttributedBy.Hashtag => "nhờ hashtag",
        AttributedBy.Link => "nhờ liên kết",
        AttributedBy.Hand => "bằng tay",
    };

    public override string Change(bool joined) => joined switch
    {
        true => "vào chiến dịch",
        false => "rời chiến dịch",
    };
}
