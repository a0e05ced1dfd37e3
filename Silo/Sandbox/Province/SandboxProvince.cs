using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// A made-up province to show the product with: units over four levels, two of which are merged; pages and channels; campaigns. The same
/// seed and day give the same province, and its accounts grow in <see cref="World"/>.
/// </summary>
internal sealed record SandboxProvince
{
    /// <summary>Seed of every draw, of the world's too.</summary>
    public required int Seed { get; init; }

    /// <summary>The day the campaigns are placed around.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The units, each after the one above it; the first is the root.</summary>
    public required IReadOnlyList<SandboxUnit> Units { get; init; }

    /// <summary>The pages and channels and whose they are.</summary>
    public required IReadOnlyList<SandboxPage> Pages { get; init; }

    /// <summary>The campaigns, both running on <see cref="Today"/>.</summary>
    public required IReadOnlyList<SandboxCampaign> Campaigns { get; init; }

    /// <summary>A campaign that ended before <see cref="Today"/>.</summary>
    public required SandboxCampaign Ended { get; init; }

    /// <summary>What becomes of two of the units before <see cref="Today"/>.</summary>
    public required SandboxMerger Merger { get; init; }

    /// <summary>A province as of a day.</summary>
    public static SandboxProvince Draw(int seed, DateOnly today)
    {
        var units = SandboxUnits.Draw(seed);
        return new SandboxProvince
        {
            Seed = seed,
            Today = today,
            Units = units,
            Pages = SandboxPages.Draw(seed, units),
            Campaigns =
            [
                new(
                    "tin-tot",
                    "Mỗi ngày một tin tốt, mỗi tuần một câu chuyện đẹp",
                    "MoiNgayMotTinTot",
                    Around(today, 80, 40),
                    units[0].Code),
                new("he-xanh", "Chiến dịch Mùa hè xanh", "MuaHeXanh", Around(today, 35, 25), units[0].Code),
            ],
            Ended = new("thu-bay-tinh-nguyen", "Ngày thứ Bảy tình nguyện", "ThuBayTinhNguyen", new Period(today.AddDays(-88), today.AddDays(-50)), units[0].Code),
            Merger = SandboxUnits.Merge(today.AddDays(-20)),
        };
    }

    /// <summary>Members of a unit and everything below it.</summary>
    public int MembersOf(SandboxUnit unit) => unit.Members + Below(unit).Sum(MembersOf);

    /// <summary>Units in a unit's subtree, itself included.</summary>
    public int UnitsIn(SandboxUnit unit) => 1 + Below(unit).Sum(UnitsIn);

    /// <summary>The posts of its pages, from a local day on; about a third of those in a campaign's days carry its hashtag.</summary>
    public SandboxWorld World(DateOnly opensOn) => new(new SandboxWorldOptions
    {
        Seed = Seed,
        OpensOn = opensOn,
        Accounts = [.. Pages.Select(page => page.Account)],
        Hashtags = [.. Campaigns.Append(Ended).Select(campaign => new SandboxHashtag(campaign.Hashtag, campaign.Days))],
    });

    private IEnumerable<SandboxUnit> Below(SandboxUnit unit) => Units.Where(each => each.Parent == unit.Code);

    private static Period Around(DateOnly today, int before, int after) => new(today.AddDays(-before), today.AddDays(after));
}

/// <summary>A unit of the made-up province.</summary>
/// <param name="Code">Its code; unique.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Kind">What kind of unit it is.</param>
/// <param name="Parent">Code of the unit above; null at the top.</param>
/// <param name="Members">Roughly how many members it has itself, units below not included.</param>
internal sealed record SandboxUnit(string Code, string Name, UnitKind Kind, string? Parent, int Members);

/// <summary>Units of the made-up province that become one.</summary>
/// <param name="Code">Code of the new unit, which stands directly below the root.</param>
/// <param name="Name">Its name.</param>
/// <param name="Units">Codes of those that end.</param>
/// <param name="Branch">Code of a branch of one of them.</param>
/// <param name="BranchName">What the branch is called from then on.</param>
/// <param name="From">The first local day on which they are one.</param>
internal sealed record SandboxMerger(string Code, string Name, IReadOnlyList<string> Units, string Branch, string BranchName, DateOnly From);

/// <summary>A page or channel and the unit it belongs to.</summary>
internal sealed record SandboxPage(string Unit, SandboxAccount Account);

/// <summary>A campaign of the made-up province.</summary>
/// <param name="Code">Its code; unique.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Hashtag">The hashtag its posts carry, without <c>#</c>.</param>
/// <param name="Days">The local days it runs.</param>
/// <param name="Unit">Code of the unit that runs it.</param>
internal sealed record SandboxCampaign(string Code, string Name, string Hashtag, Period Days, string Unit);
