using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The repository's shell scripts.</summary>
public sealed class ScriptsTests
{
    private static readonly IReadOnlyList<string> Scripts =
    [
        Path.Combine(DeployFiles.Root, "build.sh"), Path.Combine(DeployFiles.Root, ".ci/run"),
        .. Directory.GetFiles(DeployFiles.Folder, "*.sh", SearchOption.AllDirectories).Order(),
    ];

    [RequiresToolFact("shellcheck")]
    public async Task Scripts_are_free_of_the_traps_that_shellcheck_knows()
    {
        var result = await Tool.RunAsync("shellcheck", [.. Scripts]);

        result.Output.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0, result.Error);
    }

    [Fact]
    public void Scripts_stop_at_the_first_thing_that_fails_and_can_be_run()
    {
        Scripts.Count.ShouldBe(7);
        foreach (var script in Scripts)
        {
            File.ReadAllText(script).ShouldContain("\nset -euo pipefail\n", customMessage: script);
            if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(script).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue(script);
        }
    }
}
