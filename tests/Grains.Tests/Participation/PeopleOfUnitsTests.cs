using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

/// <summary>People added up over a tree: 0 above 1 and 2, 1 above 3 and 4, 2 above 5.</summary>
public sealed class PeopleOfUnitsTests
{
    private static readonly Dictionary<long, long?> Parents = new() { [0] = null, [1] = 0, [2] = 0, [3] = 1, [4] = 1, [5] = 2 };

    [Fact]
    public void Whoever_shared_for_two_units_counts_in_both_and_once_above_them()
    {
        var people = new PeopleOfUnits(Parents);
        people.Add(3, enrolled: 10, sharing: 4);
        people.Add(5, enrolled: 7, sharing: 2);
        people.Add(new MemberOfSeveral(5, RosterStanding.Enrolled, [3, 5])); // one of the two, who was in 3 before

        Words(people).ShouldBe("0: 6/17, 1: 5/11, 2: 2/7, 3: 5/11 (5/11), 5: 2/7 (2/7)");
    }

    [Fact]
    public void Nobody_is_enrolled_where_a_member_stands_for_them_and_elsewhere_is()
    {
        var people = new PeopleOfUnits(Parents);
        people.Add(3, enrolled: 10, sharing: 0);
        people.Add(new MemberOfSeveral(3, RosterStanding.StoodFor, [3, 4]));
        people.Add(new MemberOfSeveral(9, RosterStanding.None, [4])); // left the subtree since

        Words(people).ShouldBe("0: 2/11, 1: 2/11, 3: 1/10 (1/10), 4: 2/2 (2/2)");
    }

    [Fact]
    public void Each_counts_once_in_every_subtree_whoever_they_are_added_with() => ForAnyPeople((people, counted) =>
    {
        foreach (var unit in Parents.Keys)
        {
            var there = people.Where(person => person.Home == unit || Above(person.Home).Contains(unit) || person.Shared.Any(other => Above(other).Contains(unit))).ToList();
            var of = counted.SingleOrDefault(each => each.Unit == unit);
            (of?.Total ?? new Participation(0, 0)).ShouldBe(new Participation(there.Count(person => person.Shared.Any(other => Above(other).Contains(unit))), there.Count));
        }
    });

    [Fact]
    public void Nor_do_those_who_changed_units_let_few_persons_be_worked_out() => ForAnyPeople((_, counted) =>
        new ReaderOfAllTables(counted, new ParticipationTree(counted), knowsThatNobodyMoved: false).WorkedOut().ShouldBeEmpty());

    private static void ForAnyPeople(Action<List<(long Home, List<long> Shared)>, IReadOnlyList<CountedUnit>> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var people = Enumerable.Range(0, random.Next(60)).Select(_ =>
            {
                var home = (long)random.Next(6);
                var shared = random.Next(3) == 0 ? [] : Enumerable.Range(0, random.Next(3)).Select(_ => (long)random.Next(6)).Append(home).Distinct().ToList();
                return (Home: home, Shared: shared);
            }).ToList();
            var sums = new PeopleOfUnits(Parents);
            foreach (var home in people.GroupBy(person => person.Home)) sums.Add(home.Key, home.Count(), home.Count(person => person.Shared.Contains(home.Key)));
            foreach (var (home, shared) in people.Where(person => person.Shared.Exists(unit => unit != person.Home)))
                sums.Add(new MemberOfSeveral(home, RosterStanding.Enrolled, shared));
            holds(people, sums.Counted());
        }).QuickCheckThrowOnFailure();

    private static List<long> Above(long unit) => Parents[unit] is { } parent ? [unit, .. Above(parent)] : [unit];

    private static string Words(PeopleOfUnits people) => string.Join(", ", people.Counted().OrderBy(unit => unit.Unit).Select(unit =>
        $"{unit.Unit}: {unit.Total.Sharing}/{unit.Total.Enrolled}{(unit.HasOwn ? $" ({unit.Own.Sharing}/{unit.Own.Enrolled})" : "")}"));
}
