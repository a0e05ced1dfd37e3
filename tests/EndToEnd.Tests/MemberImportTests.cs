using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary><c>member import</c> and <c>member undo</c>, with good and with bad input.</summary>
public sealed class MemberImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.File("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_roster_is_looked_at_imported_and_taken_back()
    {
        await SetUpAsync();
        var file = await WriteAsync("họ tên;số điện thoại;ngày sinh\nNguyễn Văn An;912345678;2013\nTrần Bình;không có;\n");

        var looked = await MemberAsync("import", file, "--unit", "xa");
        looked.Output.ShouldContain("line 3: Phone number: ", customMessage: looked.Error);
        looked.Output.ShouldContain("would do: 1 enrolled, 0 moved, 0 updated.");
        looked.Output.ShouldNotContain("An", Case.Sensitive, "names are not printed");
        (await MemberAsync("import", file, "--unit", "xa", "--apply")).Output.ShouldContain("import 1: 1 enrolled");
        (await MemberAsync("import", file, "--unit", "xa", "--apply")).Output.ShouldContain("nothing to do: 0 enrolled");

        (await MemberAsync("undo", "1")).Output.ShouldStartWith("undone: 1 removed");
        (await MemberAsync("undo", "1")).ShouldSatisfyAllConditions(
            again => again.ExitCode.ShouldBe(2), again => again.Error.ShouldContain("was undone"));
    }

    [Fact]
    public async Task Bad_input_is_one_line_that_says_what_and_where()
    {
        var file = await WriteAsync("name,phone\nAn,0912345678\n");
        (await MemberAsync("import", file, "--unit", "xa")).Error.ShouldContain("there is no installation here");
        await SetUpAsync();

        await RefusedAsync("the file is missing", "import", file + "x", "--unit", "xa");
        await RefusedAsync("There is no open unit with the code nowhere", "import", file, "--unit", "nowhere");
        await RefusedAsync("No columns are headed as name and phone number", "import", await WriteAsync("x,y\n1,2\n"), "--unit", "xa", "--apply");
        await RefusedAsync("The import is not there any more", "undo", "99");
    }

    private async Task RefusedAsync(string reason, params string[] arguments)
    {
        var result = await MemberAsync(arguments);
        result.ExitCode.ShouldBe(2, reason);
        result.Error.Trim().ShouldContain(reason);
        result.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    private Task<CommandResult> MemberAsync(params string[] arguments) => SiloProcess.RunAsync(["member", .. arguments, "--data", Data]);

    private async Task<string> WriteAsync(string text)
    {
        var file = _folder.File("members.csv");
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    // An import of pages makes the root, an import of units the one below it.
    private async Task SetUpAsync()
    {
        await File.WriteAllTextAsync(_folder.File("accounts.csv"), "platform,account_id,account_name\n");
        await File.WriteAllTextAsync(_folder.File("posts.csv"), "platform,account_id,post_id,published_at,kind,title\n");
        await File.WriteAllTextAsync(
            _folder.File("snapshots.csv"), "platform,post_id,observed_at,views,reach,reactions,comments,shares\n");
        (await SiloProcess.RunAsync("import", _folder.Path, "--data", Data)).ExitCode.ShouldBe(0);
        await File.WriteAllTextAsync(_folder.File("units.csv"), "code,name\nxa,Đoàn xã\n");
        (await SiloProcess.RunAsync("unit", "import", _folder.File("units.csv"), "--data", Data)).ExitCode.ShouldBe(0);
    }
}
