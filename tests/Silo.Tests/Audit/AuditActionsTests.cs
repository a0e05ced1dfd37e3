using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>Holds the list of actions against the code: every text in it that looks like an action is one, or is known to be something else.</summary>
public sealed partial class AuditActionsTests
{
    /// <summary>What looks like an action and is none: settings, meters, keys of a request, a column.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "campaigns.meter", "campaigns.path", "campaigns.request", "scope.id",
    };

    /// <summary>Ends of files' names and of hosts: nothing that is done is called so.</summary>
    private static readonly string[] Endings = [".csv", ".json", ".db", ".php", ".com", ".net", ".me", ".be", ".am", ".chat"];

    [Fact]
    public void Every_action_that_the_code_can_write_is_on_the_list()
    {
        var found = new[] { typeof(AuditActions).Assembly.Location, typeof(AuditLog).Assembly.Location }.SelectMany(Texts)
            .Where(text => LikeAnAction().IsMatch(text)).ToHashSet();

        found.ShouldContain("unit.moved");
        found.Except(AuditActions.All).Where(text => !IsOther(text)).ShouldBeEmpty("name it in AuditActions and give it words, or in Others here");
    }

    // "u.code" is a column: names of tables are short in statements.
    private static bool IsOther(string text) =>
        Others.Contains(text) || Endings.Any(text.EndsWith) || text.StartsWith("youtube.", StringComparison.Ordinal) || text.IndexOf('.') <= 3;

    private static List<string> Texts(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var file = new PEReader(stream);
        var reader = file.GetMetadataReader();
        var texts = new List<string>();
        for (var text = reader.GetNextHandle(default(UserStringHandle)); !text.IsNil; text = reader.GetNextHandle(text))
            texts.Add(reader.GetUserString(text));
        return texts;
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$")]
    private static partial Regex LikeAnAction();
}
