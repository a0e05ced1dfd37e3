using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>People in English.</summary>
internal sealed class EnglishPeopleText : PeopleText
{
    public override string Title => "People";

    public override string Lead => "Functionaries with an account and a role in your units and below. Not a list of members.";

    public override string SearchLabel => "Search by name or user name";

    public override string None => "There is nobody.";

    public override string NoneAdvice => "Invite somebody, or search for less.";

    public override string Name => "Name";

    public override string UserName => "User name";

    public override string Roles => "Roles";

    public override string NoRole => "No role";

    public override string LastSignIn => "Last signed in";

    public override string Never => "never";

    public override string SecondFactor => "Two steps";

    public override string On => "On";

    public override string Off => "Off";

    public override string Closed => "Closed";

    public override string Invite => "Invite somebody";

    public override string InviteLead => "The invitee gets a link that works once within 7 days, and chooses a user name and a password.";

    public override string RoleLabel => "Role";

    public override string Unit => "Unit";

    public override string SendInvitation => "Make the invitation";

    public override string LinkShownOnce => "The link is shown this once. Send it to the invitee alone:";

    public override string OpenInvitations => "Open invitations";

    public override string SentBy => "Invited by";

    public override string ExpiresOn => "Expires on";

    public override string Withdraw => "Withdraw";

    public override string MayNotGive => "There is no such unit, or you cannot give the chosen role there.";

    public override string Give => "Give the role";

    public override string Take => "Take the role";

    public override string TakeQuestion(string role, string unit) => $"Take the role “{role}” of {unit}?";

    public override string LastOrganizer => "This is the last organizer of the unit at the top: the system cannot be without one.";

    public override string Done => "Done.";

    public override string Security => "Security of the account";

    public override string ResetSecondFactor => "Reset two-step sign-in";

    public override string ResetSecondFactorQuestion =>
        "They will sign in with the password alone until they turn it on again. Do it only when you are sure who asks.";

    public override string EndSessions => "Sign out everywhere";

    public override string EndSessionsQuestion => "All their sessions will end at once.";

    public override string Close => "Close the account";

    public override string CloseQuestion => "They cannot sign in any more, and their API keys stop. It can be opened again.";

    public override string Reopen => "Open the account again";

    public override string RoleName(Role role) => role switch
    {
        Role.Organizer => "Organizer",
        Role.UnitAdmin => "Unit admin",
        Role.Leadership => "Leadership (reads figures)",
        Role.Member => "Member",
        Role.SystemAdmin => "System admin",
    };

    public override string CapabilityName(Capability capability) => capability switch
    {
        Capability.ReadFigures => "Read figures",
        Capability.ManagePages => "Manage pages",
        Capability.ManageCampaigns => "Manage campaigns",
        Capability.ManagePeople => "Manage people",
        Capability.SubmitLinks => "Hand in own links",
        Capability.ManageSystem => "Manage the system",
        Capability.ManageUnits => "Manage units",
        Capability.EnterActivities => "Enter activities",
        Capability.ReadAudit => "Read the audit log",
        Capability.ManageMembers => "Manage members",
        Capability.ReviewShares => "Review shares",
    };

    public override string InvalidRole(string known) => $"There is no such role. Use {known}.";
}
