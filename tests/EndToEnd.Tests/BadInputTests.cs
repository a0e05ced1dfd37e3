using System.Text.Json;
using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>What the commands do with bad input: one clear line and the right exit code, and nothing accepted is lost.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.File("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Broken_rows_go_to_rejected_csv_with_reasons_and_the_others_are_imported()
    {
        Write(
            """
            youtube,c1,p1,2026-06-01T03:00:00Z,video,Tin tốt
            myspace,c1,p2,2026-06-01T03:00:00Z,video,
            youtube,nobody,p3,,video,
            youtube,c1,,2026-06-01T03:00:00Z,video,
            youtube,c1,p5,01/06/2026,video,
            """,
            """
            youtube,p1,2026-06-02T03:00:00Z,100,,5,,
            youtube,p1,2026-06-03T03:00:00Z,-1,,5,,
            youtube,p1,2026-06-03,110,,5,,
            youtube,p1,,110,,5,,
            youtube,p1,2026-06-03T03:00:00Z,ten,,5,,
            youtube,unknown,2026-06-03T03:00:00Z,1,,,,
            youtube,p1,2026-06-04T03:00:00Z,130,,6,,
            """);

        var result = await ImportAsync();

        result.ExitCode.ShouldBe(0);
        result.Error.Trim().ShouldBe($"9 rows were refused; each with its reason: {Path.Combine(Data, "rejected.csv")}");
        (await StatsAsync()).GetProperty("views").GetInt64().ShouldBe(130);
        var rejected = await File.ReadAllLinesAsync(Path.Combine(Data, "rejected.csv"));
        rejected.Skip(1).Select(line => string.Join(',', line.Split(',').Take(3)).Replace("\"", "", StringComparison.Ordinal)).ShouldBe(
        [
            "posts.csv,3,unknown platform 'myspace'",
            "posts.csv,5,post_id is empty",
            "posts.csv,6,published_at '01/06/2026' is not an instant like 2026-07-01T08:30:00Z",
            "posts.csv,4,unknown account 'youtube:nobody'",
            "snapshots.csv,3,views '-1' is negative",
            "snapshots.csv,4,observed_at '2026-06-03' is not an instant like 2026-07-01T08:30:00Z",
            "snapshots.csv,5,observed_at is empty",
            "snapshots.csv,6,views 'ten' is not a whole number that fits 64 bits",
            "snapshots.csv,7,unknown post 'youtube:unknown'",
        ]);
    }

    [Fact]
    public async Task A_wrong_header_stops_before_anything_is_imported()
    {
        Write("youtube,c1,p1,,video,", "");
        await File.WriteAllTextAsync(_folder.File("snapshots.csv"), "platform,post_id,views\n");

        var result = await ImportAsync();

        result.ExitCode.ShouldBe(2);
        result.Error.TrimEnd().ShouldBe(
            "snapshots.csv:1: the header lacks observed_at, reach, reactions, comments, shares; "
            + "expected the columns platform,post_id,observed_at,views,reach,reactions,comments,shares");
        (await SiloProcess.RunAsync("stats", "--data", Data, "--json")).Error.ShouldContain("nothing is set up or imported here yet");
    }

    [Fact]
    public async Task A_missing_file_is_named_and_what_was_imported_before_stays()
    {
        Write("youtube,c1,p1,2026-06-01T03:00:00Z,video,", "youtube,p1,2026-06-02T03:00:00Z,100,,,,");
        (await ImportAsync()).ExitCode.ShouldBe(0);
        File.Delete(_folder.File("posts.csv"));

        var result = await ImportAsync();

        result.ExitCode.ShouldBe(2);
        result.Error.TrimEnd().ShouldBe($"{_folder.File("posts.csv")}: the file is missing");
        (await StatsAsync()).GetProperty("views").GetInt64().ShouldBe(100);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "/does/not/exist")]
    [InlineData("stats", "--from", "2026-7-1")]
    [InlineData("stats", "--from", "2026-07-02", "--to", "2026-07-01")]
    [InlineData("stats", "--by", "colour")]
    [InlineData("stats", "--platform", "YouTube")]
    [InlineData("stats", "--unit", "nowhere")]
    [InlineData("stats", "--campaign", "nothing")]
    [InlineData("stats", "--as-of", "yesterday")]
    [InlineData("stats", "--colour")]
    [InlineData("nonsense")]
    [InlineData("restore", "/does/not/exist.db")]
    public async Task Wrong_usage_is_one_line_and_exit_code_2(params string[] arguments)
    {
        Write("youtube,c1,p1,,video,", "");
        (await ImportAsync()).ExitCode.ShouldBe(0);

        var result = await SiloProcess.RunAsync([.. arguments, "--data", arguments[0] == "restore" ? _folder.File("other") : Data]);

        result.ExitCode.ShouldBe(2, result.Output);
        result.Error.Trim().ShouldNotBeEmpty();
        result.Error.Trim().ShouldNotContain('\n');
        result.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Verify_says_what_differs_and_exits_with_1()
    {
        Write("youtube,c1,p1,2026-06-01T03:00:00Z,video,", "youtube,p1,2026-06-02T03:00:00Z,100,,,,");
        (await ImportAsync()).ExitCode.ShouldBe(0);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Data, "campaigns.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE reach_daily SET views = 99";
            await command.ExecuteNonQueryAsync();
        }

        var result = await SiloProcess.RunAsync("verify", "--data", Data, "--json");

        result.ExitCode.ShouldBe(1);
        using var json = JsonDocument.Parse(result.Output);
        json.RootElement.GetProperty("agrees").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("differences")[0].GetProperty("where").GetString().ShouldStartWith("reach_daily");
    }

    [Fact]
    public async Task A_backup_restores_into_an_empty_directory_only()
    {
        Write("youtube,c1,p1,2026-06-01T03:00:00Z,video,", "youtube,p1,2026-06-02T03:00:00Z,100,,,,");
        (await ImportAsync()).ExitCode.ShouldBe(0);
        var copy = _folder.File("copy.db");

        (await SiloProcess.RunAsync("backup", copy, "--data", Data)).ExitCode.ShouldBe(0);
        (await SiloProcess.RunAsync("backup", copy, "--data", Data)).ExitCode.ShouldBe(2, "a backup is not overwritten");
        (await SiloProcess.RunAsync("restore", copy, "--data", Data)).ExitCode.ShouldBe(2, "data is not overwritten");
        (await SiloProcess.RunAsync("restore", copy, "--data", _folder.File("new"))).ExitCode.ShouldBe(0);

        var before = await SiloProcess.RunAsync("stats", "--data", Data, "--by", "day");
        (await SiloProcess.RunAsync("stats", "--data", _folder.File("new"), "--by", "day")).Output.ShouldBe(before.Output);
    }

    private void Write(string posts, string snapshots)
    {
        File.WriteAllText(_folder.File("accounts.csv"), "platform,account_id,account_name\nyoutube,c1,Kênh\n");
        File.WriteAllText(_folder.File("posts.csv"), "platform,account_id,post_id,published_at,kind,title\n" + posts + "\n");
        File.WriteAllText(_folder.File("snapshots.csv"), "platform,post_id,observed_at,views,reach,reactions,comments,shares\n" + snapshots + "\n");
    }

    private Task<CommandResult> ImportAsync() => SiloProcess.RunAsync("import", _folder.Path, "--data", Data);

    private async Task<JsonElement> StatsAsync()
    {
        var result = await SiloProcess.RunAsync("stats", "--data", Data, "--json");
        result.ExitCode.ShouldBe(0, result.Error);
        using var json = JsonDocument.Parse(result.Output);
        return json.RootElement.GetProperty("rows")[0].Clone();
    }
}
