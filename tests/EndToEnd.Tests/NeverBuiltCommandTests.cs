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

        (await Installed.RunAsync("import", _folder.Path)).ExitCode.ShouldBe(0);

        foreach (var file in Directory.EnumerateFiles(_folder.File("data"), "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var word in (string[])["Quách Thị Xuyến", "Không đồng tình", "tiêu cực"])
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
