using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Two posts of one page and one of another platform's; one of them nobody has read yet.</summary>
public abstract class StatsQueriesTests(StorageEngine engine) : StorageSuite(engine)
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Site.SeeAsync("read");
        await Site.SeeAsync("unread");
        await Site.ReadAsync(
            "read",
            ("2026-06-01T10:00:00Z", new Counters(Views: 10, Reach: 7)),
            ("2026-06-03T10:00:00Z", new Counters(Views: 25, Reach: 12, Shares: 0)));
    }

    [StorageTheory]
    // by | from | to | as of | rows as "key: posts views shares reach"
    [InlineData("Platform", null, null, null, "youtube: 2 25 0 12..12")]
    [InlineData("Platform", null, null, "2026-06-02T00:00:00Z", "youtube: 1 10 ? 7..7")]
    [InlineData("Platform", "2026-06-01", "2026-06-02", null, "youtube: 2 10 0 12..12")]
    [InlineData("Platform", "2026-06-02", null, null, "youtube: 0 15 ? ?")]
    [InlineData("Platform", "2026-06-04", null, null, "")]
    [InlineData("Day", null, null, null, "youtube 2026-06-01: 2 10 0 12..12|youtube 2026-06-03: 0 15 ? ?")]
    [InlineData("Post", null, null, null, "youtube UCpage read: 1 25 0 12..12|youtube UCpage unread: 1 ? ? ?")]
    [InlineData("Post", "2026-06-01", "2026-06-01", null, "youtube UCpage read: 1 10 0 12..12|youtube UCpage unread: 1 ? ? ?")]
    [InlineData("Fanpage", "2026-06-03", "2026-06-03", null, "youtube UCpage: 0 15 ? ?")]
    [InlineData("Unit", null, null, null, "youtube huyen: 2 25 0 12..12|youtube tinh: 2 25 0 12..12|youtube xa: 2 25 0 12..12")]
    public async Task Rows_say_what_is_known_and_no_more(string by, string? from, string? to, string? asOf, string expected)
    {
        await using var connection = await Site.Database.OpenAsync();
        var request = new StatsRequest(
            new FigureScope((await FigureScope.UnitIdAsync(connection, Province, CancellationToken.None))!.Value, 0, null), Day(from), Day(to), Enum.Parse<StatsBy>(by),
            asOf is null ? null : At(asOf));

        var rows = await new StatsQueries(Site.Database).RowsAsync(request, CancellationToken.None);

        string.Join('|', rows.Select(Describe)).ShouldBe(expected);
    }

    private static string Describe(StatsRow row) =>
        string.Join(' ', new[] { row.Key.Platform.Name(), row.Key.Unit, row.Key.AccountId, row.Key.PostId, row.Key.Day?.ToString("yyyy-MM-dd", null) }.OfType<string>())
        + $": {row.Figures.Posts} {Text(row.Figures.Views)} {Text(row.Figures.Shares)} {(row.Reach is { } reach ? $"{reach.Max}..{reach.Sum}" : "?")}";

    private static string Text(long? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?";

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class SqliteStatsQueriesTests() : StatsQueriesTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresStatsQueriesTests() : StatsQueriesTests(StorageEngine.Postgres);
