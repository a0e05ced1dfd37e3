using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>What a unit's grain promises on every engine.</summary>
public abstract class UnitGrainContract : GrainContract<IUnitGrain>
{
    private static readonly DateOnly First = new(2026, 6, 1);
    private static readonly DateOnly Second = new(2026, 6, 2);
    private static readonly DateOnly Third = new(2026, 6, 3);
    private static readonly DateOnly Today = new(2026, 6, 5);

    private protected UnitGrainContract(StorageEngine storage, GrainHostStart start) : base(storage, start)
    {
    }

    protected override IReadOnlyList<GrainStep> Story =>
    [
        Step(nameof(IUnitGrain.OpenAsync), (unit, token) => unit.OpenAsync(Opening("Đoàn A", District), token), "Đoàn A in huyen"),
        Step(nameof(IUnitGrain.RenameAsync), (unit, token) => unit.RenameAsync(new("Đoàn Á", Second, Actor.Shell), token), "Đoàn Á in huyen"),
        Step(nameof(IUnitGrain.CountHeadsAsync), (unit, token) => unit.CountHeadsAsync(new(120, 3, Second, Actor.Shell), token), "Đoàn Á in huyen, 120 members"),
        Step(nameof(IUnitGrain.MoveAsync), (unit, token) => unit.MoveAsync(new(Province, Second, Actor.Shell), token), "Đoàn Á in tinh, 120 members"),
        Step(
            nameof(IUnitGrain.SplitAsync),
            (unit, token) => unit.SplitAsync(new([Part("b")], Closes: false, Third, Actor.Shell), token),
            "Đoàn Á in tinh, 120 members; Phần b in tinh"),
        Step(
            nameof(IUnitGrain.MergeAsync),
            (unit, token) => unit.MergeAsync(new(["b"], New: null, Today, Actor.Shell), token),
            "Đoàn Á in tinh, 120 members; Phần b in a until 2026-06-05") with { Lines = 2 }, // of the unit, and of the one that ends
        Step(
            nameof(IUnitGrain.CloseAsync),
            (unit, token) => unit.CloseAsync(new(Today, Actor.Shell), token),
            "Đoàn Á in tinh until 2026-06-05, 120 members; Phần b in a until 2026-06-05"),
    ];

    protected override (string Sql, string Shows) Beside =>
        ("UPDATE units SET name = 'Khác' WHERE code = 'a'", "Khác in huyen");

    [StorageFact]
    public async Task Whatever_speaks_against_a_change_is_named_and_nothing_is_changed()
    {
        await OpenAsync("a", District);
        await OpenAsync("closed", District);
        await Unit("closed").CloseAsync(new(Today, Actor.Shell));
        await Unit("a").MoveAsync(new(Province, Third, Actor.Shell));
        var before = await ShowAsync(Grains);

        var refusals = new[]
        {
            await Unit("b").OpenAsync(Opening("Đoàn B", "nowhere")),
            await Unit("a").OpenAsync(Opening("Đoàn B", District)),
            await Unit("closed").RenameAsync(new("Khác", Today, Actor.Shell)),
            await Unit("a").RenameAsync(new("Khác", Today.AddDays(1), Actor.Shell)),
            await Unit("a").MoveAsync(new(District, Second, Actor.Shell)),
            await Unit(District).MoveAsync(new(Commune, Today, Actor.Shell)),
            await Unit(Province).CloseAsync(new(Today, Actor.Shell)),
            await Unit(Commune).CloseAsync(new(Today, Actor.Shell)),
            await Unit(District).SplitAsync(new([Part("b") with { Units = ["a"] }], Closes: false, Today, Actor.Shell)),
            await Unit("a").MergeAsync(new([], New: null, Today, Actor.Shell)),
        };

        refusals.ShouldBe(
        [
            new UnitOutcome.UnknownUnit("nowhere"), new UnitOutcome.CodeTaken("a"), new UnitOutcome.IsClosed("closed"),
            new UnitOutcome.InTheFuture(Today), new UnitOutcome.ChangedLater("a", Third), new UnitOutcome.BelowItself(District),
            new UnitOutcome.IsRoot(), new UnitOutcome.NotEmpty(Commune, Units: 0, Pages: 1, Members: 0), new UnitOutcome.NotInTheUnit("a"),
            new UnitOutcome.NothingToDo(),
        ]);
        ShouldBeAllRefusals<UnitOutcome>(refusals, typeof(UnitOutcome.Done));
        (await ShowAsync(Grains)).ShouldBe(before);
    }

    [StorageFact]
    public async Task Two_units_that_move_below_each_other_at_once_make_no_ring()
    {
        await OpenAsync("a", Province);
        await OpenAsync("b", Province);

        var outcomes = await Task.WhenAll(
            Task.Run(() => Unit("a").MoveAsync(new("b", Today, Actor.Shell))),
            Task.Run(() => Elsewhere.Get<IUnitGrain>("b").MoveAsync(new("a", Today, Actor.Shell))));

        outcomes.OfType<UnitOutcome.Done>().Count().ShouldBe(1);
        outcomes.OfType<UnitOutcome.BelowItself>().Count().ShouldBe(1);
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task Whoever_opens_the_same_code_last_finds_it_taken()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(caller => Task.Run(() =>
            (caller % 2 == 0 ? Grains : Elsewhere).Get<IUnitGrain>("a").OpenAsync(Opening($"Đoàn {caller}", District)))));

        var opened = outcomes.OfType<UnitOutcome.Done>().ShouldHaveSingleItem();
        outcomes.Count(outcome => outcome == new UnitOutcome.CodeTaken("a")).ShouldBe(5);
        (await Unit("a").DescribeAsync())!.Unit.Name.ShouldBe(opened.Unit.Unit.Name);
    }

    [StorageFact]
    public async Task Nobody_is_described_who_is_not_there() => (await Unit("nowhere").DescribeAsync()).ShouldBeNull();

    protected override async Task FurnishAsync()
    {
        Site.Clock.Advance(TimeSpan.FromDays(4));
        await Site.SeeAsync("p");
        await Site.ReadAsync("p", ("2026-06-01T05:00:00Z", new Counters(Views: 10)), ("2026-06-04T05:00:00Z", new Counters(Views: 30)));
    }

    protected override bool Changes(object outcome) => outcome is UnitOutcome.Done;

    private protected override async Task<string> ShowAsync(IGrains grains)
    {
        var units = new[] { await grains.Get<IUnitGrain>("a").DescribeAsync(), await grains.Get<IUnitGrain>("b").DescribeAsync() };
        return string.Join("; ", units.OfType<UnitHistory>().Select(Line));
    }

    private static string Line(UnitHistory history) =>
        $"{history.Unit.Name} in {history.Unit.Parent}"
        + (history.Unit.ClosedOn is { } closed ? $" until {closed:yyyy-MM-dd}" : "")
        + string.Concat(history.HeadCounts.Select(count => $", {count.Members} members"));

    private static GrainStep Step(string method, Func<IUnitGrain, CancellationToken, Task<UnitOutcome>> call, string shows) =>
        new(method, (grains, token) => Told(call(grains.Get<IUnitGrain>("a"), token)), shows);

    private static OpenUnit Opening(string name, string parent) => new(name, UnitKind.Commune, parent, First, Actor.Shell);

    private static UnitPart Part(string code) => new(code, $"Phần {code}", UnitKind.Commune, Parent: null);

    private IUnitGrain Unit(string code) => Grains.Get<IUnitGrain>(code);

    private async Task OpenAsync(string code, string parent) =>
        (await Unit(code).OpenAsync(Opening($"Đoàn {code}", parent))).ShouldBeOfType<UnitOutcome.Done>();
}
