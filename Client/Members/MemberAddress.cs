using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Builds every address of the pages on members.</summary>
internal static class MemberAddress
{
    /// <summary>The members of a unit and those below it.</summary>
    public static string Of(string unit) => $"{UnitAddress.Of(unit)}/members";

    /// <summary>The form that enrols one person.</summary>
    public static string New(string unit) => $"{Of(unit)}/new";

    /// <summary>New personal links of those who have none.</summary>
    public static string Links(string unit) => $"{Of(unit)}/links";

    /// <summary>The sheet that parents and guardians sign.</summary>
    public static string GuardianSheet(string unit) => $"{Of(unit)}/guardian-sheet";

    /// <summary>The import of a roster into a unit.</summary>
    public static string Import(string unit) => $"{Of(unit)}/import";

    /// <summary>An import.</summary>
    public static string Import(string unit, long id) => FormattableString.Invariant($"{Import(unit)}/{id}");

    /// <summary>A member's page.</summary>
    public static string Of(MemberId member) => $"/members/{member}";
}
