using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>How audit lines name a role that is given, taken or offered.</summary>
internal static class GrantAudit
{
    /// <summary>The role by its name and the unit's code.</summary>
    public static IReadOnlyDictionary<string, string> Details(Grant grant) =>
        new Dictionary<string, string> { ["role"] = RoleNames.Of(grant.Role), ["unit"] = grant.Unit };
}
