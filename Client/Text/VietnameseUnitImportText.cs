using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The import of trees in Vietnamese.</summary>
internal sealed class VietnameseUnitImportText : UnitImportText
{
    public override string Title => "Nhập cây đơn vị";

    public override string Lead => "Tải tệp lên, xem trước mọi thay đổi, rồi mới áp dụng; sau đó vẫn hoàn tác được.";

    public override string File => "Tệp CSV hoặc XLSX";

    public override string FileHint => "Cần cột “mã”; có thể thêm “tên”, “mã cấp trên”, “loại”, “số đoàn viên”, “số đơn vị”, “từ ngày”. Tối đa 20 MB, 200.000 dòng.";

    public override string Under => "Mã đơn vị được nhập vào";

    public override string From => "Áp dụng từ ngày";

    public override string FromHint => "Cho những dòng không có ngày riêng. Để trống: hôm nay; đơn vị mới thì tính từ đầu.";

    public override string Look => "Xem trước";

    public override string PickFile => "Hãy chọn một tệp.";

    public override string Errors => "Các dòng có lỗi";

    public override string Row => "Dòng";

    public override string ColumnLabel => "Cột";

    public override string Given => "Nội dung";

    public override string Problem => "Lỗi";

    public override string Unit => "Đơn vị";

    public override string Was => "Hiện nay";

    public override string Becomes => "Sau khi nhập";

    public override string Unchanged => "Giữ nguyên";

    public override string Absent => "Không có trong tệp";

    public override string AbsentHint => "Những đơn vị này không bị thay đổi.";

    public override string Apply => "Áp dụng";

    public override string ApplyGoodRows => "Áp dụng, bỏ qua các dòng lỗi";

    public override string ApplyQuestion => "Mọi thay đổi trên được thực hiện cùng lúc; nếu có gì không ổn thì không có gì thay đổi. Sau đó vẫn hoàn tác được.";

    public override string Undo => "Hoàn tác";

    public override string UndoQuestion => "Tên và vị trí cũ được trả lại, đơn vị đã thêm bị xoá. Chỉ được khi chưa có gì khác gắn với các đơn vị đó.";

    public override string NothingToDo => "Mọi thứ đã đúng như trong tệp; không có gì để áp dụng.";

    public override string Past => "Các lần nhập đã áp dụng";

    public override string NoPast => "Chưa có lần nhập nào";

    public override string NoPastAdvice => "Lần nhập đã áp dụng sẽ hiện ở đây, kèm nút hoàn tác.";

    public override string Applied => "đã áp dụng";

    public override string Undone => "đã hoàn tác";

    public override string NotApplied => "chưa áp dụng";

    public override string Another => "Nhập tệp khác";

    public override string Step(UnitStep step) => step switch
    {
        UnitStep.Open => "Đơn vị mới",
        UnitStep.Rename => "Đổi tên",
        UnitStep.Move => "Chuyển cấp trên",
        UnitStep.Reclassify => "Đổi loại",
        UnitStep.CountHeads => "Số đoàn viên và đơn vị",
        _ => throw new UnreachableException(),
    };

    public override string First(int shown, int total) =>
        shown < total ? $"{Display.Number(shown)} mục đầu trong {Display.Number(total)}" : $"{Display.Number(total)} mục";

    public override string Counts(UnitPlanCounts counts) =>
        $"{Display.Number(counts.Opened)} mới, {Display.Number(counts.Renamed)} đổi tên, {Display.Number(counts.Moved)} chuyển cấp trên, "
        + $"{Display.Number(counts.Reclassified)} đổi loại, {Display.Number(counts.Counted)} khai số";

    public override string Column(UnitColumn column) => column switch
    {
        UnitColumn.Code => "mã",
        UnitColumn.Name => "tên",
        UnitColumn.Parent => "mã cấp trên",
        UnitColumn.Kind => "loại",
        UnitColumn.Members => "số đoàn viên",
        UnitColumn.EligibleUnits => "số đơn vị",
        UnitColumn.From => "từ ngày",
    };

    public override string RowProblem(RowFault fault) => fault switch
    {
        RowFault.Malformed => "Không đọc được dòng này: dấu ngoặc kép lỗi, không phải UTF-8, hoặc nhiều ô hơn tiêu đề.",
        RowFault.CodeMissing => "Thiếu mã đơn vị.",
        RowFault.CodeTwice => "Mã này có ở nhiều dòng.",
        RowFault.CodeElsewhere => "Mã này của một đơn vị nằm ngoài phạm vi được nhập.",
        RowFault.BadCode => "Mã chỉ gồm chữ, số và các dấu - _ . : ở giữa.",
        RowFault.NameMissing => "Đơn vị mới cần có tên.",
        RowFault.TooLong => "Dài quá.",
        RowFault.ControlCharacters => "Có xuống dòng hoặc ký tự điều khiển.",
        RowFault.UnknownKind => "Không có loại đơn vị này.",
        RowFault.BadNumber => "Phải là số nguyên không âm.",
        RowFault.BadDate => "Không phải ngày; viết như 01/07/2025 hoặc 2025-07-01.",
        RowFault.InTheFuture => "Ngày này chưa đến.",
        RowFault.ChangedLater => "Đơn vị đã thay đổi vào một ngày muộn hơn.",
        RowFault.UnknownParent => "Đơn vị cấp trên không có trong tệp và không thuộc phạm vi được nhập.",
        RowFault.IsClosed => "Đơn vị này đã kết thúc.",
        RowFault.ParentClosed => "Đơn vị cấp trên đã kết thúc.",
        RowFault.ParentRefused => "Dòng của đơn vị cấp trên có lỗi.",
        RowFault.Ring => "Đơn vị sẽ thành cấp dưới của chính nó.",
        RowFault.ScopeStays => "Đơn vị được nhập vào giữ nguyên vị trí.",
        RowFault.TooDeep => "Cây sâu quá 50 cấp.",
    };

    public override string Fault(SheetFault fault) => fault switch
    {
        SheetFault.Empty => "Tệp không có dòng nào.",
        SheetFault.TooLarge => "Tệp lớn quá: tối đa 20 MB, kể cả khi giải nén.",
        SheetFault.TooManyRows => "Tệp có quá 200.000 dòng.",
        SheetFault.Unreadable => "Không đọc được tệp: bị hỏng, có mật khẩu, hoặc không phải CSV hay XLSX.",
        SheetFault.NoCodeColumn => "Không thấy cột “mã”. Dòng tiêu đề cần có “mã” (hoặc “code”).",
        SheetFault.ColumnTwice => "Có hai cột cùng một tiêu đề.",
        SheetFault.NoPeopleColumns => "Không có cột họ tên và số điện thoại.",
    };

    public override string Reason(UndoReason reason) => reason switch
    {
        UndoReason.ChangedSince => "đã thay đổi từ đó",
        UndoReason.ClosedSince => "đã kết thúc từ đó",
        UndoReason.HasUnits => "đã có đơn vị khác ở dưới",
        UndoReason.HasPages => "đã có trang hoặc bài đăng",
        UndoReason.HasPeople => "đã có người được giao quyền",
        UndoReason.IsUsed => "đã được chiến dịch, hoạt động hoặc nhật ký nhắc đến",
    };

    public override string Refusal(UnitImportOutcome outcome) => outcome switch
    {
        UnitImportOutcome.Unreadable(var fault) => Fault(fault),
        UnitImportOutcome.UnknownScope(var code) => $"Không có đơn vị đang hoạt động mang mã {code}.",
        UnitImportOutcome.InTheFuture(var today) => $"Ngày áp dụng chưa đến: hôm nay là {Display.Day(today)}.",
        UnitImportOutcome.NotFound => "Không có lần nhập này; bản xem trước chỉ giữ một ngày.",
        UnitImportOutcome.NothingToDo => NothingToDo,
        UnitImportOutcome.HasErrors => "Tệp có dòng lỗi: hãy sửa tệp, hoặc chọn bỏ qua các dòng đó.",
        UnitImportOutcome.Outdated => "Tổ chức đã thay đổi từ lúc xem trước. Hãy xem lại những thay đổi dưới đây rồi áp dụng.",
        UnitImportOutcome.AppliedBefore => "Lần nhập này đã được áp dụng.",
        UnitImportOutcome.NotApplied => "Lần nhập này chưa được áp dụng hoặc đã hoàn tác.",
        UnitImportOutcome.CannotUndo => "Không hoàn tác được nữa vì những đơn vị sau:",
        _ => Applied,
    };
}
