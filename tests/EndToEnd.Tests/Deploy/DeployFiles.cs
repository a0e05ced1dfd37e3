using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Campaigns.EndToEnd.Tests;

/// <summary>What the repository says about running the product, as files and as parsed.</summary>
internal static class DeployFiles
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of this page's subject.</summary>
    public static string Folder { get; } = Path.Combine(Root, "deploy");

    /// <summary>The compose file, its anchors merged.</summary>
    public static YamlNode Compose { get; } = Read("compose.yaml").Single();

    /// <summary>The services of the compose file by name.</summary>
    public static IEnumerable<(string Name, YamlNode Service)> Services => Compose.At("services").Pairs();

    /// <summary>The Kubernetes manifests, without the list of them.</summary>
    public static IReadOnlyList<string> ManifestPaths { get; } =
        [.. Directory.GetFiles(At("kubernetes"), "*.yaml").Where(path => Path.GetFileName(path) != "kustomization.yaml").Order()];

    /// <summary>What the Kubernetes manifests hold.</summary>
    public static IReadOnlyList<YamlNode> Manifests { get; } = [.. ManifestPaths.SelectMany(Read)];

    /// <summary>The pods that the manifests describe, with the name of what describes them.</summary>
    public static IEnumerable<(string Name, YamlNode Pod)> Pods => Manifests
        .Select(manifest => (manifest.At("metadata", "name").Text(), manifest.Find("spec", "jobTemplate") ?? manifest))
        .Where(named => named.Item2.Find("spec", "template") is not null)
        .Select(named => (named.Item1, named.Item2.At("spec", "template", "spec")));

    /// <summary>The services and timers of systemd.</summary>
    public static IReadOnlyList<string> UnitPaths { get; } =
        [.. Directory.GetFiles(Folder).Where(path => Path.GetExtension(path) is ".service" or ".timer").Order()];

    /// <summary>The container files.</summary>
    public static IReadOnlyList<string> ContainerfilePaths { get; } = [At("Containerfile"), At("proxy/Containerfile")];

    /// <summary>The full path of one of them.</summary>
    public static string At(string path) => Path.Combine(Folder, path);

    /// <summary>The documents in a YAML file.</summary>
    public static IEnumerable<YamlNode> Read(string path)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(At(path));
        stream.Load(new MergingParser(new Parser(reader)));
        return stream.Documents.Select(document => document.RootNode);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Campaigns.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}

/// <summary>Ways through a YAML document.</summary>
internal static class YamlExtensions
{
    /// <summary>What stands under these keys; null if nothing does.</summary>
    public static YamlNode? Find(this YamlNode node, params string[] keys) => keys.Aggregate(
        (YamlNode?)node, (at, key) => at is YamlMappingNode map && map.Children.TryGetValue(key, out var child) ? child : null);

    /// <summary>What stands under these keys; missing fails the test.</summary>
    public static YamlNode At(this YamlNode node, params string[] keys) =>
        node.Find(keys).ShouldNotBeNull($"{string.Join('.', keys)} is missing at {node.Start}");

    /// <summary>A scalar's text.</summary>
    public static string Text(this YamlNode node) => node.ShouldBeOfType<YamlScalarNode>().Value ?? "";

    /// <summary>A list's scalars.</summary>
    public static IEnumerable<string> Texts(this YamlNode node) => node.Items().Select(Text);

    /// <summary>A list's items.</summary>
    public static IEnumerable<YamlNode> Items(this YamlNode node) => node.ShouldBeOfType<YamlSequenceNode>().Children;

    /// <summary>A mapping's pairs.</summary>
    public static IEnumerable<(string Key, YamlNode Value)> Pairs(this YamlNode node) =>
        node.ShouldBeOfType<YamlMappingNode>().Children.Select(pair => (pair.Key.Text(), pair.Value));
}
