using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The units of the made-up province: 31 over four levels. Every place in it is invented.</summary>
internal static class SandboxUnits
{
    private const string Root = "SX";

    private static readonly string[] Communes =
    [
        "xã Đồng Xanh", "xã Suối Trong", "phường Bến Nắng", "xã Cầu Mây", "xã Gò Sen",
        "phường Đồi Thông", "xã Bãi Dâu", "xã Mỹ Lúa", "phường Hồ Trúc", "xã Rạch Sao",
    ];

    private static readonly string[] Schools = ["Trường Đại học Sông Xanh", "Trường Cao đẳng Nghề Sông Xanh", "Trường THPT Bến Nắng"];

    private static readonly string[] Offices = ["Sở Mẫu Một", "Sở Mẫu Hai", "Bệnh viện Sông Xanh"];

    private static readonly string[] Faculties = ["Sư phạm", "Nông nghiệp", "Công nghệ thông tin"];

    /// <summary>The units, each after the one above it.</summary>
    public static IReadOnlyList<SandboxUnit> Draw(int seed)
    {
        var random = SandboxRandom.For(seed, "units");
        return
        [
            new(Root, "Tỉnh Đoàn Sông Xanh (mẫu)", UnitKind.Province, null, 25),
            .. Communes.Select((name, index) => new SandboxUnit(Code($"{Root}-X", index), $"Đoàn {name}", UnitKind.Commune, Root, 60 + random.Next(240))),
            new($"{Root}-K", "Đoàn Khối các cơ quan tỉnh", UnitKind.Sector, Root, 80 + random.Next(120)),
            .. Schools.Select((name, index) => new SandboxUnit(Code($"{Root}-T", index), $"Đoàn {name}", UnitKind.Grassroots, Root, 150 + random.Next(450))),
            .. Branches(random),
        ];
    }

    /// <summary>Two of the communes become one: both have pages, and one of them a branch, which then gets a name of the new commune.</summary>
    /// <param name="from">The first day on which they are one.</param>
    public static SandboxMerger Merge(DateOnly from) => new(
        Code($"{Root}-X", Communes.Length), "Đoàn xã Sen Dâu", [Code($"{Root}-X", 4), Code($"{Root}-X", 6)],
        $"{Code($"{Root}-X", 4)}-C01", "Chi đoàn thôn 5 xã Sen Dâu", from);

    // Hamlets in six communes, three offices, three faculties, and classes in the first two of them.
    private static IEnumerable<SandboxUnit> Branches(SandboxRandom random)
    {
        for (var index = 0; index < 6; index++)
            yield return Branch(Code($"{Root}-X", index), 0, $"Chi đoàn thôn {index + 1} {Communes[index]}", random);
        for (var index = 0; index < Offices.Length; index++)
            yield return Branch($"{Root}-K", index, $"Chi đoàn {Offices[index]}", random);
        for (var index = 0; index < Faculties.Length; index++)
        {
            var faculty = Branch(Code($"{Root}-T", 0), index, $"Liên chi đoàn khoa {Faculties[index]}", random);
            yield return faculty;
            for (var room = 0; room < 2 && index < 2; room++)
                yield return Branch(faculty.Code, room, $"Chi đoàn lớp {Faculties[index]} K{room + 1}", random);
        }
    }

    private static SandboxUnit Branch(string parent, int index, string name, SandboxRandom random) =>
        new(Code($"{parent}-C", index), name, UnitKind.Branch, parent, 15 + random.Next(45));

    private static string Code(string prefix, int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{index + 1:D2}");
}
