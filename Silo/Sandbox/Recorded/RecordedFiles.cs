using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;

namespace Campaigns.Silo;

/// <summary>
/// Reads recorded CSV: UTF-8, header first. <c>accounts.csv</c>: platform, account_id, account_name. <c>posts.csv</c>: platform,
/// account_id, post_id, published_at, kind, title. <c>snapshots.csv</c>: platform, post_id, observed_at, views, reach, reactions,
/// comments, shares. An empty cell is unknown.
/// </summary>
internal static class RecordedFiles
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    /// <summary>Reads a file row by row; the reader stands on the row it is given with.</summary>
    /// <exception cref="CsvFormatException">A row is no CSV, or has too few or too many cells; the exception says which.</exception>
    public static async IAsyncEnumerable<CsvReader> RowsAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var csv = CsvReader.FromFile(path, Options);
        while (await csv.ReadAsync(cancellationToken)) yield return csv;
    }

    /// <summary>An instant (UTC); null when empty.</summary>
    /// <exception cref="InvalidDataException">It is no instant.</exception>
    public static DateTimeOffset? Instant(this CsvReader row, string column)
    {
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var text = row.GetString(column);
        if (text.Length == 0) return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, styles, out var instant) ? instant : throw Wrong(row, column);
    }

    /// <summary>A counter; null when empty.</summary>
    /// <exception cref="InvalidDataException">It is no whole number.</exception>
    public static long? Count(this CsvReader row, string column)
    {
        var text = row.GetString(column);
        if (text.Length == 0) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw Wrong(row, column);
    }

    private static InvalidDataException Wrong(CsvReader row, string column) => new(
        string.Create(CultureInfo.InvariantCulture, $"Line {row.LineNumber}: {column} cannot be read."));
}
