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
        var own = Line(action, code, code, details);
        yield return change is SplitUnit split ? own with { Details = own.Details.With(AuditDetail.Given, Given(split)) } : own;
        foreach (var unit in change is MergeUnits merge ? merge.Units : []) yield return Line("unit.ended", unit, unit, (AuditDetail.ToUnit, code));
        foreach (var campaign in campaigns) yield return Line("campaign.reorganized", campaign.Id, campaign.Unit, (AuditDetail.Unit, code));

        AuditEntry Line(string action, string subject, string unit, params (AuditDetail, string)[] details) =>
            new(at, change.By, action, subject, unit, AuditDetails.Of([.. details, (AuditDetail.From, $"{change.From:yyyy-MM-dd}")]));
    }

    private static (string Action, (AuditDetail, string)[] Details) Tell(string code, UnitChange change, OrganizationView before)
    {
        var unit = before.Find(code);
        return change switch
        {
            OpenUnit open => ("unit.opened", [(AuditDetail.Name, open.Name), (AuditDetail.Parent, open.Parent)]),
            RenameUnit rename => ("unit.renamed", [(AuditDetail.Before, unit!.Name), (AuditDetail.Name, rename.Name)]),
            // The root is never moved.
            MoveUnit move => ("unit.moved", [(AuditDetail.Parent, $"{unit!.Parent!}{AuditDetails.Arrow}{move.Parent}")]),
            MergeUnits merge => ("unit.merged", [.. Merged(merge)]),
            SplitUnit split => ("unit.split", [.. Split(split)]),
            CloseUnit => ("unit.closed", []),
            CountHeads count => (
                "unit.counted", [(AuditDetail.Members, Number(count.Members)), (AuditDetail.EligibleUnits, Number(count.EligibleUnits))]),
            _ => throw new UnreachableException($"No words for {change.GetType()}."),
        };
    }

    private static IEnumerable<(AuditDetail, string)> Merged(MergeUnits merge)
    {
        yield return (AuditDetail.Units, Listed(merge.Units));
        if (merge.New is not { } part) yield break;
        yield return (AuditDetail.Name, part.Name);
        if (part.Parent is { } parent) yield return (AuditDetail.Parent, parent);
    }

    private static IEnumerable<(AuditDetail, string)> Split(SplitUnit split)
    {
        yield return (AuditDetail.Parts, Listed(split.Parts.Select(part => $"{part.Code} {part.Name}")));
        if (split.Closes) yield return (AuditDetail.Closes, "true");
    }

    // What went to each part, by the part's place among them.
    private static IEnumerable<(int Number, string Value)> Given(SplitUnit split) =>
        from part in split.Parts.Select((part, index) => (Number: index + 1, Part: part))
        let given = part.Part.Units.Concat(part.Part.Pages.Select(page => page.ToString())).ToList()
        where given.Count > 0
        select (part.Number, Listed(given));

    private static string Listed(IEnumerable<string> all) => string.Join(", ", all);

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
