namespace Campaigns.Client;

/// <summary>Strings of the parts that pages share.</summary>
internal abstract class ComponentText
{
    /// <summary>The way down to a page, for those who hear it.</summary>
    public abstract string Path { get; }

    public abstract string Search { get; }

    public abstract string ClearSearch { get; }

    public abstract string Pages { get; }

    public abstract string PreviousPage { get; }

    public abstract string NextPage { get; }

    /// <summary>What goes behind the label of a field that may stay empty.</summary>
    public abstract string Optional { get; }

    /// <summary>Puts a text on the clipboard.</summary>
    public abstract string Copy { get; }

    public abstract string Copied { get; }

    public abstract string UnitHint { get; }

    public abstract string AddUnit { get; }

    public abstract string AddUnitToList { get; }

    /// <summary>What was typed names no unit that may be chosen.</summary>
    public abstract string NoSuchUnit(string typed);

    /// <summary>What was typed may be any of several units.</summary>
    public abstract string WhichUnit(string typed, IReadOnlyList<string> candidates, bool hasMore);

    /// <summary>Which columns of a file are passed over, by their headings.</summary>
    public abstract string ColumnsNotTaken(IEnumerable<string> headings);

    public abstract string ColumnsNotTakenHint { get; }

    /// <summary>Which rows of how many are shown; the first is 1.</summary>
    public abstract string Rows(int first, int last, int total);

    /// <summary>How many rows there are, where none of them is shown.</summary>
    public abstract string RowsInAll(int total);

    /// <summary>How far a value is from its target.</summary>
    public abstract string OfTarget(long value, long target);

    /// <summary>How a value stands against what it should be today.</summary>
    public abstract string AgainstPlan(long value, long planned);
}

/// <summary>The parts in Vietnamese.</summary>
internal sealed class VietnameseComponentText : ComponentText
{
    public override string Path => "Vị trí trong hệ thống";

    public override string Search => "Tìm";

    public override string ClearSearch => "Xoá tìm kiếm";

    public override string Pages => "Các trang của danh sách";

    public override string PreviousPage => "Trước";

    public override string NextPage => "Sau";

    public override string Optional => "không bắt buộc";

    public override string Copy => "Sao chép";

    public override string Copied => "Đã sao chép";

    public override string UnitHint => "Gõ tên, không cần dấu, hoặc mã.";

    public override string AddUnit => "Thêm đơn vị";

    public override string AddUnitToList => "Thêm vào danh sách";

    public override string NoSuchUnit(string typed) => $"Không có đơn vị nào tên hoặc mã là “{typed}” trong phạm vi của bạn.";

    public override string WhichUnit(string typed, IReadOnlyList<string> candidates, bool hasMore) =>
        $"Chưa rõ “{typed}” là đơn vị nào: {string.Join("; ", candidates)}{(hasMore ? "…" : ".")} Hãy ghi mã.";

    public override string ColumnsNotTaken(IEnumerable<string> headings) => $"Cột không nhận: {string.Join("; ", headings)}.";

    public override string ColumnsNotTakenHint => "Nội dung các cột này không được đọc và không được lưu ở đâu cả.";

    public override string Rows(int first, int last, int total) =>
        $"{Display.Number(first)}–{Display.Number(last)} trong {Display.Number(total)}";

    public override string RowsInAll(int total) => $"Danh sách chỉ có {Display.Number(total)} mục.";

    public override string OfTarget(long value, long target) => $"{Display.Number(value)} / {Display.Number(target)}";

    public override string AgainstPlan(long value, long planned) => (value - planned) switch
    {
        0 => $"Đúng tiến độ: hôm nay cần đạt {Display.Number(planned)}.",
        > 0 and var ahead => $"Vượt tiến độ {Display.Number(ahead)}: hôm nay cần đạt {Display.Number(planned)}.",
        var behind => $"Chậm tiến độ {Display.Number(-behind)}: hôm nay cần đạt {Display.Number(planned)}.",
    };
}

/// <summary>The parts in English.</summary>
internal sealed class EnglishComponentText : ComponentText
{
    public override string Path => "Where this page belongs";

    public override string Search => "Search";

    public override string ClearSearch => "Clear the search";

    public override string Pages => "Pages of the list";

    public override string PreviousPage => "Previous";

    public override string NextPage => "Next";

    public override string Optional => "optional";

    public override string Copy => "Copy";

    public override string Copied => "Copied";

    public override string UnitHint => "Type a name, diacritics or not, or a code.";

    public override string AddUnit => "Add a unit";

    public override string AddUnitToList => "Add to the list";

    public override string NoSuchUnit(string typed) => $"No unit that you may choose has the name or code “{typed}”.";

    public override string WhichUnit(string typed, IReadOnlyList<string> candidates, bool hasMore) =>
        $"“{typed}” may be several units: {string.Join("; ", candidates)}{(hasMore ? "…" : ".")} Give the code.";

    public override string ColumnsNotTaken(IEnumerable<string> headings) => $"Columns not taken: {string.Join("; ", headings)}.";

    public override string ColumnsNotTakenHint => "What stands in them is not read, and kept nowhere.";

    public override string Rows(int first, int last, int total) =>
        $"{Display.Number(first)}–{Display.Number(last)} of {Display.Number(total)}";

    public override string RowsInAll(int total) => $"The list has only {EnglishNumberText.Counted(total, "row", "rows")}.";

    public override string OfTarget(long value, long target) => $"{Display.Number(value)} of {Display.Number(target)}";

    public override string AgainstPlan(long value, long planned) => (value - planned) switch
    {
        0 => $"On plan: {Display.Number(planned)} due by today.",
        > 0 and var ahead => $"{Display.Number(ahead)} ahead of plan: {Display.Number(planned)} due by today.",
        var behind => $"{Display.Number(-behind)} behind plan: {Display.Number(planned)} due by today.",
    };
}
