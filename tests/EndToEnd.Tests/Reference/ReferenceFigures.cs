using System.Globalization;
using System.Numerics;

namespace Campaigns.EndToEnd.Tests;

/// <summary>
/// The definitions of the figures once more, in the plainest code there is: everything in memory, decimal-free big integers,
/// text keys. It shares nothing with the product, so that the two can only agree by both being right.
/// </summary>
internal sealed class ReferenceFigures
{
    public static readonly string[] CounterNames = ["views", "reach", "reactions", "comments", "shares"];

    private readonly Dictionary<string, Post> _posts = [];

    public ReferenceFigures(string folder)
    {
        foreach (var row in ReferenceCsv.Rows(Path.Combine(folder, "posts.csv")))
        {
            _posts[row["platform"] + " " + row["post_id"]] = new Post(
                row["platform"], row["account_id"], row["post_id"], row["published_at"] == "" ? null : Instant(row["published_at"]));
        }

        foreach (var row in ReferenceCsv.Rows(Path.Combine(folder, "snapshots.csv")))
        {
            // A later row for the same post and instant replaces the earlier one as a whole.
            _posts[row["platform"] + " " + row["post_id"]].Rows[Instant(row["observed_at"])] =
                [.. CounterNames.Select(name => row[name] == "" ? (long?)null : long.Parse(row[name], CultureInfo.InvariantCulture))];
        }
    }

    /// <summary>Latest totals, optionally from what was observed up to an instant.</summary>
    public Dictionary<string, Row> Latest(Func<Post, string> key, DateTime? asOf = null)
    {
        var rows = new Dictionary<string, Row>();
        foreach (var post in _posts.Values)
        {
            var seen = post.Rows.Where(row => asOf is null || row.Key <= asOf).ToList();
            if (seen.Count == 0) continue;
            var row = RowOf(rows, key(post));
            row.Posts++;
            row.Fanpages.Add(post.Account);
            for (var counter = 0; counter < CounterNames.Length; counter++)
            {
                var known = seen.Where(pair => pair.Value[counter] is not null).Select(pair => pair.Value[counter]).ToList();
                if (known.Count > 0) row.Add(counter, known[^1]!.Value);
            }
        }

        return rows;
    }

    /// <summary>What was gained on local days from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public Dictionary<string, Row> Gained(Func<Post, DateOnly, string> key, DateOnly from, DateOnly to)
    {
        var rows = new Dictionary<string, Row>();
        foreach (var post in _posts.Values)
        {
            var countedOn = Day(post.Published ?? post.Rows.Keys.First());
            if (countedOn >= from && countedOn <= to)
            {
                var row = RowOf(rows, key(post, countedOn));
                row.Posts++;
                row.Fanpages.Add(post.Account);
            }

            for (var counter = 0; counter < CounterNames.Length; counter++)
            {
                long? before = null;
                foreach (var (observed, values) in post.Rows)
                {
                    if (values[counter] is not { } value) continue;
                    var day = before is null && post.Published <= observed ? Day(post.Published.Value) : Day(observed);
                    if (day >= from && day <= to && CounterNames[counter] != "reach")
                    {
                        var row = RowOf(rows, key(post, day));
                        row.Fanpages.Add(post.Account);
                        row.Add(counter, value - (before ?? 0));
                    }

                    before = value;
                }
            }
        }

        return rows;
    }

    private static Row RowOf(Dictionary<string, Row> rows, string key)
    {
        if (!rows.TryGetValue(key, out var row)) rows[key] = row = new Row();
        return row;
    }

    private static DateTime Instant(string text) => DateTime.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    private static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(utc.AddHours(7));

    internal sealed record Post(string Platform, string Account, string Id, DateTime? Published)
    {
        public SortedDictionary<DateTime, long?[]> Rows { get; } = [];
    }

    internal sealed class Row
    {
        public HashSet<string> Fanpages { get; } = [];

        public long Posts { get; set; }

        public BigInteger?[] Sums { get; } = new BigInteger?[CounterNames.Length];

        public BigInteger?[] Largest { get; } = new BigInteger?[CounterNames.Length];

        public void Add(int counter, long value)
        {
            Sums[counter] = (Sums[counter] ?? 0) + value;
            Largest[counter] = Largest[counter] is { } largest && largest > value ? largest : value;
        }
    }
}
