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
        var from = (AuditDetail.From, change.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return new AuditEntry(at, change.By, action, code, code, AuditDetails.Of([.. details, from]));
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
            MergeUnits merge => ("unit.merged", [(AuditDetail.Units, string.Join(", ", merge.Units))]),
            SplitUnit split => ("unit.split", [(AuditDetail.Parts, string.Join(", ", split.Parts.Select(part => part.Code)))]),
            CloseUnit => ("unit.closed", []),
            CountHeads count => (
                "unit.counted", [(AuditDetail.Members, Number(count.Members)), (AuditDetail.EligibleUnits, Number(count.EligibleUnits))]),
            _ => throw new UnreachableException($"No words for {change.GetType()}."),
        };
    }

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
