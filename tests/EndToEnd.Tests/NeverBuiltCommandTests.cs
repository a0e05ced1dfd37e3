using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The line the product does not cross, held at the command line and by what files can bring in.</summary>
public sealed class NeverBuiltCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private Installed Installed => new(_folder.File("data"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("stats", "--by", "member")]
    [InlineData("stats", "--by", "author", "--json")]
    [InlineData("stats", "--absent")]
    [InlineData("comments", "youtube:v1")]
    [InlineData("sentiment")]
    [InlineData("post", "facebook", "Bài")]
    [InlineData("like", "youtube:v1")]
    [InlineData("report", "https://www.facebook.com/a/posts/1")]
    [InlineData("member", "absent")]
    [InlineData("member", "ranking")]
    public async Task A_command_that_would_watch_judge_or_act_is_none(params string[] arguments)
    {
        await ImportAsync();

        var result = await Installed.RunAsync(arguments);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldNotBeEmpty();
        result.Output.ShouldNotContain("v1");
    }

    [Fact]
    public async Task Words_and_names_of_commenters_in_a_file_are_not_taken_in()
    {
        SmallInstallation.WriteFiles(_folder.Path);
        await AppendColumnsAsync("posts.csv", "commenter,comment_text", "Quách Thị Xuyến,Không đồng tình");
        await AppendColumnsAsync("snapshots.csv", "sentiment", "tiêu cực");

        await File.AppendAllTextAsync(_folder.File("posts.csv"), "myspace,UC1,v2,,,,Quách Thị Xuyến,Không đồng tình\n");

        var result = await Installed.RunAsync("import", _folder.Path);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldContain("Columns not taken: posts.csv: commenter; posts.csv: comment_text; snapshots.csv: sentiment.");
        (await Installed.RunAsync("import", _folder.Path, "--json")).Output
            .ShouldContain("\"columnsNotTaken\":{\"posts.csv\":[\"commenter\",\"comment_text\"],\"snapshots.csv\":[\"sentiment\"]}");
        await NothingOfAsync("Quách Thị Xuyến", "Không đồng tình", "tiêu cực");
    }

    [Fact]
    public async Task What_is_not_asked_of_members_and_units_is_not_taken_in_and_told_of()
    {
        await ImportAsync();
        await File.WriteAllTextAsync(_folder.File("units.csv"), "code,name,opinion\nxa,Đoàn xã,chống đối\n");
        await File.WriteAllTextAsync(_folder.File("members.csv"), "name,phone,tôn giáo,chưa chia sẻ\nNguyễn Văn An,0912345678,đạo nào đó,vắng mặt hoài\n");

        var units = await Installed.RunAsync("unit", "import", _folder.File("units.csv"));
        var looked = await Installed.RunAsync("member", "import", _folder.File("members.csv"), "--unit", "xa");
        var members = await Installed.RunAsync("member", "import", _folder.File("members.csv"), "--unit", "xa", "--apply");

        units.Output.ShouldContain("Columns not taken: opinion.", customMessage: units.Error);
        (await Installed.RunAsync("unit", "import", _folder.File("units.csv"), "--json")).Output.ShouldContain("\"columnsNotTaken\":[\"opinion\"]");
        looked.Output.ShouldContain("Columns not taken: tôn giáo; chưa chia sẻ.", customMessage: looked.Error);
        members.Output.ShouldContain("1 enrolled", customMessage: members.Error);
        await NothingOfAsync("chống đối", "đạo nào đó", "vắng mặt hoài");
    }

    private async Task NothingOfAsync(params string[] words)
    {
        foreach (var file in Directory.EnumerateFiles(_folder.File("data"), "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var word in words)
                bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(word)).ShouldBe(-1, $"{word} in {file}");
        }
    }

    private async Task ImportAsync()
    {
        SmallInstallation.WriteFiles(_folder.Path);
        (await Installed.RunAsync("import", _folder.Path)).ExitCode.ShouldBe(0);
    }

    private async Task AppendColumnsAsync(string file, string names, string values)
    {
        var lines = await File.ReadAllLinesAsync(_folder.File(file));
        await File.WriteAllLinesAsync(
            _folder.File(file), lines.Where(line => line.Length > 0).Select((line, index) => $"{line},{(index == 0 ? names : values)}"));
    }
}
