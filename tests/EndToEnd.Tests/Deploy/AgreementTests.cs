using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.EndToEnd.Tests;

/// <summary>What files about running the product say about each other.</summary>
public sealed partial class AgreementTests
{
    // What the host gives itself after the drain; the host's own tests hold it.
    private static readonly TimeSpan FinishWithin = TimeSpan.FromSeconds(30);

    [Fact]
    public void Settings_in_use_are_in_the_manual()
    {
        var manual = File.ReadAllText(Path.Combine(DeployFiles.Root, "docs/operations.md"));

        var names = SettingFiles().SelectMany(File.ReadLines).SelectMany(line => Setting().Matches(line))
            .Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal)).Distinct().ToList();

        names.ShouldContain("Storage:ConnectionString");
        names.ShouldContain("Shutdown:DrainFor");
        names.Where(name => !Names(manual, name) && !Names(manual, Generic(name))).ShouldBeEmpty();
    }

    [Fact]
    public void Nodes_are_given_longer_to_stop_than_they_take()
    {
        var nodes = DeployFiles.Services.Where(service => service.Service.Find("environment", "Shutdown__DrainFor") is not null).ToList();
        nodes.Count.ShouldBe(2);
        foreach (var (name, node) in nodes)
            ShouldFit(node.At("environment", "Shutdown__DrainFor").Text(), node.At("stop_grace_period").Text().TrimEnd('s'), name);

        var settings = DeployFiles.Manifests.Single(manifest => manifest.At("kind").Text() == "ConfigMap");
        var deployment = DeployFiles.Manifests.Single(manifest => manifest.At("kind").Text() == "Deployment");
        var grace = deployment.At("spec", "template", "spec", "terminationGracePeriodSeconds").Text();
        ShouldFit(settings.At("data", "Shutdown__DrainFor").Text(), grace, "pod");

        var unit = File.ReadAllText(DeployFiles.At("campaigns.service"));
        unit.ShouldNotContain("DrainFor", customMessage: "nothing stands in front that could send visitors elsewhere");
        ShouldFit("00:00:00", StopWithin().Match(unit).Value, "unit");
    }

    [Fact]
    public void No_secret_stands_in_a_file()
    {
        foreach (var line in File.ReadLines(DeployFiles.At(".env.example"))) Password().Match(line).Value.ShouldBeEmpty(line);
        foreach (var (service, name, value) in ComposeVariables().Where(variable => Secret().IsMatch(variable.Name)))
            value.ShouldMatch(@"^$|\$\{[A-Z_]+:\?set it in \.env\}", $"{service}: {name}");
        foreach (var manifest in DeployFiles.Manifests.Where(manifest => manifest.At("kind").Text() == "Secret"))
        {
            manifest.At("stringData").Pairs().Select(pair => PasswordOf(pair.Key, pair.Value.Text()))
                .ShouldAllBe(word => word == null || word == "PASSWORD");
        }

        DeployFiles.Manifests.Where(manifest => manifest.At("kind").Text() == "ConfigMap")
            .SelectMany(manifest => manifest.At("data").Pairs()).ShouldAllBe(pair => !Secret().IsMatch(pair.Key));
    }

    private static string? PasswordOf(string name, string value) =>
        name == "PGPASSWORD" ? value : PasswordInside().Match(value) is { Success: true } match ? match.Value : null;

    private static IEnumerable<(string Service, string Name, string Value)> ComposeVariables() =>
        from service in DeployFiles.Services
        where service.Service.Find("environment") is not null
        from variable in service.Service.At("environment").Pairs()
        select (service.Name, variable.Key, variable.Value.Text());

    private static IEnumerable<string> SettingFiles() =>
        [DeployFiles.At("compose.yaml"), DeployFiles.At(".env.example"), .. DeployFiles.ManifestPaths, .. DeployFiles.UnitPaths];

    private static bool Names(string manual, string setting) => manual.Contains($"`{setting}`", StringComparison.Ordinal);

    // The manual describes what all platforms have once.
    private static string Generic(string name) => PlatformName().Replace(name, "Platforms:<Name>:");

    private static void ShouldFit(string drain, string seconds, string where) =>
        TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture))
            .ShouldBeGreaterThan(TimeSpan.Parse(drain, CultureInfo.InvariantCulture) + FinishWithin, where);

    [GeneratedRegex(@"\b([A-Z][A-Za-z]+(__[A-Z][A-Za-z]+)+|Engine(?=: [A-Z])|ASPNETCORE_FORWARDEDHEADERS_ENABLED)\b")]
    private static partial Regex Setting();

    [GeneratedRegex(@"(?<=TimeoutStopSec=)\d+")]
    private static partial Regex StopWithin();

    [GeneratedRegex("(?<=PASSWORD=).+")]
    private static partial Regex Password();

    [GeneratedRegex("(?<=[Pp]assword=)[^;,]+")]
    private static partial Regex PasswordInside();

    [GeneratedRegex("PASSWORD|CLI_AUTH|Secret|ConnectionString")]
    private static partial Regex Secret();

    [GeneratedRegex("^Platforms:[A-Za-z]+:")]
    private static partial Regex PlatformName();
}
