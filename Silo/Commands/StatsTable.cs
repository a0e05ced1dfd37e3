using System.Globalization;
using System.Text;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The rows of <c>stats</c> as a table for a terminal; unknown counters are a dash.</summary>
internal static class StatsTable
{
    private static readonly string[] Header =
        ["platform", "row", "fanpages", "posts", "views", "reactions", "comments", "shares", "clicks", "reach"];

    /// <summary>The table.</summary>
    public static string Of(IReadOnlyList<StatsRow> rows)
    {
        List<string[]> cells = [Header, .. rows.Select(Cells)];
        var widths = Enumerable.Range(0, Header.Length).Select(column => cells.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in cells)
            text.AppendLine(string.Join("  ", row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
        return text.ToString().TrimEnd();
    }

    private static string[] Cells(StatsRow row) =>
    [
        row.Key.Platform.Name(),
        row.Key.PostId ?? row.Key.AccountId ?? row.Key.Unit ?? row.Key.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Number(row.Fanpages), Number(row.Figures.Posts), Number(row.Figures.Views), Number(row.Figures.Reactions),
        Number(row.Figures.Comments), Number(row.Figures.Shares), Number(row.Figures.Clicks),
        row.Reach is { } reach ? $"{Number(reach.Max)} to {Number(reach.Sum)}" : "–",
    ];

    private static string Number(long? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "–";
}
