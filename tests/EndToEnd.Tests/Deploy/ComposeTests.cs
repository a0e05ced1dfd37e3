using System.Globalization;
using Campaigns.Testing;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The cluster of containers.</summary>
public sealed class ComposeTests : IDisposable
{
    private static readonly string[] Built = ["campaigns", "campaigns-tools", "campaigns-proxy"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresToolFact("docker-compose")]
    public async Task Compose_understands_the_file()
    {
        var example = await File.ReadAllTextAsync(DeployFiles.At(".env.example"));

        (await ConfigAsync(example.Replace("PASSWORD=\n", "PASSWORD=word\n", StringComparison.Ordinal)))
            .ShouldSatisfyAllConditions(result => result.ExitCode.ShouldBe(0, result.Error), result => result.Error.ShouldBeEmpty());
    }

    [RequiresToolFact("docker-compose")]
    public async Task Passwords_that_were_not_filled_in_stop_it()
    {
        var result = await ConfigAsync(await File.ReadAllTextAsync(DeployFiles.At(".env.example")));

        result.ExitCode.ShouldNotBe(0);
        result.Error.ShouldContain("set it in .env");
    }

    [Fact]
    public void Every_service_is_contained_watched_and_limited()
    {
        foreach (var (name, service) in DeployFiles.Services)
        {
            service.At("read_only").Text().ShouldBe("true", name);
            service.At("cap_drop").Texts().ShouldBe(["ALL"], name);
            service.Find("cap_add").ShouldBeNull(name);
            service.Find("privileged").ShouldBeNull(name);
            service.At("security_opt").Texts().ShouldContain("no-new-privileges:true", name);
            int.Parse(service.At("user").Text().Split(':')[0], CultureInfo.InvariantCulture).ShouldBeGreaterThan(0, name);
            service.Find("healthcheck", "test").ShouldNotBeNull(name);
            service.Find("deploy", "resources", "limits", "memory").ShouldNotBeNull(name);
            service.Find("deploy", "resources", "limits", "cpus").ShouldNotBeNull(name);
        }
    }

    [Fact]
    public void Images_from_elsewhere_are_of_a_stated_version()
    {
        foreach (var (name, service) in DeployFiles.Services)
        {
            var image = service.At("image").Text();
            if (Built.Contains(image.Split(':')[0])) image.ShouldEndWith(":${CAMPAIGNS_VERSION:?set it in .env}", customMessage: name);
            else image.ShouldMatch(@"^docker\.io/library/[a-z]+:[0-9][0-9a-z.-]*$", name);
        }
    }

    [Fact]
    public void Two_nodes_start_after_their_stores_and_only_the_proxy_is_open_to_the_world()
    {
        DeployFiles.Services.Where(service => service.Service.Find("environment", "Engine") is not null)
            .Select(node => node.Service.At("depends_on").Pairs().Count(pair => pair.Value.At("condition").Text() == "service_healthy"))
            .ShouldBe([2, 3]);
        DeployFiles.Services.Where(service => service.Service.Find("ports") is not null).Select(service => service.Name).ShouldBe(["proxy"]);
        DeployFiles.Compose.At("networks", "back", "internal").Text().ShouldBe("true");
    }

    private async Task<CommandResult> ConfigAsync(string environment)
    {
        var file = _folder.File("env");
        await File.WriteAllTextAsync(file, environment);
        return await Tool.RunAsync(
            [("PWD", _folder.Path)], "docker-compose", "--file", DeployFiles.At("compose.yaml"), "--env-file", file, "config", "--quiet");
    }
}
