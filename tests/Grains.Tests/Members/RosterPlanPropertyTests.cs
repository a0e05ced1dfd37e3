using FsCheck;
using FsCheck.Fluent;
using static Campaigns.Grains.Tests.RosterScene;

namespace Campaigns.Grains.Tests;

public sealed class RosterPlanPropertyTests
{
    private static readonly string[] Names =
        ["Nguyễn Văn An", "NGUYỄN VĂN AN", "nguyen van an", "Trần Thị Lan", "Tra\u0302\u0300n Thi\u0323 Lan", "Lê Hoà", "Lê Hòa"];

    private static readonly string[] Spellings = ["091000000{0}", "+84 91 000 000{0}", "91000000{0}.0", "9.1000000{0}E+8", "091.000.000{0}"];

    [Fact]
    public void Rows_given_in_any_order_come_to_the_same_plan() => ForAnyFile((random, scene, rows) =>
    {
        var plan = scene.PlanAsNumbered(rows);
        random.Shuffle(rows);

        var shuffled = scene.PlanAsNumbered(rows);

        Told(shuffled).ShouldBe(Told(plan));
        shuffled.Lines.Select(line => line with { Step = null! }).ShouldBe(plan.Lines.Select(line => line with { Step = null! }));
    });

    [Fact]
    public void Whatever_lines_the_rows_stand_in_the_same_ones_are_one_person() => ForAnyFile((random, scene, rows) =>
    {
        var lines = rows.Select(row => row.Line).ToArray();
        random.Shuffle(lines);
        var now = rows.Index().ToDictionary(row => row.Item.Line, row => lines[row.Index]);

        var plan = scene.PlanAsNumbered(rows);
        var moved = scene.PlanAsNumbered(rows.Select(row => row with { Line = now[row.Line] }));

        PeopleOf(moved, line => line).ShouldBe(PeopleOf(plan, line => now[line]), ignoreOrder: true);
        moved.Counts.Faulty.ShouldBe(plan.Counts.Faulty);
    });

    [Fact]
    public void The_same_file_again_changes_nothing() => ForAnyFile((_, scene, rows) =>
    {
        var plan = scene.PlanAsNumbered(rows);

        var again = scene.After(plan).PlanAsNumbered(rows);

        again.Counts.Changes.ShouldBe(0);
        foreach (var (before, after) in plan.Lines.Zip(again.Lines))
        {
            if (before.Step is RosterStep.Enrol or RosterStep.Move) after.Step.ShouldBeOfType<RosterStep.AlreadyEnrolled>();
            else Told(after.Step).ShouldBe(Told(before.Step));
        }
    });

    [Fact]
    public void Nobody_is_enrolled_twice() => ForAnyFile((_, scene, rows) =>
    {
        var added = scene.After(scene.PlanAsNumbered(rows)).Members.Except(scene.Members);

        added.GroupBy(member => member.Number).ShouldAllBe(same => same.Count() == 1);
    });

    [Fact]
    public void A_plan_tells_of_nobody_who_does_not_stand_in_the_file() => ForAnyFile((_, scene, rows) =>
    {
        var plan = scene.PlanAsNumbered(rows);

        foreach (var member in scene.Members.Where(member => Told(plan).Any(told => told.Split(' ').Contains(Word(member)))))
            plan.Lines.ShouldContain(line => line.Person != null && (line.Person.Number == member.Number || line.Person.Name.Key == member.Name.Key));
        plan.Lines.Count.ShouldBe(rows.Length);
    });

    [Fact]
    public void No_text_does_harm()
    {
        var texts = Texts.Likely("0912345678 /nguyễnVĂN;=-");
        var rows = from name in texts
                   from number in texts
                   from birth in texts
                   from unit in texts
                   from code in texts
                   select Row(name, number, unit, birth, code);

        Prop.ForAll(rows.ToArbitrary(), row => new RosterScene().With("Lê Hoà", "0912345678").Plan(row, row).Lines.Count.ShouldBe(2))
            .QuickCheckThrowOnFailure();
    }

    // Lines of each person, renumbered.
    private static IEnumerable<string> PeopleOf(RosterPlan plan, Func<int, int> now) =>
        plan.Lines.Where(line => line.Person is not null)
            .GroupBy(line => line.Step is RosterStep.Duplicate duplicate ? duplicate.OfLine : line.Line)
            .Select(person => string.Join(' ', person.Select(line => now(line.Line)).Order()));

    private static string Word(EnrolledMember member) => $"{BitConverter.ToInt32(member.Id.Value.ToByteArray())}";

    private static void ForAnyFile(Action<Random, RosterScene, RosterRow[]> holds) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var scene = new RosterScene();
        for (var member = random.Next(8); member > 0; member--)
        {
            var row = Dirty(random);
            var number = random.Next(6) == 0 ? null : Number(random);
            scene.With(row.Name!, number, One(random, ["xa-1", "xa-2", "cu", "tinh-khac"]), row.Birth, row.OwnCode);
        }

        holds(random, scene, [.. Enumerable.Range(2, random.Next(2, 14)).Select(line => Dirty(random) with { Line = line })]);
    }).QuickCheckThrowOnFailure();

    private static RosterRow Dirty(Random random) => Row(
        One(random, Names),
        random.Next(10) == 0 ? "0243 825 1234" : Number(random),
        One(random, ["xa-1", "xa-1", "xa-1", "xa-2", "", "nowhere", "cu"]),
        random.Next(2) == 0 ? null : One(random, ["1/9/2005", "2005-09-01", "38596", "2005", "2/9/2005", "2011", "31/2/2005"]),
        random.Next(3) == 0 ? $"{random.Next(3)}" : null);

    private static string Number(Random random) => string.Format(null, One(random, Spellings), random.Next(1, 8));

    private static T One<T>(Random random, T[] some) => some[random.Next(some.Length)];
}
