using System.Diagnostics;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What the audit log says of changes of the organization.</summary>
internal static class UnitAudit
{
    /// <summary>The line of a change.</summary>
    /// <param name="code">The unit that was asked.</param>
    /// <param name="change">The change.</param>
    /// <param name="before">The organization before it.</param>
    /// <param name="at">When it was made.</param>
    public static AuditEntry Of(string code, UnitChange change, OrganizationView before, DateTimeOffset at)
    {
        var (action, details) = Tell(code, change, before);
        details["from"] = change.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new AuditEntry(at, change.By, action, code, code, details);
    }

    private static (string Action, Dictionary<string, string> Details) Tell(string code, UnitChange change, OrganizationView before)
    {
        var unit = before.Find(code);
        return change switch
        {
            OpenUnit open => ("unit.opened", new() { ["name"] = open.Name, ["parent"] = open.Parent }),
            RenameUnit rename => ("unit.renamed", new() { ["before"] = unit!.Name, ["name"] = rename.Name }),
            MoveUnit move => ("unit.moved", new() { ["before"] = unit!.Parent!, ["parent"] = move.Parent }), // the root is never moved
            MergeUnits merge => ("unit.merged", Merged(merge)),
            SplitUnit split => ("unit.split", Split(split)),
            CloseUnit => ("unit.closed", []),
            CountHeads count => ("unit.counted", new() { ["members"] = Number(count.Members), ["eligibleUnits"] = Number(count.EligibleUnits) }),
            _ => throw new UnreachableException($"No words for {change.GetType()}."),
        };
    }

    private static Dictionary<string, string> Merged(MergeUnits merge)
    {
        var details = new Dictionary<string, string> { ["units"] = Listed(merge.Units) };
        if (merge.New is { } part) (details["name"], details["parent"]) = (part.Name, part.Parent ?? "");
        return details;
    }

    private static Dictionary<string, string> Split(SplitUnit split)
    {
        var details = new Dictionary<string, string> { ["parts"] = Listed(split.Parts.Select(part => $"{part.Code} {part.Name}")) };
        foreach (var part in split.Parts)
        {
            // A key holds a part apart from the others; what went to it is told as codes.
            var gone = part.Units.Concat(part.Pages.Select(page => page.ToString())).ToList();
            if (gone.Count > 0) details[$"to {part.Code}"] = Listed(gone);
        }

        if (split.Closes) details["closes"] = "true";
        return details;
    }

    private static string Listed(IEnumerable<string> all) => string.Join(", ", all);

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
