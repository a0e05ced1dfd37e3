using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Campaigns.Silo.Tests;

/// <summary>Everything that a database keeps, as text to be searched: every column of every table, whatever is added to the schema.</summary>
internal static class StoredText
{
    /// <summary>Every cell with its table and column; what is packed also unpacked.</summary>
    public static async Task<List<(string Where, string Text)>> AllAsync(TestInstallation site)
    {
        var tables = await site.QueryAsync(
            site.Database is SqliteDatabase
                ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                : "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()",
            row => row.GetString(0));
        tables.Count.ShouldBeGreaterThan(40);
        List<(string, string)> all = [];
        foreach (var table in tables)
        {
            var rows = await site.QueryAsync($"SELECT * FROM {table}", row => Enumerable.Range(0, row.FieldCount)
                .Select(column => ($"{table}.{row.GetName(column)}", Of(row.GetValue(column)))).ToList());
            all.AddRange(rows.SelectMany(row => row));
        }

        return all;
    }

    /// <summary>A value as text.</summary>
    public static string Of(object value) => value is byte[] bytes
        ? Encoding.UTF8.GetString(bytes) + Unpacked(bytes)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Unpacked(byte[] bytes)
    {
        using var unpacked = new MemoryStream();
        try
        {
            using var unpacking = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
            unpacking.CopyTo(unpacked);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            return ""; // something else: a hash, a key
        }

        // Names stand in JSON escaped.
        return System.Text.RegularExpressions.Regex.Unescape(Encoding.UTF8.GetString(unpacked.ToArray()));
    }
}
