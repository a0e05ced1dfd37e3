namespace Campaigns.Grains;

/// <summary>What an account may do within a unit's subtree. A role is granted for one unit and holds for everything below it.</summary>
public enum Role
{
    /// <summary>Campaigns, units and people of a subtree.</summary>
    Organizer = 1,

    /// <summary>Own unit and below: pages, members, links.</summary>
    UnitAdmin = 2,

    /// <summary>Reads the figures of a subtree.</summary>
    Leadership = 3,

    /// <summary>Own links only.</summary>
    Member = 4,

    /// <summary>The installation itself.</summary>
    SystemAdmin = 5,
}

/// <summary>One thing an account may be allowed to do.</summary>
public enum Capability
{
    /// <summary>Read the figures of a subtree.</summary>
    ReadFigures,

    /// <summary>Register and connect pages.</summary>
    ManagePages,

    /// <summary>Make and change campaigns.</summary>
    ManageCampaigns,

    /// <summary>Invite people and give roles.</summary>
    ManagePeople,

    /// <summary>Hand in own links.</summary>
    SubmitLinks,

    /// <summary>See the state of the installation.</summary>
    ManageSystem,

    /// <summary>Change the organization: open, rename, move, merge, split and close units, and count their heads.</summary>
    ManageUnits,

    /// <summary>Enter countable activities with their evidence.</summary>
    EnterActivities,

    /// <summary>Read who changed what.</summary>
    ReadAudit,

    /// <summary>Enrol members, give them their links, and answer what they ask about their data.</summary>
    ManageMembers,

    /// <summary>Decide on shares that members handed in, and recount them.</summary>
    ReviewShares,
}

/// <summary>A role in a unit's subtree.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">Code of the unit at the top of the subtree.</param>
public sealed record Grant(Role Role, string Unit);

/// <summary>What each role may do. The one table of it.</summary>
public static class Roles
{
    /// <summary>Whether a role brings a capability.</summary>
    public static bool Allows(this Role role, Capability capability) => role switch
    {
        Role.Organizer => capability is Capability.ReadFigures or Capability.ManagePages or Capability.ManageCampaigns
            or Capability.ManagePeople or Capability.ManageUnits or Capability.EnterActivities or Capability.ReadAudit
            or Capability.ManageMembers or Capability.ReviewShares,
        Role.UnitAdmin => capability is Capability.ReadFigures or Capability.ManagePages or Capability.SubmitLinks
            or Capability.EnterActivities or Capability.ManageMembers or Capability.ReviewShares,
        Role.Leadership => capability is Capability.ReadFigures,
        Role.Member => capability is Capability.SubmitLinks,
        Role.SystemAdmin => capability is Capability.ManageSystem or Capability.ReadFigures or Capability.ManagePeople
            or Capability.ReadAudit,
    };

    /// <summary>Everything a role brings.</summary>
    public static IEnumerable<Capability> Capabilities(this Role role) => Enum.GetValues<Capability>().Where(capability => role.Allows(capability));

    /// <summary>
    /// Whether somebody who holds these capabilities over a unit may give a role there, or take it: they manage people, and the role brings
    /// nothing over others that they do not have. Handing in own links gives power over nobody, so everybody who manages people may give it.
    /// </summary>
    public static bool MayGive(IEnumerable<Capability> held, Role given)
    {
        var has = held.Append(Capability.SubmitLinks).ToHashSet();
        return has.Contains(Capability.ManagePeople) && given.Capabilities().All(has.Contains);
    }
}
