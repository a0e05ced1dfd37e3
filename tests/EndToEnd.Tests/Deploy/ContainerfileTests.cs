using System.Text.RegularExpressions;
using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>How images are made.</summary>
public sealed partial class ContainerfileTests : IDisposable
{
    private static readonly string Lint = Path.Combine(DeployFiles.Root, "tests/EndToEnd.Tests/Deploy/Lint/containerfile.mjs");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Container_files_keep_the_rules_of_their_language()
    {
        var result = await Tool.RunAsync("node", [Lint, .. DeployFiles.ContainerfilePaths]);

        result.Output.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0, result.Error);
    }

    [Fact]
    public async Task A_slip_in_a_container_file_is_found()
    {
        await File.WriteAllTextAsync(_folder.File("Containerfile"), "FROM scratch\nCOPPY a b\n");

        var result = await Tool.RunAsync("node", Lint, _folder.File("Containerfile"));

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("Unknown instruction: COPPY");
    }

    [Fact]
    public void Base_images_are_of_a_stated_version()
    {
        var images = DeployFiles.ContainerfilePaths.SelectMany(File.ReadLines)
            .Select(line => BaseImage().Match(line)).Where(match => match.Success).Select(match => match.Groups["image"].Value).ToList();

        images.Count.ShouldBe(6);
        images.ShouldAllBe(image => Versioned().IsMatch(image));
    }

    [Fact]
    public void What_an_image_runs_does_not_run_as_root()
    {
        Stages("Containerfile").Where(stage => stage.Contains("ENTRYPOINT", StringComparison.Ordinal)).Select(User)
            .ShouldBe(["999:999", "1654:1654"]);
        Stages("proxy/Containerfile").Select(User).ShouldBe(["1000:1000"]);
    }

    [Fact]
    public void What_the_build_copies_is_let_in_and_exists()
    {
        var letIn = File.ReadLines(DeployFiles.At("Containerfile.dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]);

        var copied = File.ReadLines(DeployFiles.At("Containerfile"))
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from=", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1]).Select(source => source.TrimEnd('/')).ToList();

        copied.Order().ShouldBe(letIn.Order());
        copied.ShouldAllBe(source => Path.Exists(Path.Combine(DeployFiles.Root, source)));
    }

    private static string[] Stages(string path) =>
        [.. StageStart().Split(File.ReadAllText(DeployFiles.At(path))).Where(stage => stage.StartsWith("FROM", StringComparison.Ordinal))];

    private static string User(string stage) => stage.Split('\n').Last(line => line.StartsWith("USER ", StringComparison.Ordinal))["USER ".Length..];

    [GeneratedRegex(@"^(FROM |COPY --from=)(?<image>(docker\.io|mcr\.microsoft\.com)/\S+)")]
    private static partial Regex BaseImage();

    [GeneratedRegex(@":[0-9]+(\.[0-9]+)?(-[a-z-]+)?$")]
    private static partial Regex Versioned();

    [GeneratedRegex("^(?=FROM )", RegexOptions.Multiline)]
    private static partial Regex StageStart();
}
