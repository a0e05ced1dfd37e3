using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads the file of a tree, CSV or XLSX, whatever it is called.</summary>
internal static class UnitSheetReader
{
    // Titles and notes may stand above the headings.
    private const int MostLinesAboveHeadings = 20;

    /// <summary>Reads it.</summary>
    /// <exception cref="SheetException">It cannot be read at all.</exception>
    public static Task<UnitSheet> ReadAsync(Stream content, CancellationToken cancellationToken) =>
        SheetFile.ReadAsync(content, UnitFile.MostBytes, lines => Read(lines, cancellationToken), cancellationToken);

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
        return rows.Count + errors.Count == 0 ? throw new SheetException(SheetFault.Empty) : new UnitSheet(rows, errors) { NotTaken = columns.NotTaken };
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
}
