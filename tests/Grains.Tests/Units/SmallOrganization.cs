namespace Campaigns.Grains.Tests;

/// <summary>
/// A root <c>TW</c> over the provinces <c>A</c> and <c>B</c>; below A the communes <c>A1</c> and <c>A2</c>, below B the commune
/// <c>B1</c>, which had a page until 12 June; A2 was moved on 10 June, A1 has a page since 5 June; <c>NEW</c> below B was opened on
/// 8 June; <c>M</c> below B has 12 members; <c>OLD</c> was merged into A.
/// </summary>
internal sealed class SmallOrganization : IOrganizationView
{
    public static readonly DateOnly Moved = new(2026, 6, 10);
    public static readonly DateOnly Left = new(2026, 6, 12);
    public static readonly DateOnly Opened = new(2026, 6, 8);
    public static readonly DateOnly HandedOver = new(2026, 6, 5);
    public static readonly FanpageKey Page = new(Platform.Facebook, "100");

    private static readonly Dictionary<string, Unit> Units = new Unit[]
    {
        new("TW", "Trung ương", null), new("A", "Tỉnh A", "TW"), new("B", "Tỉnh B", "TW"), new("A1", "Xã A1", "A"), new("A2", "Xã A2", "A"),
        new("B1", "Xã B1", "B"), new("NEW", "Xã mới", "B") { OpenedOn = Opened }, new("M", "Xã M", "B"), new("OLD", "Tỉnh cũ", "A") { ClosedOn = new DateOnly(2025, 7, 1), MergedInto = "A" },
    }.ToDictionary(unit => unit.Code);

    public Unit? Find(string code) => Units.GetValueOrDefault(code);

    public DateOnly? ChangedOn(string code) => code == "A2" ? Moved : null;

    public DateOnly? LeftOn(string code) => code == "B1" ? Left : null;

    public IReadOnlyList<string> ChildrenOf(string code) =>
        [.. Units.Values.Where(unit => unit.Parent == code && unit.ClosedOn is null).Select(unit => unit.Code)];

    public IReadOnlyDictionary<FanpageKey, DateOnly> PagesOf(string code) =>
        code == "A1" ? new Dictionary<FanpageKey, DateOnly> { [Page] = HandedOver } : [];

    public int MembersOf(string code) => code == "M" ? 12 : 0;

    public bool StandsBelow(string code, string ancestor, DateOnly from)
    {
        for (var unit = Find(code); unit is not null; unit = unit.Parent is null ? null : Find(unit.Parent))
        {
            if (unit.Code == ancestor) return true;
        }

        return false;
    }
}
