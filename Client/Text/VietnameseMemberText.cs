using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of members and their administration in Vietnamese.</summary>
internal sealed class VietnameseMemberText : MemberText
{
    public override string Title => "Đoàn viên";

    public override string Lead => "Đoàn viên của đơn vị và cấp dưới. Danh sách này chỉ để quản lý: không cho biết ai đã chia sẻ và chia sẻ bao nhiêu.";

    public override string SearchLabel => "Tìm theo họ tên hoặc mã riêng";

    public override string StateLabel => "Tình trạng";

    public override string Enrolled => "Đang sinh hoạt";

    public override string Left => "Đã rời danh sách";

    public override string Everybody => "Tất cả";

    public override string LinkLabel => "Liên kết cá nhân";

    public override string HasLink => "Đã cấp";

    public override string NoLink => "Chưa có";

    public override string ConsentLabel => "Đồng ý tính lượt chia sẻ";

    public override string NeedsLabel => "Cần bổ sung";

    public override string None => "Chưa có đoàn viên nào.";

    public override string NoneAdvice => "Nhập danh sách từ tệp, hoặc thêm từng người.";

    public override string NoneFound => "Không tìm thấy ai.";

    public override string NoneFoundAdvice => "Thử bớt điều kiện hoặc tìm ít chữ hơn.";

    public override string Enrol => "Thêm đoàn viên";

    public override string Import => "Nhập danh sách";

    public override string Links => "In liên kết cá nhân";

    public override string Name => "Họ tên";

    public override string Number => "Số điện thoại";

    public override string Birth => "Ngày sinh";

    public override string BirthHint => "Ví dụ 01/09/2005, hoặc chỉ năm 2005. Người dưới 16 tuổi cần thêm sự đồng ý của cha mẹ hoặc người giám hộ.";

    public override string OwnCode => "Mã riêng";

    public override string OwnCodeHint => "Mã sinh viên, số thẻ đoàn… do đơn vị đặt.";

    public override string Unit => "Đơn vị";

    public override string BackToList => "Về danh sách";

    public override string AnotherPerson => "Đây là người khác, vẫn thêm";

    public override string OpenThem => "Xem người đó";

    public override string IsRestricted => "Hạn chế sử dụng";

    public override string Restricted => "Dữ liệu đang bị hạn chế sử dụng";

    public override string TakeInRequest => "Nhận yêu cầu về dữ liệu";

    public override string MayCount => "Lượt chia sẻ được tính";

    public override string CorrectTitle => "Thông tin";

    public override string CorrectHint => "Lượt chia sẻ đã có ở lại đơn vị cũ khi chuyển đơn vị.";

    public override string Save => "Lưu";

    public override string Saved => "Đã lưu.";

    public override string NothingChanged => "Không có gì thay đổi.";

    public override string LinkTitle => "Liên kết cá nhân";

    public override string LinkLead => "Ai có liên kết này thì vào được trang của đoàn viên. Chỉ đưa cho chính người đó.";

    public override string GiveLink => "Cấp liên kết mới";

    public override string GiveLinkQuestion => "Liên kết trước đây sẽ không dùng được nữa.";

    public override string LinkShownOnce => "Liên kết chỉ hiện một lần. Hãy gửi hoặc in ngay.";

    public override string ScanImage => "Mã QR của liên kết cá nhân";

    public override string LinksTitle => "Liên kết cá nhân mới";

    public override string LinksLead => "Cho đoàn viên chưa từng có liên kết. In ra, cắt và đưa cho từng người.";

    public override string NoLinksNeeded => "Mọi đoàn viên đều đã có liên kết.";

    public override string NoLinksNeededAdvice => "Liên kết mới cho một người: mở trang của người đó.";

    public override string GuardianTitle => "Cha mẹ hoặc người giám hộ";

    public override string GuardianLead => "Ghi lại điều có trên phiếu giấy đã ký.";

    public override string Purposes => "Mục đích";

    public override string Sheet => "Số phiếu";

    public override string SheetHint => "Nơi lưu phiếu, ví dụ “Tủ 3, phiếu 12”. Không ghi tên người.";

    public override string EnterGiven => "Ghi đồng ý";

    public override string EnterWithdrawn => "Ghi rút lại";

    public override string ChoosePurpose => "Hãy chọn ít nhất một mục đích.";

    public override string WordsTitle => "Những lần đồng ý và rút lại";

    public override string NoWords => "Chưa có lần đồng ý hay rút lại nào.";

    public override string At => "Lúc";

    public override string Giver => "Người nói";

    public override string Said => "Ý kiến";

    public override string Evidence => "Bằng chứng";

    public override string Given => "Đồng ý";

    public override string Withdrawn => "Rút lại";

    public override string RenewTitle => "Mất tờ liên kết đã in?";

    public override string ByPersonalLink => "Trên trang cá nhân";

    public override string Leave => "Cho rời danh sách";

    public override string LeaveQuestion => "Liên kết cá nhân ngừng hoạt động; những gì đã tính vẫn giữ nguyên.";

    public override string TakeBack => "Nhận lại vào danh sách";

    public override string TakeBackLead => "Những gì người này đã đồng ý vẫn như trước; cần tạo liên kết cá nhân mới.";

    public override string Erase => "Xoá dữ liệu";

    public override string EraseQuestion => "Xoá hẳn người này và các đường dẫn đã gửi, không lấy lại được. Số liệu đã công bố giữ nguyên.";

    public override string Erased => "Đã xoá dữ liệu của đoàn viên.";

    public override string ConfirmErase => "Gõ lại họ tên để xác nhận";

    public override string NameDiffers => "Họ tên không khớp; chưa xoá gì.";

    public override string EnrolledOn(DateOnly day) => $"Trong danh sách từ {Display.Day(day)}";

    public override string LeftOn(DateOnly day) => $"Rời danh sách ngày {Display.Day(day)}";

    public override string LinkNumber(int given) => given == 0 ? "Chưa cấp liên kết nào." : $"Đã cấp {Display.Number(given)} lần.";

    public override string WithoutLink(int members) => $"{Display.Number(members)} đoàn viên chưa có liên kết.";

    public override string LinksGivenMeanwhile =>
        "Đã có liên kết được tạo từ khi mở trang này, nên lần này không tạo thêm. Ai chưa nhận được thì tạo lại ở trang của người đó.";

    public override string GiveLinks(int links) => $"Tạo {Display.Number(links)} liên kết";

    public override string OnPaper(string sheet) => $"Phiếu giấy: {sheet}";

    public override string Need(MemberNeed need) => need switch
    {
        MemberNeed.Birth => "Chưa rõ ngày sinh",
        MemberNeed.Guardian => "Chưa có đồng ý của cha mẹ hoặc người giám hộ",
    };

    public override string Missing(MissingConsent missing) => missing switch
    {
        MissingConsent.BirthUnknown => "Chưa rõ ngày sinh",
        MissingConsent.NotGiven => "Chưa đồng ý",
        MissingConsent.Withdrawn => "Đã rút lại sự đồng ý",
        MissingConsent.GuardianNotAsked => "Cha mẹ hoặc người giám hộ chưa đồng ý",
        MissingConsent.GuardianWithdrew => "Cha mẹ hoặc người giám hộ đã rút lại",
    };

    public override string Purpose(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.CountingShares => "Tính bài chia sẻ",
        ConsentPurpose.Points => "Tính điểm cho đơn vị",
        ConsentPurpose.Contact => "Liên hệ về chiến dịch",
    };

    public override string GiverName(ConsentGiver giver) => giver switch
    {
        ConsentGiver.Member => "Đoàn viên",
        ConsentGiver.Guardian => "Cha mẹ hoặc người giám hộ",
    };

    public override string Column(RosterColumn column) => column switch
    {
        RosterColumn.Name => Name,
        RosterColumn.Number => Number,
        RosterColumn.Birth => Birth,
        RosterColumn.Unit => Unit,
        RosterColumn.OwnCode => OwnCode,
    };

    public override string Fault(RosterFault fault) => fault switch
    {
        RosterFault.Malformed => "Không đọc được dòng này: dấu ngoặc kép bị hỏng hoặc nhiều ô hơn tiêu đề.",
        RosterFault.Missing => "Còn thiếu.",
        RosterFault.TooShort => "Thiếu chữ số.",
        RosterFault.TooLong => "Quá dài.",
        RosterFault.NotDigits => "Có ký tự không thuộc số điện thoại.",
        RosterFault.UnknownPrefix => "Không có mạng di động hay quốc gia nào dùng đầu số này.",
        RosterFault.Landline => "Là số cố định; cần số di động.",
        RosterFault.Several => "Có nhiều số trong một ô.",
        RosterFault.Rounded => "Bảng tính đã làm tròn các chữ số cuối.",
        RosterFault.NoLetters => "Không có chữ cái nào.",
        RosterFault.StrangeCharacters => "Có ký tự lạ.",
        RosterFault.BadDate => "Không phải ngày hay năm.",
        RosterFault.InTheFuture => "Ngày chưa tới.",
        RosterFault.TooLongAgo => "Quá xa trong quá khứ.",
        RosterFault.UnknownUnit => "Đơn vị được nhập vào và cấp dưới không có mã này.",
        RosterFault.ClosedUnit => "Đơn vị này đã kết thúc hoạt động.",
    };

    public override string Doubt(DoubtReason reason) => reason switch
    {
        DoubtReason.SameNameOtherNumber => "Trong đơn vị đã có người cùng tên, số điện thoại khác.",
        DoubtReason.SameNumberOtherName => "Số này đang là của một người tên khác.",
        DoubtReason.EnrolledElsewhere => "Số này đã có ở một đơn vị khác. Cấp trên của cả hai đơn vị mới chuyển được.",
    };

    public override string NotEnrolled(RosterStep because) => because switch
    {
        RosterStep.AlreadyEnrolled => "Người này đã có trong danh sách.",
        RosterStep.Move(_, var from) => $"Người này đang ở đơn vị {from}. Mở trang của người đó để chuyển đơn vị.",
        RosterStep.Return(_, var from) => $"Người này đã rời danh sách của {from}. Mở trang của người đó để nhận lại.",
        RosterStep.Doubtful(var reason, _) => Doubt(reason),
        RosterStep.Faulty => "Chưa lưu: có mục cần sửa.",
        _ => NothingChanged,
    };

    public override string Refusal(MemberOutcome outcome) => outcome switch
    {
        MemberOutcome.NoSuchMember => "Không còn đoàn viên này.",
        MemberOutcome.NotEnrolled => "Người này đã rời danh sách.",
        MemberOutcome.NoSuchUnit(var code) => $"Không có đơn vị nào đang hoạt động với mã {code}.",
        MemberOutcome.NumberTaken => "Số điện thoại này đã có trong danh sách.",
        MemberOutcome.ChangedMeanwhile => "Có người vừa thay đổi; hãy xem lại rồi làm lại.",
        _ => Saved,
    };

    public override string RenewLead(int most) =>
        $"Cấp lại cho tất cả những ai đã từng được cấp liên kết trong đơn vị này và cấp dưới, mỗi lần nhiều nhất {Display.Number(most)} người, xếp theo đơn vị rồi theo tên. "
        + "Hệ thống không ghi ai đã mở liên kết, nên không chọn riêng người chưa mở. Chỉ một người mất liên kết: mở trang của người đó.";

    public override string RenewWhom(MemberRow first, MemberRow last, int members) => members == 1
        ? $"Lần này: 1 người, {first.Name} ({first.UnitName})."
        : $"Lần này: {Display.Number(members)} người, từ {first.Name} ({first.UnitName}) đến {last.Name} ({last.UnitName}).";

    public override string Renew(int links) => $"Cấp lại {Display.Number(links)} liên kết";

    public override string RenewQuestion(int links) =>
        $"Liên kết cũ của {Display.Number(links)} người này hết hiệu lực ngay, kể cả với ai đang dùng: điện thoại nào đang mở trang cá nhân cũng bị đăng xuất. "
        + "Liên kết mới chỉ hiện một lần; hãy in và đưa lại cho từng người.";
}
