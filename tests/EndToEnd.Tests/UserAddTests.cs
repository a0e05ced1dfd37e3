using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary><c>user add</c> in a directory that an import has made.</summary>
public sealed class UserAddTests : IDisposable
{
    private const string Password = "mat-khau-2026";
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.File("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_account_is_made_once_and_refusals_say_why()
    {
        (await AddAsync(Password, "chi")).Error.ShouldContain("there is no installation here");
        await ImportAsync();

        (await AddAsync(Password, "chi")).ExitCode.ShouldBe(0);
        (await AddAsync(Password, "chi")).ShouldSatisfyAllConditions(
            again => again.ExitCode.ShouldBe(2), again => again.Error.ShouldContain("somebody signs in with this name already"));
        (await AddAsync("kém", "anh")).ExitCode.ShouldBe(2, "the password is too short");
        (await AddAsync("", "anh")).Error.ShouldContain("the password is missing");
        (await AddAsync(Password, "anh", "--unit", "nowhere")).Error.ShouldContain("there is no unit with this code");
        (await AddAsync(Password, "anh", "--role", "king")).ExitCode.ShouldBe(2);
    }

    private Task<CommandResult> AddAsync(string password, string userName, params string[] more)
    {
        string[] role = more.Contains("--role") ? [] : ["--role", "organizer"];
        return SiloProcess.RunWithInputAsync(
            password, ["user", "add", userName, "--name", "Nguyễn Thị Mẫu", "--data", Data, .. role, .. more]);
    }

    private async Task ImportAsync()
    {
        await File.WriteAllTextAsync(_folder.File("accounts.csv"), "platform,account_id,account_name\n");
        await File.WriteAllTextAsync(_folder.File("posts.csv"), "platform,account_id,post_id,published_at,kind,title\n");
        await File.WriteAllTextAsync(
            _folder.File("snapshots.csv"), "platform,post_id,observed_at,views,reach,reactions,comments,shares\n");
        (await SiloProcess.RunAsync("import", _folder.Path, "--data", Data)).ExitCode.ShouldBe(0);
    }
}
