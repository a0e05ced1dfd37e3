using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Campaigns.Grains;
using Campaigns.Silo;

namespace Campaigns.Benchmarks;

/// <summary>
/// Participation and points of a province of 3,000 units, with 20,000 members and 200,000 shares in a month, none of the answers kept, against
/// going once through all accepted shares by the index that has them by unit and member.
/// </summary>
internal static class PeopleFigures
{
    private const int Units = 3_000;
    private const int Leaves = 781; // the first unit with nothing below
    private const int Members = 20_000;
    private const int SharesOfOne = 10;
    private const int Campaigns = 3;
    private const int Rounds = 9;
    private const int RowsPerStatement = 500;

    private static readonly DateOnly Month = PointsMonth.Of(LocalDay.Of(TimeProvider.System.GetUtcNow()));
    private static readonly Period Days = new(Month, Month.AddMonths(1).AddDays(-1));

    public static async Task RunAsync()
    {
        Verdicts.Title($"Participation and points of {Units:N0} units, {Members:N0} members and {Members * SharesOfOne:N0} shares");
        await BothEngines.RunAsync(RunAsync);
    }

    private static async Task RunAsync(string engine, IDatabase database)
    {
        await FillAsync(database);
        var participation = new ParticipationQueries(database);
        var points = new PointsQueries(database, TimeProvider.System);
        var baseline = await MedianAsync(() => ScanAsync(database));
        var ofProvince = await MedianAsync(() => ReadAsync(participation, "u0", "u0"));
        var ofLeaf = await MedianAsync(() => ReadAsync(participation, $"u{Units - 1}", "u0"));
        var ofMonth = await MedianAsync(() => ReadAsync(points));
        Verdicts.Note($"{engine}: once through the shares {baseline * 1000:0} ms, participation of the province {ofProvince * 1000:0} ms, "
            + $"of a unit at the bottom as seen from the top {ofLeaf * 1000:0} ms, points {ofMonth * 1000:0} ms");
        Verdicts.AtMost($"{engine}: participation of a province ÷ once through its shares", ofProvince / baseline, 4);
        Verdicts.AtMost($"{engine}: participation of a unit below ÷ once through the shares of the province", ofLeaf / baseline, 4);
        Verdicts.AtMost($"{engine}: points of a unit in the month that runs ÷ once through the shares", ofMonth / baseline, 6);
    }

    private static async Task FillAsync(IDatabase database)
    {
        await using var connection = await database.OpenAsync();
        await using (var transaction = await database.BeginWriteAsync(connection, CancellationToken.None))
        {
            await UnitStore.AddAsync(connection, "u0", "Tỉnh Đoàn", parent: null);
            for (var unit = 1; unit < Units; unit++) await UnitStore.AddAsync(connection, $"u{unit}", $"Đoàn {unit}", Parent(unit));
            for (var campaign = 1; campaign <= Campaigns; campaign++) await AddCampaignAsync(connection, campaign);
            await connection.ExecuteAsync(
                "INSERT INTO points_weights (from_day, per_member, per_share, member_cap, announced_at) VALUES (@month, 10, 5, 30, @now)",
                CancellationToken.None, ("@month", Month), ("@now", TimeProvider.System.GetUtcNow()));
            await AddMembersAsync(connection);
            await AddSharesAsync(connection);
            await transaction.CommitAsync();
        }

        await connection.ExecuteAsync("ANALYZE", CancellationToken.None);
    }

    private static Task<int> AddCampaignAsync(DbConnection connection, int number) => connection.ExecuteAsync(
        """
        INSERT INTO campaigns (code, name, unit, starts_on, ends_on, state, version)
        SELECT @code, @code, id, @from, @to, @state, 1 FROM units WHERE parent IS NULL
        """, CancellationToken.None,
        ("@code", $"c{number}"), ("@from", Days.From), ("@to", Days.To), ("@state", CampaignState.Launched));

    private static async Task AddMembersAsync(DbConnection connection)
    {
        var units = (await connection.QueryAsync("SELECT code, id FROM units", row => (row.GetString(0), row.GetInt64(1)), CancellationToken.None)).ToDictionary();
        foreach (var some in Enumerable.Range(0, Members).Chunk(RowsPerStatement))
        {
            var rows = some.Select((member, index) => Row($"(@id{index}, {units[$"u{Leaf(member)}"]}, 'Người Mẫu', 'nguoi mau', {1990 + (member % 15)}, @from, 1)"));
            await connection.ExecuteAsync(
                $"INSERT INTO members (public_id, unit, name, folded, born_year, enrolled_on, version) VALUES {string.Join(',', rows)}", CancellationToken.None,
                [("@from", Month.AddYears(-1)), .. some.Select((_, index) => (Row($"@id{index}"), (object?)Guid.NewGuid()))]);
        }

        await connection.ExecuteAsync(
            $"INSERT INTO member_consents (member, purpose, giver, given, wording, said_at) SELECT id, {(int)ConsentPurpose.Points}, {(int)ConsentGiver.Member}, 1, 1, @at FROM members",
            CancellationToken.None, ("@at", LocalDay.Start(Month)));
    }

    // One in twenty changed units in the course of the month; one post in ten goes to a second campaign.
    private static async Task AddSharesAsync(DbConnection connection)
    {
        var members = await connection.QueryAsync("SELECT id, unit FROM members ORDER BY id", row => (Id: row.GetInt64(0), Unit: row.GetInt64(1)), CancellationToken.None);
        var campaigns = await connection.QueryAsync("SELECT id FROM campaigns ORDER BY id", row => row.GetInt64(0), CancellationToken.None);
        for (var post = 0; post < SharesOfOne; post++)
        {
            var repeats = post == SharesOfOne - 1;
            foreach (var some in members.Index().Chunk(RowsPerStatement))
            {
                var rows = some.Select(member => Row(
                    $"({member.Item.Id}, {campaigns[(member.Index + (repeats ? 1 : 0)) % campaigns.Count]}, {(member.Index % 20 == 0 && post < 3 ? members[(member.Index + 7) % Members].Unit : member.Item.Unit)}, 1, 1, 'p{(repeats ? 0 : post)}', @at, 1, {(int)ShareState.Accepted}, {(repeats ? 1 : 0)})"));
                await connection.ExecuteAsync(
                    $"INSERT INTO shares (member, campaign, unit, platform, kind, value, handed_in_at, attempts, state, repeats) VALUES {string.Join(',', rows)}",
                    CancellationToken.None, ("@at", LocalDay.Start(Month).AddHours(post)));
            }
        }
    }

    private static async Task<long> ScanAsync(IDatabase database)
    {
        await using var connection = await database.OpenAsync();
        return await connection.ScalarAsync<long>(
            "SELECT COUNT(*) FROM (SELECT unit, member FROM shares WHERE state = 2 AND handed_in_at >= @start GROUP BY unit, member) pairs",
            CancellationToken.None, ("@start", LocalDay.Start(Month)));
    }

    private static async Task<long> ReadAsync(ParticipationQueries participation, string unit, string top) =>
        (await participation.ReportAsync(new ParticipationScope(unit, Days) { SeenFrom = top }, CancellationToken.None))!.Units.TakingPart;

    private static async Task<long> ReadAsync(PointsQueries points) => (await points.OfUnitAsync("u0", CancellationToken.None))!.Count;

    private static async Task<double> MedianAsync(Func<Task<long>> read)
    {
        var seconds = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var begun = Stopwatch.GetTimestamp();
            if (await read() == 0) throw new InvalidOperationException("There was nothing to read.");
            if (round > 0) seconds.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds); // the first is warm
        }

        return LedgerThroughput.Median(seconds);
    }

    private static int Leaf(int member) => Leaves + (member * 7 % (Units - Leaves));

    // Levels of 1, 5, 25, 125, 625 units and the rest below them.
    private static string Parent(int unit) => $"u{(unit < Leaves ? (unit - 1) / 5 : 156 + ((unit - Leaves) % 625))}";

    private static string Row(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
