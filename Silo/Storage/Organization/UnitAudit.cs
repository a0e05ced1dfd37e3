using System.Diagnostics;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What the audit log says of changes of the organization.</summary>
internal static class UnitAudit
{
    /// <summary>The lines of a change: its own, one for each other unit that ends by it, and one for each campaign that changes with it.</summary>
    /// <param name="code">The unit that was asked.</param>
    /// <param name="change">The change.</param>
    /// <param name="before">The organization before it.</param>
    /// <param name="campaigns">The campaigns that have changed with it.</param>
    /// <param name="at">When it was made.</param>
    public static IEnumerable<AuditEntry> Of(string code, UnitChange change, OrganizationView before, IReadOnlyList<ChangedCampaign> campaigns, DateTimeOffset at)
    {
        var (action, details) = Tell(code, change, before);
        yield return Entry(action, code, details);
        if (change is SplitUnit { Closes: true }) yield return Entry("unit.closed", code, []);
        foreach (var unit in change is MergeUnits merge ? merge.Units : []) yield return Entry("unit.ended", unit, new() { ["into"] = code });
        foreach (var campaign in campaigns) yield return Line("campaign.reorganized", campaign.Id, campaign.Unit, new() { ["unit"] = code });

        AuditEntry Entry(string action, string unit, Dictionary<string, string> details) => Line(action, unit, unit, details);

        AuditEntry Line(string action, string subject, string unit, Dictionary<string, string> details)
        {
            details["from"] = change.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return new AuditEntry(at, change.By, action, subject, unit, details);
        }
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
        var details = new Dictionary<string, string> { ["parts"] = Listed(split.Parts.Select(part => part.Code)) };
        var units = split.Parts.SelectMany(part => part.Units, (part, unit) => $"{unit} → {part.Code}").ToList();
        var pages = split.Parts.SelectMany(part => part.Pages, (part, page) => $"{page} → {part.Code}").ToList();
        if (units.Count > 0) details["units"] = Listed(units);
        if (pages.Count > 0) details["pages"] = Listed(pages);
        return details;
    }

    private static string Listed(IEnumerable<string> all) => string.Join(", ", all);

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
