using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads a roster, CSV or XLSX. What stands in its rows nobody has judged yet.</summary>
internal static class RosterReader
{
    // Titles and notes may stand above the headings.
    private const int MostLinesAboveHeadings = 20;

    /// <summary>Reads it.</summary>
    /// <exception cref="SheetException">It cannot be read at all.</exception>
    public static Task<RosterSheet> ReadAsync(Stream content, CancellationToken cancellationToken) =>
        SheetFile.ReadAsync(content, RosterFile.MostBytes, lines => Read(lines, cancellationToken), cancellationToken);

    private static RosterSheet Read(IEnumerable<SheetLine> lines, CancellationToken cancellationToken)
    {
        List<RosterRow> rows = [];
        RosterColumns? columns = null;
        var read = 0;
        foreach (var line in lines.Where(line => !line.IsBlank))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++read > RosterFile.MostRows) throw new SheetException(SheetFault.TooManyRows);
            if (columns is not null) rows.Add(columns.Row(line));
            else if (RosterColumns.Read(line) is { } headings) columns = headings;
            else if (read > MostLinesAboveHeadings) break;
        }

        if (columns is null) throw new SheetException(read == 0 ? SheetFault.Empty : SheetFault.NoPeopleColumns);
        return rows.Count == 0 ? throw new SheetException(SheetFault.Empty) : new RosterSheet(rows, columns.NotTaken);
    }
}
