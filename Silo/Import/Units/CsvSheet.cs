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
        var malformed = new Queue<int>();
        using var lines = new LineReader(content);
        using var reader = CsvReader.Create(
            new CsvRecords(lines, (line, _, _) => malformed.Enqueue(line), Separators),
            new CsvReaderOptions
            {
                HasHeader = false,
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Skip,
                OnMalformedRecord = record => malformed.Enqueue((int)record.LineNumber),
            },
            leaveOpen: false);
        while (reader.Read())
        {
            while (malformed.TryDequeue(out var line)) yield return Malformed(line);
            yield return new SheetLine((int)reader.LineNumber, CellsOf(reader));
        }

        while (malformed.TryDequeue(out var line)) yield return Malformed(line);
    }

    private static SheetLine Malformed(int line) => new(line, []) { IsMalformed = true };

    private static SheetCell[] CellsOf(CsvReader reader)
    {
        var cells = new SheetCell[reader.FieldCount];
        for (var index = 0; index < cells.Length; index++) cells[index] = new SheetCell(reader.GetString(index).Trim());
        return cells;
    }
}
