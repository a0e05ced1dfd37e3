namespace Campaigns.Grains;

/// <summary>
/// What kind of unit it is. Districts ended in Vietnam on 1 July 2025 and stay for the years before; sectoral units (agencies,
/// enterprises, schools) stand beside the territorial ones, below whichever unit leads them.
/// </summary>
public enum UnitKind
{
    /// <summary>None of those below.</summary>
    Other = 0,

    /// <summary>The centre: Trung ương Đoàn.</summary>
    Central = 1,

    /// <summary>A province or a city on its level: Tỉnh Đoàn, Thành Đoàn.</summary>
    Province = 2,

    /// <summary>A district, until the end of June 2025: Huyện Đoàn, Quận Đoàn.</summary>
    District = 3,

    /// <summary>A commune, ward or special zone: Đoàn xã, Đoàn phường, Đoàn đặc khu.</summary>
    Commune = 4,

    /// <summary>A sector beside the territory: Đoàn Khối, Ban Thanh niên of a ministry or a corporation.</summary>
    Sector = 5,

    /// <summary>A grassroots unit of a school, an office or an enterprise: Đoàn trường, Đoàn cơ sở.</summary>
    Grassroots = 6,

    /// <summary>A branch, the smallest unit: Chi đoàn, Liên chi đoàn.</summary>
    Branch = 7,
}
