namespace Campaigns.Grains.Tests;

/// <summary>
/// Somebody who reads every table there is, and narrows down each hidden number by all sums it is in, until nothing more comes of it: a
/// unit is those in it and those below, enrolled are those who shared and those who did not, nobody is listed without being there. The sums
/// of a tree are told apart from each other by nothing else, so for each of the three numbers the bounds are the narrowest there are.
/// </summary>
internal sealed class ReaderOfAllTables
{
    private const long Many = 1_000_000;

    private readonly List<Cell> _cells = [];
    private readonly List<(Cell Total, List<Cell> Parts)> _tables = [];

    private readonly bool _knowsThatNobodyMoved;

    public ReaderOfAllTables(IReadOnlyList<CountedUnit> units, ParticipationTree tree, bool knowsThatNobodyMoved = true)
    {
        _knowsThatNobodyMoved = knowsThatNobodyMoved;
        var totals = units.ToDictionary(unit => unit.Unit, unit => CellOf($"{unit.Unit}", tree.Total(unit.Unit)));
        foreach (var unit in units)
        {
            List<Cell> parts = [.. units.Where(child => child.Parent == unit.Unit).Select(child => totals[child.Unit])];
            if (unit.HasOwn) parts.Add(CellOf($"{unit.Unit} itself", tree.Own(unit.Unit)));
            _tables.Add((totals[unit.Unit], parts));
        }
    }

    /// <summary>The hidden numbers that are known to be one of 1 to 4 persons.</summary>
    public List<string> WorkedOut()
    {
        while (Narrow())
        {
        }

        return [.. _cells.SelectMany(cell => cell.Hidden.Where(number => number.From == number.To && FewPersons.Are(number.To)).Select(number => $"{cell.Name}: {number.To}"))];
    }

    private bool Narrow()
    {
        var before = _cells.Sum(cell => cell.Width);
        foreach (var cell in _cells) Add(cell.Enrolled, [cell.Sharing, cell.Others]);
        foreach (var (total, parts) in _tables)
        {
            AddTable(total, parts, cell => cell.Sharing, areWithin: true);
            AddTable(total, parts, cell => cell.Others, areWithin: false); // of two units, a member may have shared for one
            AddTable(total, parts, cell => cell.Enrolled, areWithin: true);
        }

        return _cells.Sum(cell => cell.Width) < before;
    }

    private void AddTable(Cell total, List<Cell> parts, Func<Cell, Bounds> number, bool areWithin)
    {
        var (sum, each) = (number(total), parts.ConvertAll(part => number(part)));
        if (_knowsThatNobodyMoved)
        {
            Add(sum, each);
            return;
        }

        sum.Within(areWithin ? each.Max(part => part.From) : 0, each.Sum(part => part.To));
        foreach (var part in each) part.Within(sum.From - each.Where(other => other != part).Sum(other => other.To), areWithin ? sum.To : Many);
    }

    private static void Add(Bounds total, List<Bounds> parts)
    {
        total.Within(parts.Sum(part => part.From), parts.Sum(part => part.To));
        foreach (var part in parts)
        {
            part.Within(
                total.From - parts.Where(other => other != part).Sum(other => other.To),
                total.To - parts.Where(other => other != part).Sum(other => other.From));
        }
    }

    private Cell CellOf(string name, ShownParticipation shown)
    {
        var others = shown is { Sharing: { } sharing, Enrolled: { } enrolled } ? enrolled - sharing : (long?)null;
        var cell = new Cell(name, Known(shown.Sharing, 0), Known(others, 0), Known(shown.Enrolled, 1), [shown.Sharing is null, others is null, shown.Enrolled is null]);
        _cells.Add(cell);
        return cell;
    }

    private static Bounds Known(long? number, long least) => number is { } known ? new Bounds(known, known) : new Bounds(least, Many);

    private sealed record Cell(string Name, Bounds Sharing, Bounds Others, Bounds Enrolled, bool[] IsHidden)
    {
        public IEnumerable<Bounds> Hidden => new[] { Sharing, Others, Enrolled }.Where((_, index) => IsHidden[index]);

        public long Width => Sharing.To - Sharing.From + Others.To - Others.From + Enrolled.To - Enrolled.From;
    }

    private sealed class Bounds(long from, long to)
    {
        public long From { get; private set; } = from;

        public long To { get; private set; } = to;

        public void Within(long least, long most)
        {
            (From, To) = (Math.Max(From, least), Math.Min(To, most));
            if (From > To) throw new InvalidOperationException("What is shown does not add up.");
        }
    }
}
