namespace Campaigns.Grains;

/// <summary>
/// Decides what the file of a tree changes. Pure, and the same whatever the order of the rows: a unit may come before the one above it.
/// </summary>
public static class UnitPlanner
{
    /// <summary>The deepest that a unit may stand below the one that the file is read for.</summary>
    public const int DeepestLevel = 50;

    /// <summary>The plan.</summary>
    /// <param name="sheet">The file.</param>
    /// <param name="standing">The organization as it stands.</param>
    /// <param name="from">
    /// The day from which rows without one hold; null for today, and for units that are new: from the beginning.
    /// </param>
    /// <param name="today">The local day of today.</param>
    public static UnitPlan Plan(UnitSheet sheet, StandingUnits standing, DateOnly? from, DateOnly today)
    {
        var rows = sheet.Rows.Select(row => row with { From = row.From ?? from }).ToList();
        var review = new RowReview(rows, sheet.Errors, standing, today);
        var good = review.Good();
        var steps = good.SelectMany(row => StepsOf(row, standing, today)).ToList();
        var named = sheet.Rows.Select(row => row.Code).Append(standing.Scope).ToHashSet(StringComparer.Ordinal);
        return new UnitPlan
        {
            Steps = InOrder(steps, standing),
            Errors = [.. review.Errors.OrderBy(error => error.Row).ThenBy(error => error.Column).ThenBy(error => error.Fault)],
            Unchanged = good.Count - steps.Select(step => step.Code).Distinct(StringComparer.Ordinal).Count(),
            Absent = [.. standing.Units.Values.Select(unit => unit.Unit)
                .Where(unit => unit.ClosedOn is null && !named.Contains(unit.Code))
                .OrderBy(unit => unit.Code, StringComparer.Ordinal)],
            NotTaken = sheet.NotTaken,
        };
    }

    private static IEnumerable<UnitStep> StepsOf(UnitSheetRow row, StandingUnits standing, DateOnly today)
    {
        var day = row.From ?? today;
        if (standing.Find(row.Code) is not { } unit)
        {
            yield return new UnitStep.Open(row.Code, row.Name!, row.Kind ?? UnitKind.Other, row.Parent ?? standing.Scope, row.From);
            if (row.Members is not null || row.EligibleUnits is not null)
                yield return new UnitStep.CountHeads(row.Code, new HeadCount(day, row.Members, row.EligibleUnits), Was: null);
            yield break;
        }

        var was = unit.Unit;
        if (row.Name is { } name && name != was.Name) yield return new UnitStep.Rename(row.Code, name, was.Name, day);
        if (IsMove(row, was, standing)) yield return new UnitStep.Move(row.Code, row.Parent!, was.Parent!, day);
        if (row.Kind is { } kind && kind != was.Kind) yield return new UnitStep.Reclassify(row.Code, kind, was.Kind);
        if (CountOf(row, unit, day) is { } count) yield return count;
    }

    /// <summary>Whether a row puts a unit that is there below another one.</summary>
    internal static bool IsMove(UnitSheetRow row, Unit unit, StandingUnits standing) =>
        row.Parent is { } parent && parent != unit.Parent && unit.Code != standing.Scope;

    // A number that is not given stays what it is on that day.
    private static UnitStep.CountHeads? CountOf(UnitSheetRow row, UnitHistory unit, DateOnly day)
    {
        var known = unit.HeadCounts.FirstOrDefault(count => count.From <= day);
        var now = new HeadCount(day, row.Members ?? known?.Members, row.EligibleUnits ?? known?.EligibleUnits);
        if (now.Members == known?.Members && now.EligibleUnits == known?.EligibleUnits) return null;
        return new UnitStep.CountHeads(row.Code, now, known?.From == day ? known : null);
    }

    // From the top down, so that whatever a unit is put below stands in its place already: no step makes a ring on its way.
    private static List<UnitStep> InOrder(List<UnitStep> steps, StandingUnits standing)
    {
        var parents = standing.Units.ToDictionary(unit => unit.Key, unit => unit.Value.Unit.Parent, StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (step is UnitStep.Open open) parents[open.Code] = open.Parent;
            if (step is UnitStep.Move move) parents[move.Code] = move.Parent;
        }

        var levels = new TreeLevels(parents);
        return [.. steps.OrderBy(Rank).ThenBy(step => levels.Of(step.Code)).ThenBy(step => step.Code, StringComparer.Ordinal)];
    }

    private static int Rank(UnitStep step) => step switch
    {
        UnitStep.Open => 0,
        UnitStep.Move => 1,
        UnitStep.Rename => 2,
        UnitStep.Reclassify => 3,
        _ => 4,
    };
}
