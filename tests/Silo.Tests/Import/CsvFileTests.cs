using System.Text;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

public sealed class CsvFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RejectedRows _rejected;

    public CsvFileTests() => _rejected = new RejectedRows(_folder.File("rejected.csv"));

    public void Dispose()
    {
        _rejected.Dispose();
        _folder.Dispose();
    }

    // content | rows as "line:a/b" | refused lines
    [Theory]
    [InlineData("a,b\n1,2\n3,4\n", "2:1/2 3:3/4", "")]
    [InlineData("a,b\r\n1,2\r\n3,4", "2:1/2 3:3/4", "")]
    [InlineData("\uFEFFa,b\n1,2\n", "2:1/2", "")]
    [InlineData("b,a\n2,1\n", "2:1/2", "")]
    [InlineData("a,b\n\n1,2\n\n\n3,4\n", "3:1/2 6:3/4", "")]
    [InlineData("a,b\n\"x,\"\"y\"\"\",2\n", "2:x,\"y\"/2", "")]
    [InlineData("a,b\n\"two\nlines\",2\n3,4\n", "2:two\nlines/2 4:3/4", "")]
    [InlineData("a,b\n1\n3,4\n1,2,3\n5,6\n", "3:3/4 5:5/6", "2 4")]
    [InlineData("a,b\n\"never ends,2\n3,4\n5,6\n", "3:3/4 4:5/6", "2")]
    [InlineData("a,b\nst\"ray,2\n3,4\n", "3:3/4", "2")]
    [InlineData("a,b\n\"x\"y,2\n3,4\n", "3:3/4", "2")]
    [InlineData("a,b\n", "", "")]
    [InlineData("a,b", "", "")]
    public void Rows_are_read_and_what_cannot_be_one_is_refused_by_its_line(string content, string rows, string refused)
    {
        Write(Encoding.UTF8.GetBytes(content));

        string.Join(' ', Rows()).ShouldBe(rows);
        Refused().ShouldBe(refused);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_cost_their_own_line()
    {
        Write([.. "a,b\n1,Ti\u1EBFn\n2,"u8, 0xE9, 0x74, 0xE9, .. "\n3,4\n"u8]);

        Rows().ShouldBe(["2:1/Tiến", "4:3/4"]);
        Refused().ShouldBe("3");
    }

    [Fact]
    public void Utf16_is_recognised_by_its_mark()
    {
        Write([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a,b\n1,Tiến\n")]);

        Rows().ShouldBe(["2:1/Tiến"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void A_line_of_fifty_megabytes_costs_itself_and_no_memory(string quote)
    {
        using (var file = File.Create(_folder.File("file.csv")))
        {
            file.Write(Encoding.UTF8.GetBytes($"a,b\n1,2\n{quote}"));
            var block = Enumerable.Repeat((byte)'x', 1 << 20).ToArray();
            for (var megabyte = 0; megabyte < 50; megabyte++) file.Write(block);
            file.Write("\n3,4\n"u8);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Rows().ShouldBe(["2:1/2", "4:3/4"]);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10_000_000);
        Refused().ShouldBe("3");
    }

    [Theory]
    [InlineData("", "file.csv:1: the header lacks a, b")]
    [InlineData("a\n1\n", "file.csv:1: the header lacks b")]
    [InlineData("a;b\n1;2\n", "file.csv:1: the header lacks a, b")]
    [InlineData("a,b,a\n1,2,3\n", "file.csv:1: the column a stands twice")]
    [InlineData("A,b\n1,2\n", "file.csv:1: the header lacks a")]
    [InlineData("\"a,b\n1,2\n", "file.csv:1: a quote in the line does not end")]
    public void A_wrong_header_says_what_is_missing(string content, string message)
    {
        Write(Encoding.UTF8.GetBytes(content));

        Should.Throw<InputException>(Rows).Message.ShouldStartWith(message);
    }

    [Fact]
    public void A_missing_file_says_which() =>
        Should.Throw<InputException>(Rows).Message.ShouldBe($"{_folder.File("file.csv")}: the file is missing");

    [Fact]
    public void Refused_rows_are_safe_to_open_in_a_spreadsheet()
    {
        Write("a,b\n=1+1\n"u8.ToArray());

        Rows();
        _rejected.Dispose();

        File.ReadAllText(_rejected.Path).ShouldContain("'=1+1");
    }

    private void Write(byte[] content) => File.WriteAllBytes(_folder.File("file.csv"), content);

    private List<string> Rows()
    {
        using var file = new CsvFile(_folder.File("file.csv"), ["a", "b"], _rejected);
        var rows = new List<string>();
        while (file.Read()) rows.Add($"{file.Line}:{file["a"]}/{file["b"]}");
        return rows;
    }

    private string Refused()
    {
        _rejected.Dispose();
        return File.Exists(_rejected.Path)
            ? string.Join(' ', File.ReadLines(_rejected.Path).Skip(1).Where(line => line.StartsWith("file.csv,", StringComparison.Ordinal)).Select(line => line.Split(',')[1]))
            : "";
    }
}
