using System.Text;
using CsvHelper;

namespace Campaigns.Silo;

/// <summary>A CSV file with a header, read as a stream of rows; what cannot be a row is refused and passed over.</summary>
internal sealed class CsvFile : IDisposable
{
    private const int HeaderLine = 1;

    private readonly LineReader _lines;
    private readonly CsvReader _reader;
    private readonly RejectedRows _rejected;
    private readonly Dictionary<string, int> _columns;

    // What the parser refuses while it reads ahead of the header, until it is known what of a row may be kept.
    private List<(int Line, string Raw, string Reason)>? _early = [];

    /// <summary>Opens the file and reads its header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="requiredColumns">Columns that are taken and must be there.</param>
    /// <param name="rejected">Takes the refused rows.</param>
    /// <param name="optionalColumns">Columns that are taken where they are there.</param>
    /// <exception cref="InputException">The file is missing or unreadable, or a column is missing from its header.</exception>
    public CsvFile(string path, IReadOnlyList<string> requiredColumns, RejectedRows rejected, params IReadOnlyList<string> optionalColumns)
    {
        Name = Path.GetFileName(path);
        _rejected = rejected;
        _lines = Open(path);
        _reader = CsvReader.Create(new CsvRecords(_lines, RefuseUnread), new CsvReaderOptions
        {
            Separator = ',',
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = RefuseUnread,
        }, leaveOpen: false);
        _columns = ReadHeader(requiredColumns);
        NotTaken = UntakenColumns.Of(_columns.Keys, heading => requiredColumns.Contains(heading) || optionalColumns.Contains(heading));
        foreach (var column in _columns.Keys.Where(column => !requiredColumns.Contains(column) && !optionalColumns.Contains(column)).ToList())
            _columns.Remove(column);
        var early = _early;
        _early = null;
        foreach (var (line, raw, reason) in early) RefuseUnread(line, raw, reason);
    }

    /// <summary>The file's name without its folder.</summary>
    public string Name { get; }

    /// <summary>How much of the file has been read, 0 to 1.</summary>
    public double Progress => _lines.Length == 0 ? 1 : Math.Min(1, (double)_lines.Position / _lines.Length);

    /// <summary>The current row's line, as counted by a text editor.</summary>
    public int Line => checked((int)_reader.LineNumber);

    /// <summary>The headings of the columns that are not taken.</summary>
    public IReadOnlyList<string> NotTaken { get; }

    /// <summary>The current row as it stands in the file, but for columns that are not taken.</summary>
    public string Raw => NotTaken.Count == 0
        ? Encoding.UTF8.GetString(_reader.RawRecord)
        : string.Join(',', _columns.Values.Order().Select(index => Quoted(_reader.GetString(index))));

    /// <summary>A field of the current row; empty when the file has no such column, and of one that is not taken.</summary>
    public string this[string column] => _columns.TryGetValue(column, out var index) ? _reader.GetString(index) : "";

    /// <summary>Moves to the next row that can be one.</summary>
    public bool Read() => _reader.Read();

    /// <summary>Refuses the current row.</summary>
    public void Refuse(string reason) => Refuse(Line, Raw, reason);

    /// <summary>Refuses a row read before.</summary>
    public void Refuse(int line, string raw, string reason) => _rejected.Add(Name, line, reason, raw);

    /// <inheritdoc />
    public void Dispose()
    {
        _reader.Dispose();
        _lines.Dispose();
    }

    // Which of its fields are not taken nobody can tell of a line that is no row: of a file with such columns none is kept.
    private void RefuseUnread(int line, string raw, string reason)
    {
        if (line == HeaderLine) throw new InputException($"{Name}:{line}: {reason}");
        if (_early is not null) _early.Add((line, raw, reason));
        else Refuse(line, NotTaken.Count == 0 ? raw : "", reason);
    }

    private void RefuseUnread(CsvMalformedRecord record) => RefuseUnread((int)record.LineNumber, record.RawRecord, record.Reason switch
    {
        CsvMalformedReason.FieldCountMismatch => $"the row does not have the {_reader.Headers.Count} columns of the header",
        CsvMalformedReason.StrayQuote => "a quote stands inside a field that is not quoted",
        CsvMalformedReason.TextAfterClosingQuote => "text follows the closing quote of a field",
        _ => "a quote in the row does not end",
    });

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static LineReader Open(string path)
    {
        try
        {
            return new LineReader(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: {(File.Exists(path) ? exception.Message : "the file is missing")}");
        }
    }

    private Dictionary<string, int> ReadHeader(IReadOnlyList<string> requiredColumns)
    {
        _reader.ReadHeader();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, header) in _reader.Headers.Index())
        {
            if (!columns.TryAdd(header.Trim(), index))
                throw new InputException($"{Name}:1: the column {header.Trim()} stands twice in the header");
        }

        var missing = requiredColumns.Where(column => !columns.ContainsKey(column)).ToList();
        if (missing.Count == 0) return columns;
        throw new InputException(
            $"{Name}:1: the header lacks {string.Join(", ", missing)}; expected the columns {string.Join(',', requiredColumns)}");
    }
}
