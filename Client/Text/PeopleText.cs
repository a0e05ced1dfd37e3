using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of people with accounts, and of inviting them.</summary>
internal abstract class PeopleText
{
    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string SearchLabel { get; }

    public abstract string None { get; }

    public abstract string NoneAdvice { get; }

    public abstract string Name { get; }

    public abstract string UserName { get; }

    public abstract string Roles { get; }

    public abstract string NoRole { get; }

    public abstract string LastSignIn { get; }

    public abstract string Never { get; }

    public abstract string SecondFactor { get; }

    public abstract string On { get; }

    public abstract string Off { get; }

    public abstract string Closed { get; }

    public abstract string Invite { get; }

    public abstract string InviteLead { get; }

    public abstract string RoleLabel { get; }

    public abstract string Unit { get; }

    public abstract string SendInvitation { get; }

    public abstract string LinkShownOnce { get; }

    public abstract string OpenInvitations { get; }

    public abstract string SentBy { get; }

    public abstract string ExpiresOn { get; }

    public abstract string Withdraw { get; }

    public abstract string MayNotGive { get; }

    public abstract string Give { get; }

    public abstract string Take { get; }

    public abstract string TakeQuestion(string role, string unit);

    public abstract string LastOrganizer { get; }

    public abstract string Done { get; }

    public abstract string Security { get; }

    public abstract string ResetSecondFactor { get; }

    public abstract string ResetSecondFactorQuestion { get; }

    public abstract string EndSessions { get; }

    public abstract string EndSessionsQuestion { get; }

    public abstract string Close { get; }

    public abstract string CloseQuestion { get; }

    public abstract string Reopen { get; }

    public abstract string RoleName(Role role);

    public abstract string CapabilityName(Capability capability);

    public abstract string InvalidRole(string known);
}
