using System.Globalization;
using System.Reflection;

namespace Campaigns.Silo;

/// <summary>A numbered script of the schema.</summary>
/// <param name="Version">The number in its name.</param>
/// <param name="Name">Its name, without the extension.</param>
/// <param name="Sql">Its text.</param>
internal sealed record MigrationScript(int Version, string Name, string Sql)
{
    private const string WorksWith = "-- Works with:";

    /// <summary>
    /// The oldest schema version whose program still works once this script was applied: nodes of the release before go on serving
    /// while a cluster is upgraded one node at a time. A line <c>-- Works with: 3</c> in the script; its own version without one.
    /// </summary>
    public int WorksWithVersion { get; } = Sql.Split('\n').FirstOrDefault(line => line.StartsWith(WorksWith, StringComparison.Ordinal)) is { } line
        ? int.Parse(line[WorksWith.Length..], CultureInfo.InvariantCulture)
        : Version;

    /// <summary>The scripts of an engine that this build knows, in order.</summary>
    public static IReadOnlyList<MigrationScript> In(string engine)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.Replace('\\', '/').StartsWith($"{engine}/", StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name))];
    }

    private static MigrationScript Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!); // its name was just listed
        var name = Path.GetFileNameWithoutExtension(resource.Replace('\\', '/'));
        return new MigrationScript(int.Parse(name[..4], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
