using CsvHelper;

namespace Campaigns.Silo;

/// <summary>
/// Keeps refused rows with their reasons in <c>rejected.csv</c>, safe to open in a spreadsheet. The file is made with the first
/// row; one left by an earlier run goes away.
/// </summary>
internal sealed class RejectedRows : IDisposable
{
    private const int MostCharacters = 2_000;
    private CsvWriter? _writer;

    /// <summary>Removes what an earlier run left.</summary>
    public RejectedRows(string path)
    {
        Path = path;
        File.Delete(path);
    }

    /// <summary>Where the rows go.</summary>
    public string Path { get; }

    /// <summary>How many rows were refused.</summary>
    public int Count { get; private set; }

    /// <summary>Keeps a row.</summary>
    /// <param name="file">The file it stands in.</param>
    /// <param name="line">Its line there.</param>
    /// <param name="reason">Why it was refused.</param>
    /// <param name="row">The row as it stands there; cut if very long.</param>
    public void Add(string file, int line, string reason, string row)
    {
        var writer = _writer ??= Create();
        writer.WriteField(file);
        writer.WriteField(line);
        writer.WriteField(reason);
        writer.WriteField(row.Length <= MostCharacters ? row : row[..MostCharacters]);
        writer.EndRecord();
        Count++;
    }

    /// <inheritdoc />
    public void Dispose() => _writer?.Dispose();

    private CsvWriter Create()
    {
        var writer = CsvWriter.Create(
            File.Create(Path), new CsvWriterOptions { Injection = CsvInjection.Escape, WriteByteOrderMark = true }, leaveOpen: false);
        writer.WriteHeader("file", "line", "reason", "row");
        return writer;
    }
}
