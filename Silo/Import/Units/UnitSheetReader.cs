using System.Xml;
using Campaigns.Grains;
using DocumentFormat.OpenXml.Packaging;

namespace Campaigns.Silo;

/// <summary>Reads the file of a tree, CSV or XLSX, whatever it is called.</summary>
internal static class UnitSheetReader
{
    // Titles and notes may stand above the headings.
    private const int MostLinesAboveHeadings = 20;

    /// <summary>Reads it.</summary>
    /// <exception cref="SheetException">It cannot be read at all.</exception>
    public static async Task<UnitSheet> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var held = new MemoryStream();
        await CopyAsync(content, held, cancellationToken);
        return Read(held, cancellationToken);
    }

    private static UnitSheet Read(MemoryStream held, CancellationToken cancellationToken)
    {
        try
        {
            return Read(IsPacked(held) ? XlsxSheet.Read(held) : CsvSheet.Read(held), cancellationToken);
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or XmlException or InvalidDataException or FormatException
            or IOException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            // The package, its parts and their XML each have their own way to say that they are damaged.
            throw new SheetException(SheetFault.Unreadable);
        }
    }

    private static UnitSheet Read(IEnumerable<SheetLine> lines, CancellationToken cancellationToken)
    {
        List<UnitSheetRow> rows = [];
        List<RowError> errors = [];
        UnitColumns? columns = null;
        var read = 0;
        foreach (var line in lines.Where(line => !line.IsBlank))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++read > UnitFile.MostRows) throw new SheetException(SheetFault.TooManyRows);
            if (columns is not null) ReadRow(line, columns, rows, errors);
            else if (UnitColumns.Read(line) is { } headings) columns = headings;
            else if (read > MostLinesAboveHeadings) break;
        }

        if (columns is null) throw new SheetException(read == 0 ? SheetFault.Empty : SheetFault.NoCodeColumn);
        return rows.Count + errors.Count == 0 ? throw new SheetException(SheetFault.Empty) : new UnitSheet(rows, errors);
    }

    private static void ReadRow(SheetLine line, UnitColumns columns, List<UnitSheetRow> rows, List<RowError> errors)
    {
        if (line.IsMalformed || columns.IsOverfull(line))
        {
            errors.Add(new RowError(line.Number, null, RowFault.Malformed, null));
            return;
        }

        var before = errors.Count;
        var cells = new UnitCells(line, columns, errors);
        if (cells.Line(UnitColumn.Code, UnitCodes.Longest) is not { } code)
        {
            if (errors.Count == before) errors.Add(RowError.At(line.Number, UnitColumn.Code, RowFault.CodeMissing));
            return;
        }

        rows.Add(new UnitSheetRow(line.Number, code)
        {
            Name = cells.Line(UnitColumn.Name, UnitCodes.LongestName),
            Parent = cells.Line(UnitColumn.Parent, UnitCodes.Longest),
            Kind = cells.Kind(),
            Members = cells.Count(UnitColumn.Members),
            EligibleUnits = cells.Count(UnitColumn.EligibleUnits),
            From = cells.Day(UnitColumn.From),
        });
    }

    private static bool IsPacked(MemoryStream held)
    {
        var start = held.GetBuffer().AsSpan(0, (int)Math.Min(held.Length, 4096));
        held.Position = 0;
        if (start.StartsWith("PK"u8)) return true;
        // Older spreadsheets, locked ones and pictures have zeros early on; text has none, but for UTF-16.
        var isUtf16 = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return !isUtf16 && start.Contains((byte)0) ? throw new SheetException(SheetFault.Unreadable) : false;
    }

    private static async Task CopyAsync(Stream content, MemoryStream held, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (held.Length + count > UnitFile.MostBytes) throw new SheetException(SheetFault.TooLarge);
            held.Write(buffer, 0, count);
        }
    }
}
