using System.IO.Compression;
using System.Text;
using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

public sealed class UnitSheetReaderTests
{
    [Theory]
    [InlineData("code,name,parent\nxa,Xã,tinh\n")]
    [InlineData("mã;tên;mã cấp trên\r\nxa;Xã;tinh\r\n")]
    [InlineData("Mã đơn vị\tTên đơn vị\tMã đơn vị cấp trên\nxa\tXã\ttinh")]
    [InlineData("MA (*),Tên,Ghi chú,CẤP TRÊN\nxa,\"Xã\",\"a, b\",tinh\n")]
    [InlineData("\uFEFF\"code\",\"name\",\"parent\"\n\"xa\",\" Xã \",\"tinh\"\n")]
    [InlineData("parent,code,name\ntinh,xa,Xã\n")]
    public async Task Headings_in_either_language_and_any_separator_are_understood(string text) =>
        (await Sheets.ReadAsync(Sheets.Csv(text))).ShouldBe(["2 xa|Xã|tinh||||"]);

    [Fact]
    public async Task Utf16_is_read_by_its_mark() =>
        (await Sheets.ReadAsync(new MemoryStream([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("mã,tên\nxa,Xã\n")]))).ShouldBe(["2 xa|Xã|||||"]);

    [Fact]
    public async Task Titles_above_the_headings_and_blank_rows_are_passed_over() =>
        (await Sheets.ReadAsync(Sheets.Csv("DANH SÁCH ĐƠN VỊ\n\nMã,Tên\n,\nxa,Xã\n"))).ShouldBe(["5 xa|Xã|||||"]);

    [Theory]
    [InlineData("1234", 1234)]
    [InlineData("1.234", 1234)]
    [InlineData("1,234", 1234)]
    [InlineData("1 234", 1234)]
    [InlineData("1\u00A0234\u00A0567", 1234567)]
    [InlineData("1'234", 1234)]
    [InlineData("1.234.567,00", 1234567)]
    [InlineData("1,234.0", 1234)]
    [InlineData("1234.00", 1234)]
    [InlineData("0", 0)]
    public async Task Numbers_are_read_in_every_usual_style(string text, long count) =>
        (await Sheets.ReadAsync(Sheets.Csv($"mã;số đoàn viên\nxa;{text}\n"))).ShouldBe([$"2 xa||||{count}||"]);

    [Theory]
    [InlineData("1.23")]
    [InlineData("1.2345")]
    [InlineData("1,234.567")]
    [InlineData("-5")]
    [InlineData("12a")]
    [InlineData("=1+1")]
    [InlineData("1e5")]
    [InlineData("99999999999999999999")]
    [InlineData("٣")]
    public async Task What_is_no_count_is_refused_and_not_guessed(string text) =>
        (await Sheets.ReadAsync(Sheets.Csv($"mã;đoàn viên\nxa;{text}\n"))).ShouldBe(["2 xa||||||", $"2 Members BadNumber {text}"]);

    [Theory]
    [InlineData("01/07/2025", "2025-07-01")]
    [InlineData("1/7/2025", "2025-07-01")]
    [InlineData("2025-07-01", "2025-07-01")]
    [InlineData("2025-07-01T00:00:00", "2025-07-01")]
    public async Task Days_are_read_as_people_write_them(string text, string day) =>
        (await Sheets.ReadAsync(Sheets.Csv($"mã;từ ngày\nxa;{text}\n"))).ShouldBe([$"2 xa||||||{day}"]);

    [Theory]
    [InlineData("31/02/2025")]
    [InlineData("07/31/2025")]
    [InlineData("01/07/25")]
    [InlineData("01/01/0001")]
    [InlineData("hôm qua")]
    public async Task What_is_no_day_is_refused(string text) =>
        (await Sheets.ReadAsync(Sheets.Csv($"mã;từ ngày\nxa;{text}\n"))).ShouldBe(["2 xa||||||", $"2 From BadDate {text}"]);

    [Theory]
    [InlineData("Phường", UnitKind.Commune)]
    [InlineData("tỉnh đoàn", UnitKind.Province)]
    [InlineData("CHI DOAN", UnitKind.Branch)]
    [InlineData("grassroots", UnitKind.Grassroots)]
    public async Task Kinds_are_known_by_their_words(string word, UnitKind kind) =>
        (await Sheets.ReadAsync(Sheets.Csv($"mã,loại\nxa,{word}\n"))).ShouldBe([$"2 xa|||{kind}|||"]);

    [Fact]
    public async Task Every_cell_that_cannot_be_used_is_told_with_its_row_and_column() =>
        (await Sheets.ReadAsync(Sheets.Csv($"""
            mã,tên,loại,đoàn viên,từ ngày
            ,Không mã,xã,1,
            xa-1,"hai{"\n"}dòng",vương quốc,nhiều,mai
            xa-2,{new string('x', 201)},,,
            =cmd|x,@Tên,,,
            xa-4,a,b,1,01/01/2025,thừa
            xa-5,"chưa đóng,,,
            xa-6,Cuối,,,
            """.ReplaceLineEndings("\n"))))
        .ShouldBe(
        [
            "3 xa-1||||||", "5 xa-2||||||", "6 =cmd|x|@Tên|||||", "9 xa-6|Cuối|||||",
            "2 Code CodeMissing", "3 Name ControlCharacters hai·dòng", "3 Kind UnknownKind vương quốc", "3 Members BadNumber nhiều",
            "3 From BadDate mai", $"5 Name TooLong {new string('x', 60)}…", "7  Malformed", "8  Malformed",
        ], ignoreOrder: true);

    [Fact]
    public async Task Bytes_that_are_not_utf8_cost_their_own_line() =>
        (await Sheets.ReadAsync(new MemoryStream([.. "mã\n"u8, 0xE9, (byte)'\n', .. "xa\n"u8]))).ShouldBe(["3 xa||||||", "2  Malformed"]);

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("\n\n", "Empty")]
    [InlineData("mã,tên\n", "Empty")]
    [InlineData("tên,loại\nXã,xã\n", "NoCodeColumn")]
    [InlineData("mã,code\nxa,xa\n", "ColumnTwice")]
    [InlineData("PK not a package", "Unreadable")]
    [InlineData("\0\0\0\0", "Unreadable")]
    public async Task A_file_that_is_no_tree_is_refused_as_a_whole(string text, string fault) =>
        (await Sheets.ReadAsync(Sheets.Csv(text))).ShouldBe([fault]);

    [Fact]
    public async Task Too_many_rows_are_refused() =>
        (await Sheets.ReadAsync(Sheets.Csv("mã\n" + string.Concat(Enumerable.Repeat("x\n", UnitFile.MostRows))))).ShouldBe(["TooManyRows"]);

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_held() =>
        (await Sheets.ReadAsync(new MemoryStream(new byte[UnitFile.MostBytes + 1]))).ShouldBe(["TooLarge"]);

    [Fact]
    public async Task A_spreadsheet_is_read_like_csv() =>
        (await Sheets.ReadAsync(Sheets.Xlsx(
            ["Danh sách"], ["Mã", "Tên", null, "Cấp trên", "Số đoàn viên", "Từ ngày"],
            [79, "Thành Đoàn", null, "tinh", 1234, 45839], [79.001, " Xã ", "x", null, "1.234", "01/07/2025"], [], ["a", null, null, 79])))
        .ShouldBe(["3 79|Thành Đoàn|tinh||1234||2025-07-01", "4 79.001|Xã|||1234||2025-07-01", "6 a||79||||"]);

    [Fact]
    public async Task A_number_with_decimals_is_no_count_in_a_spreadsheet_either() =>
        (await Sheets.ReadAsync(Sheets.Xlsx(["mã", "đoàn viên"], ["xa", 1.234]))).ShouldBe(["2 xa||||||", "2 Members BadNumber 1.234"]);

    [Fact]
    public async Task A_file_that_unpacks_to_far_too_much_is_refused()
    {
        var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var written = 0; written < 300; written++) await part.WriteAsync(zeros);
        }

        bomb.Position = 0;
        (await Sheets.ReadAsync(bomb)).ShouldBe(["TooLarge"]);
    }

    [Fact]
    public async Task A_damaged_spreadsheet_is_refused_wherever_it_breaks()
    {
        var whole = Sheets.Xlsx(["mã", "tên"], ["xa", "Xã"]).ToArray();
        var random = new Random(4);
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var broken = whole.ToArray();
            random.NextBytes(broken.AsSpan(random.Next(4, broken.Length - 16), 16));
            var read = await Sheets.ReadAsync(new MemoryStream(broken));
            read.ShouldNotBeEmpty(); // whatever it is: no exception of another kind
        }
    }
}
