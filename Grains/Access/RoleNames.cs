namespace Campaigns.Grains;

/// <summary>Roles by the names that programs, the command line and the audit log use: <c>organizer</c>, <c>unit-admin</c>…</summary>
public static class RoleNames
{
    private static readonly Dictionary<string, Role> ByName = new(StringComparer.Ordinal)
    {
        ["organizer"] = Role.Organizer,
        ["unit-admin"] = Role.UnitAdmin,
        ["leadership"] = Role.Leadership,
        ["member"] = Role.Member,
        ["system-admin"] = Role.SystemAdmin,
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => ByName.Keys;

    /// <summary>A role's name.</summary>
    public static string Of(Role role) => ByName.Single(pair => pair.Value == role).Key;

    /// <summary>The role of a name; false when there is none.</summary>
    public static bool TryParse(string? name, out Role role) => ByName.TryGetValue(name ?? "", out role);
}
