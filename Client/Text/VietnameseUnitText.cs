using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The organization in Vietnamese.</summary>
internal sealed class VietnameseUnitText : UnitText
{
    public override string Title => "Đơn vị";

    public override string Lead => "Cây tổ chức, có lịch sử theo ngày: số liệu cũ vẫn ở nơi đã làm ra.";

    public override string Search => "Tìm theo tên hoặc mã đơn vị";

    public override string AnyKind => "Mọi loại";

    public override string Name => "Tên";

    public override string Code => "Mã";

    public override string CodeHint => "Chữ, số và các dấu - _ . : ở giữa; không đổi được về sau.";

    public override string KindLabel => "Loại";

    public override string Parent => "Mã đơn vị cấp trên";

    public override string ParentHint => "Một đơn vị đang hoạt động mà bạn quản lý.";

    public override string Pages => "Trang";

    public override string UnitsBelow => "Đơn vị cấp dưới";

    public override string Members => "Đoàn viên";

    public override string EligibleUnits => "Đơn vị có thể tham gia";

    public override string Admins => "Người quản trị";

    public override string State => "Tình trạng";

    public override string OpenUnits => "Đang hoạt động";

    public override string ClosedUnits => "Đã kết thúc";

    public override string AllUnits => "Tất cả";

    public override string ClosedBadge => "đã kết thúc";

    public override string NothingFound => "Không tìm thấy đơn vị nào";

    public override string NothingFoundAdvice => "Thử từ khoá ngắn hơn, gõ có dấu hay không dấu đều được, hoặc bỏ bớt điều kiện lọc.";

    public override string NothingBelow => "Chưa có đơn vị cấp dưới";

    public override string NothingBelowAdvice => "Thêm từng đơn vị, hoặc nhập cả cây từ tệp CSV hay XLSX.";

    public override string Overview => "Tổng quan";

    public override string Below => "Đơn vị cấp dưới";

    public override string History => "Lịch sử";

    public override string Figures => "Xem số liệu";

    public override string Names => "Tên gọi qua các thời kỳ";

    public override string Places => "Trực thuộc";

    public override string HeadCounts => "Số đoàn viên và số đơn vị";

    public override string NoHeadCounts => "Chưa ai khai số đoàn viên của đơn vị này.";

    public override string From => "Từ ngày";

    public override string FromBeginning => "từ đầu";

    public override string FromHint => "Để trống là hôm nay. Không được là ngày trong tương lai.";

    public override string MembersHint => "Tính cả các đơn vị cấp dưới; để trống nếu không biết.";

    public override string UnitsToMerge => "Mã các đơn vị nhập vào";

    public override string UnitsToMergeHint => "Mỗi dòng một đơn vị: tên hoặc mã. Các đơn vị này sẽ kết thúc.";

    public override string UnitsToTake => "Mã các đơn vị cấp dưới chuyển sang đơn vị mới";

    public override string UnitsToTakeHint => "Mỗi dòng một đơn vị trực thuộc: tên hoặc mã; để trống nếu không chuyển đơn vị nào.";

    public override string PagesToTake => "Các trang chuyển sang đơn vị mới";

    public override string PagesToTakeHint => "Mỗi trang một dòng, viết như facebook:100064; để trống nếu không chuyển trang nào.";

    public override string SplitCloses => "Đơn vị cũ kết thúc (mọi đơn vị và trang của nó phải được chuyển đi)";

    public override string MoreParts => "Thêm đơn vị mới";

    public override string Continue => "Tiếp tục";

    public override string Confirm => "Xác nhận";

    public override string BackToForm => "Quay lại";

    public override string WhatHappens => "Điều sẽ xảy ra";

    public override string Actions => "Thay đổi";

    public override string Done => "Đã thực hiện.";

    public override string NotAllowed => "Không tìm thấy một đơn vị đã nêu, hoặc bạn không quản lý đơn vị đó.";

    public override string InvalidPage => "Viết trang theo dạng nền tảng:mã tài khoản, ví dụ facebook:100064.";

    public override string Kind(UnitKind kind) => kind switch
    {
        UnitKind.Other => "Khác",
        UnitKind.Central => "Trung ương",
        UnitKind.Province => "Tỉnh, thành phố",
        UnitKind.District => "Huyện, quận (đến 6/2025)",
        UnitKind.Commune => "Xã, phường, đặc khu",
        UnitKind.Sector => "Khối, ngành",
        UnitKind.Grassroots => "Đoàn cơ sở, trường học",
        UnitKind.Branch => "Chi đoàn",
    };

    public override string Part(int number) => $"Đơn vị mới thứ {number}";

    public override string Action(UnitAction action) => action switch
    {
        UnitAction.Open => "Thêm đơn vị cấp dưới",
        UnitAction.Rename => "Đổi tên",
        UnitAction.Move => "Chuyển cấp trên",
        UnitAction.Merge => "Sáp nhập vào đây",
        UnitAction.Split => "Tách đơn vị",
        UnitAction.Count => "Khai số đoàn viên",
        UnitAction.Close => "Kết thúc đơn vị",
    };

    public override string Consequence(UnitAction action) => action switch
    {
        UnitAction.Open => "Một đơn vị mới được thêm ngay dưới đơn vị này. Mã của đơn vị mới không đổi được về sau.",
        UnitAction.Rename => "Đơn vị mang tên mới từ ngày đã chọn; tên cũ vẫn còn trong lịch sử.",
        UnitAction.Move => "Đơn vị cùng mọi đơn vị bên dưới chuyển sang cấp trên mới từ ngày đã chọn. Số liệu trước ngày đó vẫn thuộc nơi cũ khi xem theo cơ cấu từng thời kỳ.",
        UnitAction.Merge => "Các đơn vị cấp dưới và các trang của những đơn vị đã nêu chuyển về đây từ ngày đã chọn, rồi những đơn vị đó kết thúc. Không hoàn tác được bằng một nút.",
        UnitAction.Split => "Các đơn vị mới ra đời cạnh đơn vị này, nhận các đơn vị và trang đã nêu từ ngày đã chọn. Số liệu trước đó ở lại với đơn vị cũ.",
        UnitAction.Count => "Các tỷ lệ tham gia từ ngày đã chọn được tính theo số mới; số khai trước đó vẫn dùng cho những ngày trước.",
        UnitAction.Close => "Đơn vị không còn hoạt động từ ngày đã chọn; số liệu đã có ở lại với nó. Đơn vị phải không còn cấp dưới và không còn trang.",
    };

    public override string Refusal(UnitOutcome outcome) => outcome switch
    {
        UnitOutcome.UnknownUnit(var code) => $"Không có đơn vị mang mã {code}.",
        UnitOutcome.CodeTaken(var code) => $"Mã {code} đã có đơn vị dùng.",
        UnitOutcome.IsClosed(var code) => $"Đơn vị {code} đã kết thúc.",
        UnitOutcome.InTheFuture(var today) => $"Ngày này chưa đến: hôm nay là {Display.Day(today)}.",
        UnitOutcome.ChangedLater(var code, var day) => $"{code} đã thay đổi vào ngày {Display.Day(day)}; hãy chọn ngày đó hoặc muộn hơn.",
        UnitOutcome.BelowItself(var code) => $"Đơn vị {code} sẽ thành cấp dưới của chính nó.",
        UnitOutcome.IsRoot => "Đơn vị cao nhất không chuyển và không kết thúc được.",
        UnitOutcome.NotEmpty(var code, var units, var pages, var members) =>
            $"Đơn vị {code} còn {Display.Number(units)} đơn vị cấp dưới, {Display.Number(pages)} trang và {Display.Number(members)} đoàn viên.",
        UnitOutcome.NotInTheUnit(var named) => $"{named} không trực thuộc ngay đơn vị này, hoặc được nêu hai lần.",
        UnitOutcome.NothingToDo => "Chưa nêu đơn vị nào để thực hiện.",
        UnitOutcome.Done => Done,
        _ => throw new UnreachableException(),
    };

    public override string AnotherUnit => "đơn vị khác";

    public override string Ended(DateOnly on, string? mergedInto) => mergedInto is null
        ? $"Đã kết thúc từ ngày {Display.Day(on)}."
        : $"Đã sáp nhập vào {mergedInto} từ ngày {Display.Day(on)}.";
}
