namespace Campaigns.Grains;

/// <summary>Finds out which rows of a file can be used, against each other and against the organization as it stands.</summary>
internal sealed class RowReview
{
    private readonly List<UnitSheetRow> _rows;
    private readonly Dictionary<string, UnitSheetRow> _byCode;
    private readonly StandingUnits _standing;
    private readonly DateOnly _today;
    private readonly HashSet<int> _bad;

    /// <summary>A review of a file's rows; each has its own day, or none for today's.</summary>
    public RowReview(List<UnitSheetRow> rows, IEnumerable<RowError> errors, StandingUnits standing, DateOnly today)
    {
        (_rows, _standing, _today) = (rows, standing, today);
        Errors = [.. errors];
        _bad = [.. Errors.Select(error => error.Row)];
        _byCode = rows.GroupBy(row => row.Code, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    /// <summary>What is wrong with the others.</summary>
    public List<RowError> Errors { get; }

    /// <summary>The rows that can be used.</summary>
    public List<UnitSheetRow> Good()
    {
        RefuseCodesThatStandTwice();
        foreach (var row in _rows)
        {
            foreach (var error in AgainstRow(row)) Refuse(error);
        }

        do RefuseBelowRefused();
        while (RefuseRings() || RefuseDepths());
        return [.. _rows.Where(row => !_bad.Contains(row.Row))];
    }

    private void Refuse(RowError error)
    {
        Errors.Add(error);
        _bad.Add(error.Row);
    }

    private void RefuseCodesThatStandTwice()
    {
        foreach (var row in _rows.GroupBy(row => row.Code, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).SelectMany(same => same))
            Refuse(RowError.At(row.Row, UnitColumn.Code, RowFault.CodeTwice, row.Code));
    }

    private IEnumerable<RowError> AgainstRow(UnitSheetRow row)
    {
        if (row.From > _today) yield return RowError.At(row.Row, UnitColumn.From, RowFault.InTheFuture, $"{row.From:yyyy-MM-dd}");
        if (AgainstUnit(row) is { } error) yield return error;
        if (AgainstParent(row) is { } wrong) yield return wrong;
    }

    private RowError? AgainstUnit(UnitSheetRow row)
    {
        if (_standing.Elsewhere.Contains(row.Code)) return RowError.At(row.Row, UnitColumn.Code, RowFault.CodeElsewhere, row.Code);
        if (_standing.Find(row.Code) is { } unit)
        {
            return unit.Unit.ClosedOn is not null
                ? RowError.At(row.Row, UnitColumn.Code, RowFault.IsClosed, row.Code)
                : AgainstDay(row, unit);
        }

        if (!UnitCodes.IsUsable(row.Code)) return RowError.At(row.Row, UnitColumn.Code, RowFault.BadCode, row.Code);
        // A name that could not be read is refused for that already.
        return row.Name is null && !_bad.Contains(row.Row) ? RowError.At(row.Row, UnitColumn.Name, RowFault.NameMissing) : null;
    }

    private RowError? AgainstDay(UnitSheetRow row, UnitHistory unit)
    {
        var day = row.From ?? _today;
        var renamed = row.Name is { } name && name != unit.Unit.Name && unit.Names.Any(known => known.From > day);
        var moved = UnitPlanner.IsMove(row, unit.Unit, _standing) && unit.Places.Any(place => place.From > day);
        return renamed || moved ? RowError.At(row.Row, UnitColumn.From, RowFault.ChangedLater, $"{day:yyyy-MM-dd}") : null;
    }

    private RowError? AgainstParent(UnitSheetRow row)
    {
        if (row.Parent is not { } parent) return null;
        RowError Wrong(RowFault fault) => RowError.At(row.Row, UnitColumn.Parent, fault, parent);
        if (row.Code == _standing.Scope) return parent == _standing.Find(row.Code)?.Unit.Parent ? null : Wrong(RowFault.ScopeStays);
        if (parent == row.Code) return Wrong(RowFault.Ring);
        if (_standing.Find(parent) is not { } unit) return _byCode.ContainsKey(parent) ? null : Wrong(RowFault.UnknownParent);
        return unit.Unit.ClosedOn is null ? null : Wrong(RowFault.ParentClosed);
    }

    private void RefuseBelowRefused()
    {
        var below = _rows.Where(row => row.Parent is not null && row.Code != _standing.Scope).ToLookup(row => row.Parent!, StringComparer.Ordinal);
        var refused = new Queue<string>(_rows.Where(row => _bad.Contains(row.Row)).Select(row => row.Code));
        while (refused.TryDequeue(out var code))
        {
            foreach (var row in below[code].Where(row => !_bad.Contains(row.Row)))
            {
                Refuse(RowError.At(row.Row, UnitColumn.Parent, RowFault.ParentRefused, code));
                refused.Enqueue(row.Code);
            }
        }
    }

    // Over all days from the earliest move on at once: what is no ring then is none on any day.
    private bool RefuseRings()
    {
        var placed = Placed();
        if (placed.Count == 0) return false;
        var first = placed.Values.Where(row => _standing.Find(row.Code) is not null).Select(row => row.From ?? _today).Append(_today).Min();
        var above = _standing.Units.Values.ToDictionary(unit => unit.Unit.Code, unit => unit.ParentsSince(first), StringComparer.Ordinal);
        foreach (var (code, row) in placed)
        {
            if (!above.TryGetValue(code, out var parents)) above[code] = parents = new HashSet<string>(StringComparer.Ordinal);
            if ((row.From ?? _today) <= first) parents.Clear();
            parents.Add(row.Parent ?? _standing.Scope);
        }

        var ring = Rings.Find(above).Where(placed.ContainsKey).Select(code => placed[code]).ToList();
        foreach (var row in ring) Refuse(RowError.At(row.Row, UnitColumn.Parent, RowFault.Ring, row.Parent));
        return ring.Count > 0;
    }

    private bool RefuseDepths()
    {
        var parents = _standing.Units.ToDictionary(unit => unit.Key, unit => unit.Value.Unit.Parent, StringComparer.Ordinal);
        var placed = Placed();
        foreach (var (code, row) in placed) parents[code] = row.Parent ?? _standing.Scope;
        parents[_standing.Scope] = null;
        var levels = new TreeLevels(parents);
        var deep = placed.Values.Where(row => levels.Of(row.Code) > UnitPlanner.DeepestLevel).ToList();
        foreach (var row in deep) Refuse(RowError.At(row.Row, UnitColumn.Parent, RowFault.TooDeep, row.Parent));
        return deep.Count > 0;
    }

    // The rows, as far as they are good, that put a unit somewhere: new ones and those that move.
    private Dictionary<string, UnitSheetRow> Placed() => _rows
        .Where(row => !_bad.Contains(row.Row))
        .Where(row => _standing.Find(row.Code) is not { } unit || UnitPlanner.IsMove(row, unit.Unit, _standing))
        .ToDictionary(row => row.Code, StringComparer.Ordinal);
}
