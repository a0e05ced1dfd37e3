using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// The capabilities a key is narrowed to as one number, a bit each. The bits are stored and never change their meaning; a capability that
/// comes later takes the next one, and no key has it that did not ask for it.
/// </summary>
public static class KeyScopes
{
    /// <summary>The number of a set.</summary>
    public static int Write(IEnumerable<Capability> scopes) => scopes.Aggregate(0, (bits, scope) => bits | Bit(scope));

    /// <summary>The set of a number.</summary>
    public static IReadOnlySet<Capability> Read(int bits) => Enum.GetValues<Capability>().Where(scope => (bits & Bit(scope)) != 0).ToHashSet();

    private static int Bit(Capability capability) => capability switch
    {
        Capability.ReadFigures => 1 << 0,
        Capability.ManagePages => 1 << 1,
        Capability.ManageCampaigns => 1 << 2,
        Capability.ManagePeople => 1 << 3,
        Capability.SubmitLinks => 1 << 4,
        Capability.ManageSystem => 1 << 5,
        Capability.ManageUnits => 1 << 6,
        Capability.EnterActivities => 1 << 7,
        Capability.ReadAudit => 1 << 8,
        Capability.ManageMembers => 1 << 9,
        Capability.ReviewShares => 1 << 10,
    };
}
