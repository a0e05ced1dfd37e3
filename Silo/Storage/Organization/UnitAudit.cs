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
            MergeUnits merge => ("unit.merged", new() { ["units"] = string.Join(", ", merge.Units) }),
            SplitUnit split => ("unit.split", new() { ["parts"] = string.Join(", ", split.Parts.Select(part => part.Code)) }),
            CloseUnit => ("unit.closed", []),
            CountHeads count => ("unit.counted", new() { ["members"] = Number(count.Members), ["eligibleUnits"] = Number(count.EligibleUnits) }),
            _ => throw new UnreachableException($"No words for {change.GetType()}."),
        };
    }

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
