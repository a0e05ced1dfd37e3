using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The pages of a member in Vietnamese.</summary>
internal sealed class VietnameseOwnPageText : OwnPageText
{
    public override string Today => "Hôm nay";

    public override string Shares => "Đã gửi";

    public override string Privacy => "Riêng tư";

    public override string SignOut => "Thoát khỏi máy này";

    public override string Footnote => "Chỉ bạn xem được trang này. Ngày giờ theo giờ Việt Nam.";

    public override string Welcome => "Trang của đoàn viên";

    public override string Open => "Mở trang của tôi";

    public override string LinkHint => "Liên kết này là của riêng bạn, đừng gửi cho người khác. Trình duyệt này sẽ nhớ bạn trong 90 ngày.";

    public override string LinkEnded => "Liên kết này không dùng được";

    public override string LinkNeeded => "Hãy mở liên kết cá nhân hoặc quét mã QR mà đơn vị đã trao cho bạn.";

    public override string LinkNeededHint => "Liên kết cũ không dùng được nữa khi bạn đã nhận liên kết mới. Nếu bị mất, hãy xin đơn vị cấp lại.";

    public override string TooManyAttempts => "Đã thử quá nhiều liên kết sai. Hãy đợi một phút.";

    public override string Left => "Bạn đã rời danh sách của đơn vị. Liên kết cá nhân không còn dùng được.";

    public override string Erased => "Mọi thông tin về bạn đã được xoá.";

    public override string NoCampaign => "Hôm nay chưa có chiến dịch nào";

    public override string NoCampaignAdvice => "Khi đơn vị của bạn tham gia một chiến dịch, nội dung để chia sẻ sẽ hiện ở đây.";

    public override string Content => "Nội dung để chia sẻ";

    public override string HandIn => "Gửi bài đã chia sẻ";

    public override string Links => "Đường dẫn";

    public override string LinksHint => "Dán một hay nhiều đường dẫn, hoặc cả đoạn văn có đường dẫn.";

    public override string Campaign => "Chiến dịch";

    public override string Send => "Gửi";

    public override string Offline => "Đang mất mạng. Nội dung vẫn được giữ trên máy này và sẽ tự gửi khi có mạng lại.";

    public override string Sending => "Đang gửi…";

    public override string Failed => "Chưa gửi được, hệ thống đang bận. Nội dung vẫn được giữ; lát nữa hãy bấm “Gửi”.";

    public override string Answer => "Kết quả";

    public override string NoAnswer => "Không còn kết quả của lần gửi trước";

    public override string NoAnswerAdvice => "Mọi bài bạn đã gửi có trong danh sách.";

    public override string ToShares => "Xem những gì đã gửi";

    public override string SendMore => "Gửi tiếp";

    public override string NoShares => "Bạn chưa gửi bài nào";

    public override string NoSharesAdvice => "Chia sẻ một nội dung ở trang Hôm nay rồi dán đường dẫn vào đó.";

    public override string Link => "Bài";

    public override string State => "Tình trạng";

    public override string HandedIn => "Ngày gửi";

    public override string AddressRemoved => "(đường dẫn đã được xoá vì chiến dịch kết thúc lâu rồi)";

    public override string Again => "Gửi lại";

    public override string NotYet => "Chưa gửi được";

    public override string NotYetHint => "Đơn vị của bạn có mẫu giấy để cha mẹ hoặc người giám hộ ký.";

    public override string ConsentTitle => "Bạn có đồng ý không?";

    public override string ConsentLead => "Chúng tôi chỉ dùng dữ liệu của bạn cho những việc bạn chọn dưới đây. Không chọn cũng không sao.";

    public override string ConsentHint => "Bạn có thể rút lại hoặc xoá mọi thứ bất cứ lúc nào ở trang Riêng tư.";

    public override string CountingNeeded => "Muốn gửi bài, bạn cần chọn mục tính bài chia sẻ. Nếu không muốn, bạn không phải làm gì.";

    public override string Agree => "Đồng ý";

    public override string Birth => "Ngày sinh";

    public override string BirthHint => "Ví dụ 01/09/2008. Người dưới 16 tuổi cần cha mẹ hoặc người giám hộ cùng đồng ý.";

    public override string PrivacyLead => "Những gì bạn đã đồng ý, và cách rút lại.";

    public override string NotSaid => "Bạn chưa trả lời.";

    public override string Withdraw => "Rút lại đồng ý";

    public override string Data => "Dữ liệu về tôi";

    public override string DataLead => "Tất cả những gì hệ thống biết về bạn.";

    public override string ShowData => "Xem và tải về";

    public override string Download => "Tải về (JSON)";

    public override string Ways => "Rời đi";

    public override string LeaveLead => "Rời danh sách: bạn không gửi bài nữa; những gì đã được tính vẫn giữ.";

    public override string Leave => "Rời danh sách";

    public override string LeaveQuestion => "Liên kết cá nhân sẽ hết hiệu lực. Sau này muốn xoá dữ liệu, bạn phải nhờ đơn vị.";

    public override string EraseLead => "Xoá tất cả: tên, số điện thoại, ngày sinh, đồng ý và mọi đường dẫn bạn đã gửi.";

    public override string Erase => "Xoá mọi thứ về tôi";

    public override string EraseQuestion => "Không thể khôi phục. Chỉ còn lại những con số của đơn vị, không còn gắn với ai.";

    public override string Name => "Họ tên";

    public override string Unit => "Đơn vị";

    public override string Phone => "Số điện thoại";

    public override string OwnCode => "Mã của đơn vị";

    public override string Enrolled => "Vào danh sách";

    public override string LinksGiven => "Ngày được trao liên kết cá nhân";

    public override string Said => "Những lần trả lời về đồng ý";

    public override string For => "Để làm gì";

    public override string What => "Trả lời";

    public override string When => "Lúc";

    public override string Wording => "Bản lời hỏi";

    public override string Evidence => "Bằng chứng";

    public override string ByLink => "qua liên kết cá nhân";

    public override string LinkLead(string unit) => $"Bạn được {unit} mời chia sẻ nội dung hay và gửi lại đường dẫn.";

    public override string Hello(string name) => $"Chào {name}";

    public override string Streak(int days) => $"Bạn đã chia sẻ {Display.Number(days)} ngày liền.";

    public override string Until(DateOnly day) => $"đến hết {Display.Day(day)}";

    public override string AllContent(int items) => $"Xem cả {Display.Number(items)} nội dung";

    public override string Taken(int links) => links == 0 ? "Chưa nhận được bài nào mới." : $"Đã nhận {Display.Number(links)} bài.";

    public override string More(int links) => $"Còn {Display.Number(links)} đường dẫn chưa xem. Hãy gửi tiếp ở lần sau.";

    public override string GivenOn(string day) => $"Bạn đã đồng ý ngày {day}.";

    public override string WithdrawnOn(string day) => $"Bạn đã rút lại ngày {day}.";

    public override string Paper(string sheet) => $"trên giấy: {sheet}";

    public override string GuardianSaid(bool isGiven, string day) => isGiven
        ? $"Cha mẹ hoặc người giám hộ đã đồng ý ngày {day}."
        : $"Cha mẹ hoặc người giám hộ đã rút lại ngày {day}.";

    public override string Word(ConsentGiver by, bool isGiven) => (by, isGiven) switch
    {
        (ConsentGiver.Member, true) => "bạn đồng ý",
        (ConsentGiver.Member, false) => "bạn rút lại",
        (_, true) => "người giám hộ đồng ý",
        (_, false) => "người giám hộ rút lại",
    };

    public override string PurposeWords(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.CountingShares => "Đường dẫn bạn gửi được giữ lại và tính cho đơn vị. Số liệu không nêu tên ai; người duyệt của đơn vị có thể xem bài.",
        ConsentPurpose.Points => "Bài chia sẻ của bạn được tính vào điểm của đơn vị, không nêu tên.",
        ConsentPurpose.Contact => "Đơn vị có thể gọi hoặc nhắn tin cho bạn về các chiến dịch.",
    };

    public override string WithdrawQuestion(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.CountingShares => "Bạn sẽ không gửi bài được nữa. Những gì đã tính vẫn giữ, trừ khi bạn xoá mọi thứ.",
        ConsentPurpose.Points => "Từ nay bài của bạn không vào điểm của đơn vị nữa.",
        ConsentPurpose.Contact => "Đơn vị sẽ không liên hệ với bạn về chiến dịch nữa.",
    };

    public override string BadBirth(BirthFault fault) => fault switch
    {
        BirthFault.Unreadable => "Không đọc được ngày sinh. Hãy viết ngày/tháng/năm, ví dụ 01/09/2008.",
        BirthFault.InTheFuture => "Ngày sinh chưa tới. Hãy xem lại năm.",
        BirthFault.TooLongAgo => "Ngày sinh đã quá lâu. Hãy xem lại năm.",
    };
}
