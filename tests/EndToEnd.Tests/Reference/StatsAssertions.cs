using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Campaigns.EndToEnd.Tests;

/// <summary>Compares what <c>stats --json</c> prints with the reference, row by row and counter by counter.</summary>
internal static class StatsAssertions
{
    private static readonly string[] KeyNames = ["platform", "accountId", "postId", "day"];

    /// <summary>Latest totals by platform, fanpage and post; gained by day, platform and fanpage; and as of an instant.</summary>
    public static async Task ShouldAgreeEverywhereAsync(this Installed site, ReferenceFigures reference)
    {
        var (from, to) = (new DateOnly(2026, 6, 10), new DateOnly(2026, 7, 3));
        string[] period = ["--from", "2026-06-10", "--to", "2026-07-03"];
        await ShouldAgreeAsync(site, [], reference.Latest(post => post.Platform), reach: true);
        await ShouldAgreeAsync(site, ["--by", "fanpage"], reference.Latest(post => $"{post.Platform} {post.Account}"), reach: true);
        await ShouldAgreeAsync(site, ["--by", "day"], reference.Gained(
            (post, day) => $"{post.Platform} {day:yyyy-MM-dd}", DateOnly.MinValue, DateOnly.MaxValue));
        await ShouldAgreeAsync(site, period, reference.Gained((post, _) => post.Platform, from, to));
        await ShouldAgreeAsync(
            site, [.. period, "--by", "fanpage"], reference.Gained((post, _) => $"{post.Platform} {post.Account}", from, to));
        await ShouldAgreeAsync(
            site, [.. period, "--by", "post", "--platform", "youtube"],
            reference.Gained((post, _) => $"{post.Platform} {post.Account} {post.Id}", from, to)
                .Where(row => row.Key.StartsWith("youtube", StringComparison.Ordinal)).ToDictionary());
        var asOf = new DateTime(2026, 6, 20, 3, 15, 0, DateTimeKind.Utc);
        await ShouldAgreeAsync(
            site, ["--as-of", "2026-06-20T03:15:00Z", "--by", "fanpage"],
            reference.Latest(post => $"{post.Platform} {post.Account}", asOf), reach: true);
        var verify = await site.RunAsync("verify");
        verify.ExitCode.ShouldBe(0, verify.Output + verify.Error);
    }

    private static async Task ShouldAgreeAsync(
        Installed site, string[] arguments, Dictionary<string, ReferenceFigures.Row> expected, bool reach = false)
    {
        var result = await site.RunAsync(["stats", "--json", .. arguments]);
        result.ExitCode.ShouldBe(0, result.Error);
        using var document = JsonDocument.Parse(result.Output);
        var actual = document.RootElement.GetProperty("rows").EnumerateArray().ToDictionary(Key, row => Describe(row, reach));
        var wanted = expected.ToDictionary(row => row.Key, row => Describe(row.Value, reach));
        var different = wanted.Keys.Union(actual.Keys).Order(StringComparer.Ordinal)
            .Where(key => wanted.GetValueOrDefault(key) != actual.GetValueOrDefault(key))
            .Select(key => $"{key}: expected {wanted.GetValueOrDefault(key)}, was {actual.GetValueOrDefault(key)}").ToList();
        different.Take(10).ShouldBeEmpty($"stats {string.Join(' ', arguments)}: {different.Count} rows differ");
    }

    private static string Key(JsonElement row) => string.Join(' ', KeyNames
        .Select(name => row.TryGetProperty(name, out var value) ? value.GetString() : null).Where(part => part is not null));

    private static string Describe(JsonElement row, bool reach) =>
        $"fanpages {row.GetProperty("fanpages")} posts {row.GetProperty("posts")}"
        + string.Concat(ReferenceFigures.CounterNames.Where(name => name != "reach").Select(name => $" {name} {row.GetProperty(name).GetRawText()}"))
        + (reach ? $" reach {row.GetProperty("reach").GetProperty("max").GetRawText()}..{row.GetProperty("reach").GetProperty("sum").GetRawText()}" : "");

    private static string Describe(ReferenceFigures.Row row, bool reach)
    {
        var text = $"fanpages {row.Fanpages.Count} posts {row.Posts}";
        for (var counter = 0; counter < ReferenceFigures.CounterNames.Length; counter++)
        {
            if (ReferenceFigures.CounterNames[counter] != "reach")
                text += $" {ReferenceFigures.CounterNames[counter]} {Number(row.Sums[counter])}";
        }

        var at = Array.IndexOf(ReferenceFigures.CounterNames, "reach");
        return reach ? $"{text} reach {Number(row.Largest[at])}..{Number(row.Sums[at])}" : text;
    }

    private static string Number(BigInteger? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "null";
}
