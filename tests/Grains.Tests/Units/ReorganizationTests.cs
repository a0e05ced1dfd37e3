namespace Campaigns.Grains.Tests;

public class ReorganizationTests
{
    private static readonly DateOnly Later = new(2026, 6, 20);
    private static readonly DateOnly TooEarly = new(2026, 6, 1);

    public static TheoryData<string, UnitChange, UnitOutcome?> Cases => new()
    {
        { "C", Open("TW"), null },
        { "A", Open("TW"), new UnitOutcome.CodeTaken("A") },
        { "OLD", Open("TW"), new UnitOutcome.CodeTaken("OLD") },
        { "C", Open("X"), new UnitOutcome.UnknownUnit("X") },
        { "C", Open("OLD"), new UnitOutcome.IsClosed("OLD") },
        { "A", new RenameUnit("Tỉnh mới", TooEarly, Actor.Shell), null },
        { "TW", new RenameUnit("Trung ương Đoàn", Later, Actor.Shell), null },
        { "X", new RenameUnit("Không có", Later, Actor.Shell), new UnitOutcome.UnknownUnit("X") },
        { "OLD", new RenameUnit("Tỉnh cũ hơn", Later, Actor.Shell), new UnitOutcome.IsClosed("OLD") },
        { "A", new CountHeads(900, null, Later, Actor.Shell), null },
        { "OLD", new CountHeads(900, null, Later, Actor.Shell), new UnitOutcome.IsClosed("OLD") },
        { "A1", Move("B"), null },
        { "A1", Move("A"), null },
        { "A2", Move("B", SmallOrganization.Moved), null },
        { "A2", Move("B", TooEarly), new UnitOutcome.ChangedLater("A2", SmallOrganization.Moved) },
        { "TW", Move("A"), new UnitOutcome.IsRoot() },
        { "X", Move("A"), new UnitOutcome.UnknownUnit("X") },
        { "A1", Move("X"), new UnitOutcome.UnknownUnit("X") },
        { "A1", Move("OLD"), new UnitOutcome.IsClosed("OLD") },
        { "OLD", Move("B"), new UnitOutcome.IsClosed("OLD") },
        { "A", Move("A"), new UnitOutcome.BelowItself("A") },
        { "A", Move("A1"), new UnitOutcome.BelowItself("A") },
        { "B", Merge(["A"]), null },
        { "C", Merge(["A", "B"], "TW"), null },
        { "A", Merge([]), new UnitOutcome.NothingToDo() },
        { "A", Merge(["A"]), new UnitOutcome.NothingToDo() },
        { "A", Merge(["B", "B"]), new UnitOutcome.NothingToDo() },
        { "X", Merge(["A"]), new UnitOutcome.UnknownUnit("X") },
        { "A", Merge(["X"]), new UnitOutcome.UnknownUnit("X") },
        { "A", Merge(["OLD"]), new UnitOutcome.IsClosed("OLD") },
        { "OLD", Merge(["A"]), new UnitOutcome.IsClosed("OLD") },
        { "A", Merge(["TW"]), new UnitOutcome.IsRoot() },
        { "A1", Merge(["A"]), new UnitOutcome.BelowItself("A") },
        { "B", Merge(["A"], newBelow: "TW"), new UnitOutcome.CodeTaken("B") },
        { "C", Merge(["A", "B"], newBelow: "A1"), new UnitOutcome.BelowItself("A") },
        { "B", Merge(["A"], from: TooEarly), new UnitOutcome.ChangedLater("A2", SmallOrganization.Moved) },
        { "B", Merge(["A1"], from: TooEarly), new UnitOutcome.ChangedLater("facebook:100", SmallOrganization.HandedOver) },
        { "A", Split(false, Part("C", ["A1"])), null },
        { "A", Split(true, Part("C", ["A1"]), Part("D", ["A2"])), null },
        { "A", Split(true, Part("C", ["A1"])), new UnitOutcome.NotEmpty("A", Units: 1, Pages: 0, Members: 0) },
        { "A1", Split(true, Part("C", [])), new UnitOutcome.NotEmpty("A1", Units: 0, Pages: 1, Members: 0) },
        { "A1", Split(true, Part("C", []) with { Pages = [SmallOrganization.Page] }), null },
        { "A2", Split(false, Part("C", []) with { Pages = [SmallOrganization.Page] }), new UnitOutcome.NotInTheUnit("facebook:100") },
        { "A", Split(false), new UnitOutcome.NothingToDo() },
        { "A", Split(false, Part("C", ["B1"])), new UnitOutcome.NotInTheUnit("B1") },
        { "A", Split(false, Part("C", ["A1"]), Part("D", ["A1"])), new UnitOutcome.NotInTheUnit("A1") },
        { "A", Split(false, Part("B", [])), new UnitOutcome.CodeTaken("B") },
        { "A", Split(false, Part("C", []), Part("C", [])), new UnitOutcome.CodeTaken("C") },
        { "A", Split(false, Part("C", []) with { Parent = "A1" }), new UnitOutcome.BelowItself("A") },
        { "TW", Split(false, Part("C", ["A"])), new UnitOutcome.IsRoot() },
        { "X", Split(false, Part("C", [])), new UnitOutcome.UnknownUnit("X") },
        { "A2", new CloseUnit(Later, Actor.Shell), null },
        { "A2", new CloseUnit(TooEarly, Actor.Shell), new UnitOutcome.ChangedLater("A2", SmallOrganization.Moved) },
        { "B1", new CloseUnit(SmallOrganization.Left, Actor.Shell), null },
        { "B1", new CloseUnit(SmallOrganization.Left.AddDays(-1), Actor.Shell), new UnitOutcome.ChangedLater("B1", SmallOrganization.Left) },
        { "A", Merge(["B1"], from: SmallOrganization.Left.AddDays(-1)), new UnitOutcome.ChangedLater("B1", SmallOrganization.Left) },
        { "B1", Split(true, Part("C", [])) with { From = SmallOrganization.Left.AddDays(-1) }, new UnitOutcome.ChangedLater("B1", SmallOrganization.Left) },
        { "B1", Split(false, Part("C", [])) with { From = SmallOrganization.Left.AddDays(-1) }, null },
        { "NEW", new CloseUnit(SmallOrganization.Opened, Actor.Shell), null },
        { "NEW", new CloseUnit(SmallOrganization.Opened.AddDays(-1), Actor.Shell), new UnitOutcome.ChangedLater("NEW", SmallOrganization.Opened) },
        { "NEW", Move("A", SmallOrganization.Opened.AddDays(-1)), new UnitOutcome.ChangedLater("NEW", SmallOrganization.Opened) },
        { "A", new CloseUnit(Later, Actor.Shell), new UnitOutcome.NotEmpty("A", Units: 2, Pages: 0, Members: 0) },
        { "A1", new CloseUnit(Later, Actor.Shell), new UnitOutcome.NotEmpty("A1", Units: 0, Pages: 1, Members: 0) },
        { "M", new CloseUnit(Later, Actor.Shell), new UnitOutcome.NotEmpty("M", Units: 0, Pages: 0, Members: 12) },
        { "M", Split(true, Part("C", [])), new UnitOutcome.NotEmpty("M", Units: 0, Pages: 0, Members: 12) },
        { "M", Split(false, Part("C", [])), null },
        { "B", Merge(["M"]), null },
        { "TW", new CloseUnit(Later, Actor.Shell), new UnitOutcome.IsRoot() },
        { "OLD", new CloseUnit(Later, Actor.Shell), new UnitOutcome.IsClosed("OLD") },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_change_is_refused_for_what_speaks_against_it(string code, UnitChange change, UnitOutcome? expected) =>
        Reorganization.Refusal(code, change, new SmallOrganization()).ShouldBe(expected);

    [Fact]
    public void Every_change_has_its_rule() =>
        typeof(UnitChange).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(UnitChange))).Select(type => type.Name)
            .ShouldBe(Cases.Select(row => row[1]!.GetType().Name).Distinct(), ignoreOrder: true);

    private static OpenUnit Open(string parent) => new("Tỉnh C", UnitKind.Province, parent, Later, Actor.Shell);

    private static MoveUnit Move(string parent, DateOnly? from = null) => new(parent, from ?? Later, Actor.Shell);

    private static MergeUnits Merge(string[] units, string? newBelow = null, DateOnly? from = null) =>
        new(units, newBelow is null ? null : new UnitPart("", "Tỉnh mới", UnitKind.Province, newBelow), from ?? Later, Actor.Shell);

    private static SplitUnit Split(bool closes, params UnitPart[] parts) => new(parts, closes, Later, Actor.Shell);

    private static UnitPart Part(string code, string[] units) => new(code, "Xã mới", UnitKind.Commune, Parent: null) { Units = units };
}
