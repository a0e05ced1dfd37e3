using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary><c>user</c> for an operator whose people cannot sign in.</summary>
public sealed class UserCommandTests : IDisposable
{
    private const string Password = "mat-khau-2026";
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.File("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Roles_are_given_and_taken_and_the_last_organizer_stays()
    {
        await ImportAsync();
        await SayAsync(Password, "add", "chi", "--name", "Chi", "--role", "organizer");

        (await SayAsync("", "revoke", "chi", "--role", "organizer")).Error.ShouldContain("needs an organizer");
        (await SayAsync("", "grant", "nobody", "--role", "member")).Error.ShouldContain("nobody: nobody signs in with this name");
        (await SayAsync("", "grant", "chi", "--role", "king")).Error.ShouldContain("--role king: expected organizer");
        (await SayAsync("", "grant", "chi", "--role", "member", "--unit", "nowhere")).Error.ShouldContain("there is no unit with this code");
        (await SayAsync("", "revoke", "chi", "--role", "member")).Error.ShouldContain("does not have member");
        (await SayAsync("", "grant", "CHI", "--role", "leadership")).ExitCode.ShouldBe(0);

        var list = await SayAsync("", "list");
        list.Output.ShouldStartWith("chi\tChi\topen\tpassword only\torganizer@");
        list.Output.ShouldContain("leadership@");
        (await SayAsync("", "list", "--json")).Output.ShouldContain("\"state\":\"open\"");
        (await SayAsync("", "revoke", "chi", "--role", "leadership")).Output.ShouldContain("no longer has leadership");
    }

    [Fact]
    public async Task A_password_is_reset_by_the_rules_and_refusals_say_why()
    {
        await ImportAsync();
        await SayAsync(Password, "add", "chi", "--name", "Chi", "--role", "organizer");

        (await SayAsync("ngan", "reset", "chi")).ShouldSatisfyAllConditions(
            weak => weak.ExitCode.ShouldBe(2), weak => weak.Error.ShouldContain("10"));
        (await SayAsync("", "reset", "chi")).Error.ShouldContain("the password is missing");
        (await SayAsync("", "reset", "chi", "--keep-password")).Error.ShouldContain("nothing to reset");
        (await SayAsync("", "reset", "chi", "--keep-password", "--second-factor")).Output.ShouldBe("chi: second factor off" + Environment.NewLine);
        (await SayAsync("mat-khau-khac-2026", "reset", "chi", "--second-factor")).Output.ShouldContain("new password, second factor off");
        (await SayAsync("", "unlock", "chi")).Output.ShouldContain("is not locked");
        (await SayAsync("", "reopen", "chi")).Output.ShouldContain("is open");
    }

    private async Task ImportAsync()
    {
        SmallInstallation.WriteFiles(_folder.Path);
        (await SiloProcess.RunAsync("import", _folder.Path, "--data", Data)).ExitCode.ShouldBe(0);
    }

    private Task<CommandResult> SayAsync(string input, params string[] command) =>
        SiloProcess.RunWithInputAsync(input, ["user", .. command, "--data", Data]);
}
