using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of the import of members in Vietnamese.</summary>
internal sealed class VietnameseMemberImportText : MemberImportText
{
    public override string Title => "Nhập danh sách đoàn viên";

    public override string Lead => "Tải tệp lên, xem trước từng dòng, rồi mới áp dụng; sau đó vẫn hoàn tác được.";

    public override string File => "Tệp CSV hoặc XLSX";

    public override string FileHint => "Cần cột “họ tên” và “số điện thoại”; có thể thêm “ngày sinh”, “mã đơn vị”, “mã riêng”. Tối đa 20 MB, 100.000 dòng.";

    public override string Look => "Xem trước";

    public override string PickFile => "Hãy chọn một tệp.";

    public override string Past => "Những lần nhập trước";

    public override string NoPast => "Chưa nhập danh sách nào.";

    public override string NoPastAdvice => "Những lần nhập đã áp dụng sẽ hiện ở đây và hoàn tác được trong một thời gian.";

    public override string NotApplied => "Chưa áp dụng";

    public override string Applied => "Đã áp dụng";

    public override string Undone => "Đã hoàn tác";

    public override string Another => "Nhập tệp khác";

    public override string Changes => "Thay đổi";

    public override string Apply => "Áp dụng";

    public override string ApplyQuestion => "Mọi thay đổi được thực hiện cùng lúc. Dòng có lỗi và dòng chưa quyết định bị bỏ qua.";

    public override string Undo => "Hoàn tác";

    public override string UndoQuestion => "Người đã thêm bị bỏ khỏi danh sách, người đã chuyển về chỗ cũ. Ai đã chia sẻ, đã đồng ý hoặc đã được sửa từ đó thì giữ nguyên.";

    public override string NothingToDo => "Ai thêm được thì đã có trong danh sách; không có gì để áp dụng.";

    public override string ShowLabel => "Hiện các dòng";

    public override string AllLines => "Tất cả";

    public override string Line => "Dòng";

    public override string Person => "Người";

    public override string What => "Sẽ làm gì";

    public override string Decision => "Quyết định";

    public override string LeaveOut => "Bỏ qua";

    public override string SamePerson => "Cùng một người: cập nhật";

    public override string AnotherPerson => "Người khác: thêm mới";

    public override string SaveDecisions => "Lưu quyết định";

    public override string DecisionsSaved => "Đã lưu quyết định.";

    public override string NoLines => "Không có dòng nào.";

    public override string Minor => "Dưới 16 tuổi: cần cha mẹ hoặc người giám hộ đồng ý";

    public override string BirthUnknown => "Chưa rõ ngày sinh";

    public override string Counts(MemberImportCounts counts) =>
        $"{Display.Number(counts.Enrolled)} người thêm mới, {Display.Number(counts.Moved)} chuyển đơn vị, {Display.Number(counts.Corrected)} cập nhật";

    public override string Lines(RosterCounts counts) =>
        $"Đã có: {Display.Number(counts.AlreadyEnrolled)}; trùng dòng trước: {Display.Number(counts.Duplicates)}; cần xem lại: "
        + $"{Display.Number(counts.Doubtful)}; lỗi: {Display.Number(counts.Faulty)}; người mới dưới 16 tuổi: {Display.Number(counts.MinorsEnrolled)}.";

    public override string Kind(RosterLineKind kind) => kind switch
    {
        RosterLineKind.Doubtful => "Cần xem lại",
        RosterLineKind.Faulty => "Có lỗi",
        RosterLineKind.Duplicate => "Trùng dòng trước",
        RosterLineKind.Enrol => "Thêm mới",
        RosterLineKind.Return => "Nhận lại",
        RosterLineKind.Move => "Chuyển đơn vị",
        RosterLineKind.AlreadyEnrolled => "Đã có",
    };

    public override string Step(RosterStep step) => step switch
    {
        RosterStep.Enrol => "Thêm mới",
        RosterStep.AlreadyEnrolled => "Đã có, không đổi gì",
        RosterStep.Return(_, var from) => $"Nhận lại từ đơn vị {from}",
        RosterStep.Move(_, var from) => $"Chuyển từ đơn vị {from}",
        RosterStep.Duplicate(var line, var reason) => $"Bỏ qua, trùng dòng {Display.Number(line)}: {Duplicate(reason)}",
        RosterStep.Doubtful => "Chưa làm gì",
        RosterStep.Faulty => "Không dùng được",
        _ => throw new UnreachableException($"No words for {step.GetType().Name}."),
    };

    public override string Duplicate(DuplicateReason reason) => reason switch
    {
        DuplicateReason.SameNumber => "cùng tên, cùng số.",
        DuplicateReason.SameNumberOtherName => "cùng số, khác tên. Nếu là người nhà dùng chung số, hãy thêm người này bằng tay.",
        DuplicateReason.SameNameOtherNumber => "cùng tên và ngày sinh hoặc mã riêng, khác số.",
        DuplicateReason.ThroughAnother => "cùng một người qua một dòng khác.",
    };

    public override string DecideAgain => "Người này đã thay đổi từ lúc quyết định: hãy quyết định lại";

    public override string LeftOut(IReadOnlyList<int> lines) =>
        $"Đã áp dụng, trừ dòng {string.Join(", ", lines.Select(line => Display.Number(line)))}: người được chọn đã thay đổi từ lúc quyết định. Hãy nhập lại các dòng này.";

    public override string UndoneAs(MemberUndoResult result) =>
        $"Đã bỏ {Display.Number(result.Removed)} người, trả {Display.Number(result.PutBack)} người về như cũ, giữ nguyên {Display.Number(result.StayedTotal)} người.";

    public override string Stays(StayReason reason) => reason switch
    {
        StayReason.ChangedSince => "đã thay đổi từ đó",
        StayReason.IsUsed => "đã phát sinh dữ liệu từ đó",
    };

    public override string Fault(SheetFault fault) => fault switch
    {
        SheetFault.Empty => "Tệp không có dòng nào.",
        SheetFault.TooLarge => "Tệp quá lớn.",
        SheetFault.TooManyRows => "Tệp có quá nhiều dòng.",
        SheetFault.Unreadable => "Không đọc được tệp: tệp hỏng, có mật khẩu, hoặc không phải CSV hay XLSX.",
        SheetFault.NoPeopleColumns or SheetFault.NoCodeColumn => "Không thấy tiêu đề cột họ tên và số điện thoại.",
        SheetFault.ColumnTwice => "Có hai cột cùng một tiêu đề.",
    };

    public override string Refusal(MemberImportOutcome outcome) => outcome switch
    {
        MemberImportOutcome.Unreadable(var fault) => Fault(fault),
        MemberImportOutcome.UnknownScope(var code) => $"Không có đơn vị nào đang hoạt động với mã {code}.",
        MemberImportOutcome.NotFound => "Không còn lần nhập này; tệp chưa áp dụng chỉ được giữ một ngày.",
        MemberImportOutcome.NothingToDo => NothingToDo,
        MemberImportOutcome.Outdated => "Danh sách đã thay đổi từ lúc xem trước. Chưa làm gì; hãy xem lại.",
        MemberImportOutcome.AppliedBefore => "Lần nhập này đã được áp dụng.",
        MemberImportOutcome.NotApplied => "Lần nhập này chưa được áp dụng hoặc đã hoàn tác.",
        MemberImportOutcome.TooLate => "Đã quá thời hạn hoàn tác.",
        _ => Applied,
    };
}
