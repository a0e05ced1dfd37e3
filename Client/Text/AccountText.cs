namespace Campaigns.Client;

/// <summary>Strings of signing in and of one's own account.</summary>
internal abstract class AccountText
{
    public abstract string SignIn { get; }

    public abstract string SignOut { get; }

    public abstract string UserName { get; }

    public abstract string UserNameNeeded { get; }

    public abstract string Password { get; }

    public abstract string PasswordNeeded { get; }

    public abstract string NewPassword { get; }

    public abstract string ChosenPassword { get; }

    public abstract string PasswordAgain { get; }

    public abstract string PasswordsDiffer { get; }

    public abstract string SignInRefused { get; }

    public abstract string Setup { get; }

    public abstract string SetupUnit { get; }

    public abstract string SetupOrganizer { get; }

    public abstract string SetupStart { get; }

    public abstract string SetupDone { get; }

    public abstract string UnitName { get; }

    public abstract string UnitNameNeeded { get; }

    public abstract string UnitCode { get; }

    public abstract string UnitCodeNeeded { get; }

    public abstract string Name { get; }

    public abstract string NameNeeded { get; }

    public abstract string NameTooLong { get; }

    public abstract string DuplicateUserName { get; }

    public abstract string InvalidUserName { get; }

    public abstract string PasswordTooShort(int length);

    public abstract string PasswordUniqueChars(int characters);

    public abstract string SecondFactor { get; }

    public abstract string SecondFactorLead { get; }

    public abstract string SecondFactorRequired { get; }

    public abstract string SecondFactorIsOn(DateOnly since);

    public abstract string RecoveryCodesLeft(int left);

    public abstract string Scan { get; }

    public abstract string ScanImage { get; }

    public abstract string Code { get; }

    public abstract string CodeHint { get; }

    public abstract string CodeOrRecovery { get; }

    public abstract string CodeNeeded { get; }

    public abstract string WrongCode { get; }

    public abstract string WrongPassword { get; }

    public abstract string TurnOn { get; }

    public abstract string TurnOff { get; }

    public abstract string NewCodes { get; }

    public abstract string NewCodesQuestion { get; }

    public abstract string TurnOffQuestion { get; }

    public abstract string CodesShownOnce { get; }

    public abstract string TurnedOff { get; }

    public abstract string NothingToDo { get; }

    public abstract string ChangePassword { get; }

    public abstract string CurrentPassword { get; }

    public abstract string PasswordChanged { get; }

    public abstract string Sessions { get; }

    public abstract string SessionsLead { get; }

    public abstract string Device { get; }

    public abstract string UnknownDevice { get; }

    public abstract string StartedOn { get; }

    public abstract string LastSeenOn { get; }

    public abstract string ThisSession { get; }

    public abstract string EndSession { get; }

    public abstract string EndOtherSessions { get; }

    public abstract string EndOtherSessionsQuestion { get; }

    public abstract string Invitation { get; }

    public abstract string InvitationLead(string role, string unit);

    public abstract string InvitationNotGood { get; }

    public abstract string Accept { get; }

    public abstract string OwnAccount { get; }
}
