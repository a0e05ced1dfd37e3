using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

/// <summary>What all tables of a unit and everything below it tell together.</summary>
public sealed class ParticipationTreeTests
{
    // parent>unit:sharing/enrolled of those in the unit itself; what is shown of each with everything below it
    [Theory]
    [InlineData("p p>a:10/30 p>b:20/60", "p:30/90 a:10/30 b:20/60")]
    [InlineData("p p>a p>b a>c:3/20 a>d:9/20 b>e:30/60", "p:42/100 a:12/40 b:30/60 c:?/20 d:?/20 e:30/60")] // hidden within a, which stands open
    [InlineData("p p>a p>b:30/60 p>e:40/70 a>c:1/20 a>d:1/20 a>f:1/20 a>g:1/20 a>h:1/20", "p:75/230 a:?/100 b:?/60 e:40/70 c:?/20 d:?/20 f:?/20 g:?/20 h:?/20")] // its own table cannot keep it
    [InlineData("p p>a:3/40 p>b p>e:30/60 b>c:5/20 b>d:6/20", "p:44/140 a:?/40 b:?/40 e:30/60 c:?/20 d:?/20")] // or b could be added up
    [InlineData("p p>a:3/40 p>b:6/20 p>e:30/60 b>c:5/20", "p:44/140 a:?/40 b:?/40 e:30/60 c:?/20")] // those in b itself and below it
    [InlineData("p p>a a>b b>c:2/40", "p:?/40 a:?/40 b:?/40 c:?/40")]
    [InlineData("p:20/40 p>a a>b b>c:2/40", "p:22/80 a:?/40 b:?/40 c:?/40")]
    [InlineData("p p>a:1/3 p>b p>e:30/60 b>c:10/20 b>d:10/20", "p:51/103 a:?/? b:?/? e:30/60 c:?/? d:?/?")] // few are enrolled
    [InlineData("p p>a:1/1 p>b:1/1 p>e:1/1 e>c:0/1 e>d:1/1", "p:?/? a:?/? b:?/? e:?/? c:?/? d:?/?")] // five in five units, wherever they are listed
    public void What_is_hidden_of_a_unit_is_hidden_in_its_own_table_and_in_the_one_above(string units, string shown)
    {
        var (names, counted) = Read(units);

        var tree = new ParticipationTree(counted);

        string.Join(' ', names.Select((name, unit) => $"{name}:{Words(tree.Total(unit))}")).ShouldBe(shown);
    }

    [Fact]
    public void A_unit_in_which_nobody_is_enrolled_hides_nothing()
    {
        var tree = new ParticipationTree([]);

        tree.Total(7).ShouldBe(new ShownParticipation(0, 0, null, IsHidden: false));
        (tree.HasAnybody(7), tree.HasOwn(7)).ShouldBe((false, false));
    }

    [Fact]
    public void No_few_persons_can_be_worked_out_of_all_tables_together() => ForAnyTree(units =>
    {
        var reader = new ReaderOfAllTables(units, new ParticipationTree(units));

        reader.WorkedOut().ShouldBeEmpty();
    });

    [Fact]
    public void Whoever_reads_only_a_part_of_the_tables_learns_no_more() => ForAnyTree(units =>
    {
        foreach (var top in units.Where(unit => unit.Parent == 0))
        {
            List<CountedUnit> seen = [top, .. units.Where(unit => unit.Parent == top.Unit)];
            new ReaderOfAllTables(seen, new ParticipationTree(seen)).WorkedOut().ShouldBeEmpty();
        }
    });

    [Fact]
    public void What_is_shown_is_true_and_nothing_is_hidden_without_need() => ForAnyTree(units =>
    {
        var tree = new ParticipationTree(units);
        foreach (var unit in units)
        {
            (tree.Total(unit.Unit).Sharing ?? unit.Total.Sharing).ShouldBe(unit.Total.Sharing);
            (tree.Total(unit.Unit).Enrolled ?? unit.Total.Enrolled).ShouldBe(unit.Total.Enrolled);
            (tree.Own(unit.Unit).Sharing ?? unit.Own.Sharing).ShouldBe(unit.Own.Sharing);
        }

        if (units.Any(unit => HasFew(unit.Total) || HasFew(unit.Own))) return;
        units.ShouldAllBe(unit => !tree.Total(unit.Unit).IsHidden && !tree.Own(unit.Unit).IsHidden);
    });

    private static bool HasFew(Participation people) => FewPersons.Are(people.Sharing) || FewPersons.Are(people.Others) || FewPersons.Are(people.Enrolled);

    // Three levels; few persons are frequent, and so are units with nobody, and those with one unit below.
    private static void ForAnyTree(Action<List<CountedUnit>> holds) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        for (var tree = 0; tree < 50; tree++)
        {
            var most = random.Next(2) == 0 ? 3 : 12;
            List<(long Unit, long? Parent, Participation Own)> units = [(0, null, People())];
            for (var child = random.Next(5); child > 0; child--) units.Add((units.Count, 0, People()));
            foreach (var (parent, _, _) in units.Skip(1).ToList())
            {
                for (var child = random.Next(5); child > 0; child--) units.Add((units.Count, parent, People()));
            }

            holds(Counted(units));

            Participation People()
            {
                if (random.Next(3) == 0) return new(0, 0);
                var (sharing, others) = (random.Next(most), random.Next(most));
                return new(sharing, sharing + others);
            }
        }
    }).QuickCheckThrowOnFailure();

    private static List<CountedUnit> Counted(List<(long Unit, long? Parent, Participation Own)> units) =>
        [.. units.Select(unit => new CountedUnit(unit.Unit, unit.Parent, Total(units, unit.Unit), unit.Own)).Where(unit => unit.Total.Enrolled > 0)];

    private static Participation Total(List<(long Unit, long? Parent, Participation Own)> units, long unit) =>
        units.Where(child => child.Parent == unit).Select(child => Total(units, child.Unit)).Append(units[(int)unit].Own)
            .Aggregate(new Participation(0, 0), (sum, part) => new(sum.Sharing + part.Sharing, sum.Enrolled + part.Enrolled));

    private static (List<string> Names, List<CountedUnit> Units) Read(string units)
    {
        var written = units.Split(' ').Select(unit => unit.Split(':')).ToList();
        var names = written.ConvertAll(unit => unit[0].Split('>')[^1]);
        return (names, Counted([.. written.Select((unit, index) => (
            (long)index, unit[0].Split('>') is [var parent, _] ? names.IndexOf(parent) : (long?)null,
            unit is [_, var own] ? new Participation(Written.Number(own.Split('/')[0]), Written.Number(own.Split('/')[1])) : new Participation(0, 0)))]));
    }

    private static string Words(ShownParticipation shown) => $"{Word(shown.Sharing)}/{Word(shown.Enrolled)}";

    private static string Word(long? number) => number is { } shown ? $"{shown}" : "?";
}
