namespace Campaigns.Grains.Tests;

/// <summary>An organization as it stands, built line by line: <c>tinh</c> is read for, above it is <c>tw</c>. Today is 22/11/2026.</summary>
internal sealed class Tree
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private readonly Dictionary<string, UnitHistory> _units = new(StringComparer.Ordinal);

    public Tree() => With("tinh", "tw", "Tỉnh Đoàn", UnitKind.Province);

    public HashSet<string> Elsewhere { get; } = new(StringComparer.Ordinal) { "tw", "tinh-khac" };

    public StandingUnits Standing => new("tinh", _units, Elsewhere);

    public Tree With(string code, string parent, string? name = null, UnitKind kind = UnitKind.Other, DateOnly? closedOn = null) =>
        With(new UnitHistory
        {
            Unit = new Unit(code, name ?? code, parent) { Kind = kind, ClosedOn = closedOn },
            Names = [new UnitName(DateOnly.MinValue, name ?? code)],
            Places = [new UnitPlace(DateOnly.MinValue, parent)],
            HeadCounts = [],
        });

    public Tree With(UnitHistory unit)
    {
        _units[unit.Unit.Code] = unit;
        return this;
    }

    public UnitHistory this[string code] => _units[code];

    /// <summary>Plans a file of rows numbered from 2.</summary>
    public UnitPlan Plan(params UnitSheetRow[] rows) =>
        UnitPlanner.Plan(new UnitSheet([.. rows.Select((row, index) => row with { Row = index + 2 })], []), Standing, null, Today);

    /// <summary>The organization after the steps of a plan.</summary>
    public Tree After(IEnumerable<UnitStep> steps)
    {
        var after = new Tree();
        foreach (var unit in _units.Values) after.With(unit);
        foreach (var step in steps) after.Take(step);
        return after;
    }

    public static UnitSheetRow Row(string code, string? parent = null, string? name = null) => new(0, code) { Name = name ?? code, Parent = parent };

    private void Take(UnitStep step)
    {
        if (step is UnitStep.Open open)
        {
            _units.ShouldContainKey(open.Parent, "a unit comes after the one above it");
            With(open.Code, open.Parent, open.Name, open.Kind);
            return;
        }

        var unit = _units[step.Code];
        With(step switch
        {
            UnitStep.Rename rename => unit with
            {
                Unit = unit.Unit with { Name = rename.Name },
                Names = [new UnitName(rename.From, rename.Name), .. unit.Names],
            },
            UnitStep.Move move => Moved(unit, move),
            UnitStep.Reclassify reclassify => unit with { Unit = unit.Unit with { Kind = reclassify.Kind } },
            UnitStep.CountHeads count => unit with { HeadCounts = [count.Now, .. unit.HeadCounts.Where(known => known != count.Was)] },
            _ => throw new InvalidOperationException(),
        });
    }

    private UnitHistory Moved(UnitHistory unit, UnitStep.Move move)
    {
        for (var above = move.Parent; _units.TryGetValue(above, out var next); above = next.Unit.Parent!)
            above.ShouldNotBe(move.Code, "no step makes a ring on its way");
        return unit with { Unit = unit.Unit with { Parent = move.Parent }, Places = [new UnitPlace(move.From, move.Parent), .. unit.Places] };
    }
}
