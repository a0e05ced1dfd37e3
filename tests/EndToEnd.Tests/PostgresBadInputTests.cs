using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>Databases that are not there or not ours: one line that says so, and never a password.</summary>
public sealed class PostgresBadInputTests : IDisposable
{
    private const string Secret = "mat-khau-bi-mat";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Commands => ["", "stats", "verify", "import", "migrate"];

    public void Dispose() => _folder.Dispose();

    [RequiresPostgresTheory]
    [MemberData(nameof(Commands))]
    public async Task A_server_that_does_not_answer_is_named(string command)
    {
        var port = FreePort.Take();

        var error = await ErrorAsync(command, $"Host=127.0.0.1;Port={port};Database=campaigns;Username=campaigns;Password={Secret}");

        error.ShouldStartWith($"127.0.0.1:{port}/campaigns: ");
    }

    [RequiresPostgresTheory]
    [MemberData(nameof(Commands))]
    public async Task A_database_that_is_not_there_is_named(string command)
    {
        var server = await PostgresServer.SharedAsync();

        var error = await ErrorAsync(command, server.ConnectionString("nowhere") + $";Password={Secret}");

        error.ShouldContain("database \"nowhere\" does not exist");
    }

    [RequiresPostgresTheory]
    [InlineData("stats", "nonsense")]
    [InlineData("migrate", "nonsense")]
    [InlineData("", "Host=db;Password=half;" + Secret + "=")]
    [InlineData("migrate", "Host=db;Password=half;" + Secret + "=")]
    [InlineData("stats", "Host=db;Port=" + Secret)]
    [InlineData("stats", "Host=khong-co-may-nay.invalid;Password=" + Secret)]
    [InlineData("stats", "Database=campaigns;Password=" + Secret)]
    [InlineData("migrate", "Database=campaigns;Password=" + Secret)]
    public async Task What_cannot_be_connected_to_is_one_line(string command, string connectionString) =>
        (await ErrorAsync(command, connectionString)).ShouldNotBeEmpty();

    [RequiresPostgresFact]
    public async Task Migrate_asks_for_an_installation_and_for_where_to()
    {
        (await SiloProcess.RunAsync("migrate", "--to", "Host=db", "--data", _folder.File("none"))).ShouldSatisfyAllConditions(
            none => none.ExitCode.ShouldBe(2), none => none.Error.ShouldContain("there is no installation here"));
        (await SiloProcess.RunAsync("migrate")).ShouldSatisfyAllConditions(
            nowhere => nowhere.ExitCode.ShouldBe(2), nowhere => nowhere.Error.ShouldContain("--to"));
        Directory.Exists(_folder.File("none")).ShouldBeFalse();
    }

    private async Task<string> ErrorAsync(string command, string connectionString)
    {
        SmallInstallation.WriteFiles(_folder.Path);
        var data = _folder.File("data");
        if (command == "migrate") (await SiloProcess.RunAsync("import", _folder.Path, "--data", data)).ExitCode.ShouldBe(0);
        (string, string)[] settings = command == "migrate" ? [] : [("Storage:ConnectionString", connectionString)];
        string[] arguments = command switch
        {
            "" => [],
            "import" => ["import", _folder.Path],
            "migrate" => ["migrate", "--to", connectionString],
            _ => [command],
        };

        var result = await SiloProcess.RunAsync(settings, "", [.. arguments, "--data", data]);

        result.ExitCode.ShouldBe(2, result.Output + result.Error);
        result.Error.Trim().ShouldNotContain('\n');
        result.Error.ShouldNotContain("   at ");
        (result.Output + result.Error).ShouldNotContain(Secret);
        return result.Error.Trim();
    }
}
