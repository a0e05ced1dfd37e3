using CsvHelper;

namespace Campaigns.Silo;

/// <summary>Reads CSV as people's programs write it: separated by commas, semicolons or tabs, with or without quotation marks.</summary>
internal static class CsvSheet
{
    private const string Separators = ",;\t";

    /// <summary>The rows, as they are read; a line that is no row comes as a malformed one.</summary>
    /// <param name="content">The file, from its beginning.</param>
    public static IEnumerable<SheetLine> Read(Stream content)
    {
        // Told of while the reader looks ahead, and handed on where they stand.
        var malformed = new PriorityQueue<int, int>();
        using var lines = new LineReader(content);
        using var reader = CsvReader.Create(
            new CsvRecords(lines, (line, _, _) => malformed.Enqueue(line, line), Separators),
            new CsvReaderOptions
            {
                HasHeader = false,
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Skip,
                OnMalformedRecord = record => malformed.Enqueue((int)record.LineNumber, (int)record.LineNumber),
            },
            leaveOpen: false);
        while (reader.Read())
        {
            while (malformed.TryPeek(out var line, out _) && line < reader.LineNumber) yield return Malformed(malformed.Dequeue());
            yield return new SheetLine((int)reader.LineNumber, CellsOf(reader));
        }

        while (malformed.TryDequeue(out var line, out _)) yield return Malformed(line);
    }

    private static SheetLine Malformed(int line) => new(line, []) { IsMalformed = true };

    private static SheetCell[] CellsOf(CsvReader reader)
    {
        var cells = new SheetCell[reader.FieldCount];
        for (var index = 0; index < cells.Length; index++) cells[index] = new SheetCell(reader.GetString(index).Trim());
        return cells;
    }
}
