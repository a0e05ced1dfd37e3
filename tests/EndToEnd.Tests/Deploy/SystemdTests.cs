using System.Text.RegularExpressions;
using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The units for one node on one server.</summary>
public sealed partial class SystemdTests : IDisposable
{
    // Tenths of systemd's own measure, in which 10.0 is a service without any protection.
    private const string LargestExposure = "15";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresToolFact("systemd-analyze")]
    public async Task Systemd_understands_the_units()
    {
        var result = await Tool.RunAsync("systemd-analyze", ["verify", "--man=no", "--recursive-errors=no", .. await UnitsAsync()]);

        result.Error.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0);
    }

    [RequiresToolFact("systemd-analyze")]
    public async Task A_slip_in_a_unit_is_found()
    {
        var unit = (await UnitsAsync()).Single(path => Path.GetFileName(path) == "campaigns.service");
        await File.AppendAllTextAsync(unit, "[Service]\nProtectHomes=yes\n");

        (await Tool.RunAsync("systemd-analyze", "verify", "--man=no", "--recursive-errors=no", unit)).Error.ShouldContain("ProtectHomes");
    }

    [RequiresToolFact("systemd-analyze")]
    public async Task The_services_are_exposed_to_little()
    {
        var services = (await UnitsAsync()).Where(path => Path.GetExtension(path) == ".service");

        foreach (var service in services)
        {
            var result = await Tool.RunAsync(
                "systemd-analyze", "security", "--offline=true", "--no-pager", $"--threshold={LargestExposure}", service);
            result.ExitCode.ShouldBe(0, result.Output);
        }
    }

    [Fact]
    public void What_the_units_run_is_in_the_repository_or_published()
    {
        var programs = DeployFiles.UnitPaths.SelectMany(File.ReadLines).Where(line => line.StartsWith("ExecStart=", StringComparison.Ordinal))
            .Select(line => Program().Match(line).Value).ToList();

        programs.ShouldContain("/opt/campaigns/Campaigns.Silo");
        programs.Remove("/opt/campaigns/Campaigns.Silo");
        programs.ShouldAllBe(path => File.Exists(path.Replace("/opt/campaigns", DeployFiles.Folder, StringComparison.Ordinal)));
    }

    /// <summary>The units, with a program that this machine has: one that is missing would be all that systemd talks about.</summary>
    private async Task<IReadOnlyList<string>> UnitsAsync()
    {
        foreach (var path in DeployFiles.UnitPaths)
            await File.WriteAllTextAsync(_folder.File(Path.GetFileName(path)), Program().Replace(await File.ReadAllTextAsync(path), "/bin/true"));
        return Directory.GetFiles(_folder.Path);
    }

    [GeneratedRegex("(?<=ExecStart=)/opt/campaigns/[A-Za-z./-]+")]
    private static partial Regex Program();
}
