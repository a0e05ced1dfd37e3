using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary><c>unit import</c>, <c>unit undo</c> and <c>unit list</c>, with good and with bad input.</summary>
public sealed class UnitImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.File("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_tree_is_imported_listed_and_taken_back()
    {
        await SetUpAsync();
        var file = await WriteAsync("mã;tên;mã cấp trên\nxa;Đoàn xã;tinh\ntinh;Tỉnh Đoàn;\n");

        (await UnitAsync("import", file, "--dry-run")).Output.ShouldStartWith("would do: 2 new");
        var imported = await UnitAsync("import", file);
        imported.Output.ShouldStartWith("import 1: 2 new, 0 renamed", customMessage: imported.Error);
        (await UnitAsync("import", file)).Output.ShouldStartWith("nothing to do: 0 new");
        (await UnitAsync("list")).Output.ShouldContain("xa\tĐoàn xã\ttinh");

        (await UnitAsync("undo", "1")).ExitCode.ShouldBe(0);
        (await UnitAsync("list", "--json")).Output.ShouldNotContain("xa");
        (await UnitAsync("undo", "1")).ShouldSatisfyAllConditions(
            again => again.ExitCode.ShouldBe(2), again => again.Error.ShouldContain("was undone before"));
    }

    [Fact]
    public async Task Bad_input_is_one_line_that_says_what_and_where()
    {
        var file = await WriteAsync("mã,tên,cấp trên\nxa-1,Một,\nxa-2,Hai,nowhere\n");
        (await UnitAsync("import", file)).Error.ShouldContain("there is no installation here");
        await SetUpAsync();

        await RefusedAsync("rows cannot be used, the first: row 3, parent \"nowhere\": The unit above is neither", "import", file);
        await RefusedAsync("the file is missing", "import", file + "x");
        await RefusedAsync("--from 1/7/2025: expected a day like 2025-07-01", "import", file, "--from", "1/7/2025");
        await RefusedAsync("The day from which it holds is still to come", "import", file, "--from", "2199-01-01");
        await RefusedAsync("There is no open unit with the code nowhere", "import", file, "--under", "nowhere");
        await RefusedAsync("There is no column", "import", await WriteAsync("x,y\n1,2\n"));
        await RefusedAsync("There is no such import", "undo", "99");
        (await UnitAsync("list")).Output.ShouldNotContain("xa-1");

        (await UnitAsync("import", await WriteAsync("mã,tên,cấp trên\nxa-1,Một,\nxa-2,Hai,nowhere\n"), "--good-rows-only")).Output
            .ShouldContain("1 new");
    }

    private async Task RefusedAsync(string reason, params string[] arguments)
    {
        var result = await UnitAsync(arguments);
        result.ExitCode.ShouldBe(2, reason);
        result.Error.Trim().ShouldContain(reason);
        result.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    private Task<CommandResult> UnitAsync(params string[] arguments) => SiloProcess.RunAsync(["unit", .. arguments, "--data", Data]);

    private async Task<string> WriteAsync(string text)
    {
        var file = _folder.File("units.csv");
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    // An import of pages makes the root.
    private async Task SetUpAsync()
    {
        await File.WriteAllTextAsync(_folder.File("accounts.csv"), "platform,account_id,account_name\n");
        await File.WriteAllTextAsync(_folder.File("posts.csv"), "platform,account_id,post_id,published_at,kind,title\n");
        await File.WriteAllTextAsync(
            _folder.File("snapshots.csv"), "platform,post_id,observed_at,views,reach,reactions,comments,shares\n");
        (await SiloProcess.RunAsync("import", _folder.Path, "--data", Data)).ExitCode.ShouldBe(0);
    }
}
