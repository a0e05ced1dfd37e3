using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>How audit lines name a role that is given, taken or offered.</summary>
internal static class GrantAudit
{
    /// <summary>The role by its name and the unit's code.</summary>
    public static AuditDetails Details(Grant grant) =>
        AuditDetails.Of((AuditDetail.Role, RoleNames.Of(grant.Role)), (AuditDetail.Unit, grant.Unit));
}
