using Campaigns.Testing;
using YamlDotNet.RepresentationModel;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The manifests for Kubernetes.</summary>
public sealed class KubernetesTests : IDisposable
{
    private static readonly string Lint = Path.Combine(DeployFiles.Root, "tests/EndToEnd.Tests/Deploy/Lint/kubernetes.mjs");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_manifest_fits_the_schema_of_its_kind_and_has_no_unknown_field()
    {
        var result = await Tool.RunAsync("node", [Lint, .. DeployFiles.ManifestPaths]);

        result.Output.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0, result.Error);
    }

    [Theory]
    [InlineData("replicas: 2", "replicas: two", "must be integer")]
    [InlineData("readOnlyRootFilesystem:", "readonlyRootFilesystem:", "/securityContext/readonlyRootFilesystem is unknown")]
    [InlineData("kind: Deployment", "kind: Deploiment", "no such kind")]
    public async Task A_slip_in_a_manifest_is_found(string right, string wrong, string problem)
    {
        var text = await File.ReadAllTextAsync(DeployFiles.At("kubernetes/nodes.yaml"));
        await File.WriteAllTextAsync(_folder.File("nodes.yaml"), text.Replace(right, wrong, StringComparison.Ordinal));

        var result = await Tool.RunAsync("node", Lint, _folder.File("nodes.yaml"));

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain(problem);
    }

    [Fact]
    public void The_list_names_every_manifest_but_the_example_of_secrets()
    {
        var list = DeployFiles.Read("kubernetes/kustomization.yaml").Single();

        list.At("resources").Texts().Order().ShouldBe(
            DeployFiles.ManifestPaths.Select(path => Path.GetFileName(path)).Where(name => name != "secret.example.yaml"));
        list.At("images").Items().Select(image => image.At("newTag").Text()).ShouldAllBe(tag => tag != "latest");
    }

    [Fact]
    public void No_pod_runs_as_root_or_may_change_what_it_runs()
    {
        DeployFiles.Pods.Count().ShouldBe(3);
        foreach (var (name, pod) in DeployFiles.Pods)
        {
            pod.At("automountServiceAccountToken").Text().ShouldBe("false", name);
            pod.At("securityContext", "runAsNonRoot").Text().ShouldBe("true", name);
            pod.At("securityContext", "runAsUser").Text().ShouldNotBe("0", name);
            pod.At("securityContext", "seccompProfile", "type").Text().ShouldBe("RuntimeDefault", name);
            foreach (var container in pod.At("containers").Items()) ShouldBeContained(container, name);
        }
    }

    [Fact]
    public void Nodes_are_replaced_without_fewer_of_them_and_leave_the_rotation_quickly()
    {
        var deployment = DeployFiles.Manifests.Single(manifest => manifest.At("kind").Text() == "Deployment");
        var node = deployment.At("spec", "template", "spec", "containers").Items().Single();

        deployment.At("spec", "strategy", "rollingUpdate", "maxUnavailable").Text().ShouldBe("0");
        node.At("readinessProbe", "httpGet", "path").Text().ShouldBe("/healthz/ready");
        node.At("readinessProbe", "failureThreshold").Text().ShouldBe("1");
        node.At("livenessProbe", "httpGet", "path").Text().ShouldBe("/healthz/live", "a database that is away is no reason to kill nodes");
        node.At("startupProbe", "httpGet", "path").Text().ShouldBe("/healthz/live");
    }

    private static void ShouldBeContained(YamlNode container, string name)
    {
        var security = container.At("securityContext");
        security.At("allowPrivilegeEscalation").Text().ShouldBe("false", name);
        security.At("readOnlyRootFilesystem").Text().ShouldBe("true", name);
        security.At("capabilities", "drop").Texts().ShouldBe(["ALL"], name);
        container.At("resources", "limits", "memory").Text().ShouldNotBeEmpty(name);
        container.At("resources", "requests", "cpu").Text().ShouldNotBeEmpty(name);
    }
}
