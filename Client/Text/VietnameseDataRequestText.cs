using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Requests on personal data in Vietnamese.</summary>
internal sealed class VietnameseDataRequestText : DataRequestText
{
    public override string Title => "Yêu cầu về dữ liệu cá nhân";

    public override string Lead =>
        "Những gì đoàn viên yêu cầu về dữ liệu cá nhân của mình. Trả lời trong 2 ngày làm việc; hoàn thành trong 10, 15 hoặc 20 ngày tuỳ loại.";

    public override string Open => "Cần làm";

    public override string Finished => "Đã xong";

    public override string Unit => "Đơn vị";

    public override string Number => "Yêu cầu";

    public override string KindLabel => "Nội dung";

    public override string Member => "Đoàn viên";

    public override string Erased => "(đã xoá)";

    public override string HiddenMember => "(nay thuộc đơn vị khác)";

    public override string StateLabel => "Trạng thái";

    public override string Received => "Nhận";

    public override string ByMember => "đoàn viên gửi trên trang của mình";

    public override string TakenIn => "nhận qua giấy hoặc điện thoại";

    public override string AnswerBy => "Hạn trả lời";

    public override string FinishBy => "Hạn hoàn thành";

    public override string AnsweredOn => "Đã trả lời";

    public override string FinishedOn => "Đã xong";

    public override string LiftedOn => "Bỏ hạn chế";

    public override string Extended => "Gia hạn";

    public override string Wish => "Lời của đoàn viên";

    public override string WishHint => "Cần xem, sửa hoặc dừng điều gì. Được xoá cùng đoàn viên.";

    public override string Holidays => "Ngày nghỉ lễ trong thời hạn";

    public override string None => "Không có yêu cầu nào cần làm";

    public override string NoneAdvice => "Đoàn viên gửi yêu cầu trên trang của mình. Yêu cầu qua giấy hoặc điện thoại được nhập từ trang của đoàn viên.";

    public override string NoneFinished => "Chưa có yêu cầu nào xong";

    public override string Answer => "Ghi nhận đã trả lời";

    public override string AnswerQuestion => "Đoàn viên đã được báo là yêu cầu đã tới và các bước tiếp theo.";

    public override string Extend => "Gia hạn";

    public override string ExtendQuestion => "Chỉ một lần và trước khi tới hạn. Đoàn viên đọc được lý do.";

    public override string DaysLabel => "Số ngày thêm";

    public override string Reason => "Lý do báo cho đoàn viên";

    public override string ReasonHint => "Vì sao cần thêm thời gian.";

    public override string Finish => "Hoàn thành";

    public override string Lift => "Bỏ hạn chế";

    public override string LiftQuestion => "Đoàn viên muốn vậy: từ nay lại gửi được đường dẫn.";

    public override string Purposes => "Đồng ý cần chấm dứt";

    public override string Restricted => "Dữ liệu của đoàn viên được giữ nhưng không dùng: không gửi được đường dẫn cho tới khi bỏ hạn chế.";

    public override string NotYours => "Đoàn viên nay thuộc đơn vị khác; người quản lý đoàn viên ở đơn vị ấy quyết định.";

    public override string NewTitle => "Nhập yêu cầu về dữ liệu";

    public override string NewLead => "Cho điều đoàn viên yêu cầu bằng giấy, qua điện thoại hoặc trực tiếp. Thời hạn tính từ ngày nhận.";

    public override string ReceivedOn => "Ngày nhận";

    public override string TakeIn => "Nhập yêu cầu";

    public override string StandsAlready => "Điều này đã được yêu cầu và chưa xong, hoặc hạn chế vẫn còn hiệu lực: đây là yêu cầu ấy.";

    public override string Done => "Đã ghi nhận.";

    public override string ChangedMeanwhile => "Người khác vừa thay đổi yêu cầu";

    public override string ChangedMeanwhileAdvice => "Hãy xem lại yêu cầu rồi làm lại.";

    public override string Pressing => "quá hạn hoặc tới hạn trong 2 ngày làm việc";

    public override string RetentionTitle => "Lần cuối xoá dữ liệu hết thời hạn lưu giữ";

    public override string RetentionNever => "chưa lần nào";

    public override string Kind(DataRequestKind kind) => kind switch
    {
        DataRequestKind.Access => "Xem dữ liệu",
        DataRequestKind.Correction => "Chỉnh sửa dữ liệu",
        DataRequestKind.ConsentWithdrawal => "Rút lại sự đồng ý",
        DataRequestKind.Restriction => "Hạn chế sử dụng dữ liệu",
        DataRequestKind.Erasure => "Xoá dữ liệu",
    };

    public override string State(DataRequestState state) => state switch
    {
        DataRequestState.Open => "Chưa trả lời",
        DataRequestState.Answered => "Đã trả lời",
        DataRequestState.Finished => "Đã xong",
    };

    public override string ToDo(DataRequestKind kind) => kind switch
    {
        DataRequestKind.Access =>
            "Đoàn viên xem và tải mọi dữ liệu trên trang của mình, mục “Dữ liệu về tôi”. Ai không vào được thì được cấp liên kết cá nhân mới.",
        DataRequestKind.Correction => "Sửa trên trang của đoàn viên, sau đó hoàn thành yêu cầu.",
        DataRequestKind.ConsentWithdrawal => "Khi hoàn thành, những sự đồng ý được chọn sẽ được rút lại.",
        DataRequestKind.Restriction => "Dữ liệu của đoàn viên không được dùng từ ngày nhận. Hoàn thành yêu cầu khi đã báo cho đoàn viên.",
        DataRequestKind.Erasure => "Khi hoàn thành, đoàn viên được xoá hẳn; số liệu đã công bố vẫn giữ nguyên.",
    };

    public override string FinishQuestion(DataRequestKind kind) => kind switch
    {
        DataRequestKind.Access => "Đoàn viên đã xem dữ liệu hoặc đã nhận bản sao.",
        DataRequestKind.Correction => "Chỗ sai đã được sửa, hoặc đoàn viên đã được báo vì sao không sửa.",
        DataRequestKind.ConsentWithdrawal => "Những sự đồng ý được chọn sẽ được rút lại.",
        DataRequestKind.Restriction => "Đoàn viên đã được báo rằng dữ liệu được giữ nhưng không dùng.",
        DataRequestKind.Erasure => "Người này và mọi thứ đã gửi sẽ bị xoá, không khôi phục được.",
    };

    public override string Holiday(Holiday holiday) => holiday switch
    {
        Grains.Holiday.NewYear => "Tết Dương lịch",
        Grains.Holiday.Tet => "Tết Nguyên đán",
        Grains.Holiday.HungKings => "Giỗ Tổ Hùng Vương",
        Grains.Holiday.Reunification => "Ngày Chiến thắng 30/4",
        Grains.Holiday.Labor => "Quốc tế Lao động 1/5",
        Grains.Holiday.National => "Quốc khánh",
        Grains.Holiday.Culture => "Ngày Văn hoá Việt Nam",
        Grains.Holiday.Decided => "ngày nghỉ theo quyết định",
    };

    public override string Bar(DataRequestBar bar) => bar switch
    {
        DataRequestBar.Finished => "Yêu cầu đã xong.",
        DataRequestBar.ExtendedBefore => "Thời hạn đã được gia hạn; chỉ gia hạn một lần.",
        DataRequestBar.TooLate => "Yêu cầu đã quá hạn nên không gia hạn được nữa.",
        DataRequestBar.DaysOutOfRange => "Ít nhất một ngày, nhiều nhất bằng chính thời hạn.",
        DataRequestBar.NoReason => $"Cần báo lý do cho đoàn viên, dài nhất {Display.Number(DataRequestRules.LongestReason)} ký tự.",
        DataRequestBar.DayOutOfRange => "Một ngày trong vòng một năm qua, muộn nhất là hôm nay.",
        DataRequestBar.WishHasControls or DataRequestBar.ReasonHasControls => "Có ký tự không hiển thị được.",
        DataRequestBar.WishTooLong => $"Dài nhất {Display.Number(DataRequestRules.LongestWish)} ký tự.",
        DataRequestBar.NoRestriction => "Chỉ bỏ được yêu cầu hạn chế sử dụng.",
        DataRequestBar.NoPurpose => "Chọn ít nhất một sự đồng ý.",
    };

    public override string Late(int workingDays) =>
        workingDays == 0 ? "quá hạn" : $"quá hạn {Display.Number(workingDays)} ngày làm việc";

    public override string MoreDays(int days) => $"thêm {Display.Number(days)} ngày";

    public override string Retained(Retained kept) => kept switch
    {
        Grains.Retained.Links => "đường dẫn của chiến dịch đã đóng từ lâu",
        Grains.Retained.LeftMember => "đoàn viên đã rời đơn vị",
        Grains.Retained.WithdrawnMember => "đoàn viên đã rút lại sự đồng ý",
        Grains.Retained.DataRequest => "yêu cầu về dữ liệu",
        Grains.Retained.RosterFile => "danh sách đã nhập",
    };
}
