namespace Campaigns.Client;

/// <summary>One's own account in English.</summary>
internal sealed class EnglishAccountText : AccountText
{
    public override string SignIn => "Sign in";

    public override string SignOut => "Sign out";

    public override string UserName => "E-mail or user name";

    public override string UserNameNeeded => "Enter an e-mail address or a user name.";

    public override string Password => "Password";

    public override string PasswordNeeded => "Enter the password.";

    public override string NewPassword => "New password (at least 10 characters)";

    public override string ChosenPassword => "Password (at least 10 characters)";

    public override string PasswordAgain => "The password once more";

    public override string PasswordsDiffer => "The two passwords are not the same.";

    public override string SignInRefused =>
        "The user name or the password is wrong. After 5 wrong attempts in a row, signing in is locked for 15 minutes.";

    public override string Setup => "First set-up";

    public override string SetupUnit => "The unit at the top";

    public override string SetupOrganizer => "The first organizer";

    public override string SetupStart => "Start";

    public override string SetupDone => "The system has been set up already.";

    public override string UnitName => "Name of the unit";

    public override string UnitNameNeeded => "Enter the name of the unit.";

    public override string UnitCode => "Code of the unit";

    public override string UnitCodeNeeded => "Enter the code of the unit.";

    public override string Name => "Full name";

    public override string NameNeeded => "Enter the full name.";

    public override string NameTooLong => "A name has at most 200 characters.";

    public override string DuplicateUserName => "Somebody signs in with this name already.";

    public override string InvalidUserName => "A user name has only letters without diacritics, digits and . _ - @ +";

    public override string PasswordTooShort(int length) => $"A password has at least {length} characters.";

    public override string PasswordUniqueChars(int characters) => $"A password has at least {characters} different characters.";

    public override string SecondFactor => "Two-step sign-in";

    public override string SecondFactorLead => "Besides the password, each sign-in takes a code of an authenticator app on your telephone.";

    public override string SecondFactorRequired => "Your role requires two-step sign-in before you can go on.";

    public override string SecondFactorIsOn(DateOnly since) => $"On since {Display.Day(since)}.";

    public override string RecoveryCodesLeft(int left) => $"{left} recovery codes are left.";

    public override string Scan => "Scan this with an authenticator app, or type in the key:";

    public override string ScanImage => "QR code for the authenticator app";

    public override string Code => "Code";

    public override string CodeHint => "The 6 digits that the app shows now.";

    public override string CodeOrRecovery => "The code of the app, or a recovery code";

    public override string CodeNeeded => "Enter the code.";

    public override string WrongCode => "The code is wrong, old or was used before. Wait for the next one and try again.";

    public override string WrongPassword => "The password is wrong.";

    public override string TurnOn => "Turn two-step sign-in on";

    public override string TurnOff => "Turn two-step sign-in off";

    public override string NewCodes => "Make new recovery codes";

    public override string NewCodesQuestion => "The earlier recovery codes will not work any more.";

    public override string TurnOffQuestion => "From then on, the password alone will do.";

    public override string CodesShownOnce =>
        "Each recovery code signs you in once, when the telephone is lost. They are shown this once: keep them in a safe place.";

    public override string TurnedOff => "Two-step sign-in is off. Your other sessions have ended.";

    public override string NothingToDo => "This has been done already.";

    public override string ChangePassword => "Change the password";

    public override string CurrentPassword => "Present password";

    public override string PasswordChanged => "The password is changed. Your other sessions have ended.";

    public override string Sessions => "Sessions";

    public override string SessionsLead => "Where your account is signed in. Only the kind of device and the last day are kept.";

    public override string Device => "Device";

    public override string UnknownDevice => "Unknown";

    public override string StartedOn => "Began on";

    public override string LastSeenOn => "Last used on";

    public override string ThisSession => "This session";

    public override string EndSession => "End";

    public override string EndOtherSessions => "Sign out everywhere else";

    public override string EndOtherSessionsQuestion => "All sessions but this one will end at once.";

    public override string Invitation => "Invitation";

    public override string InvitationLead(string role, string unit) => $"You are invited as “{role}” of {unit}.";

    public override string InvitationNotGood =>
        "This link does not work: it was used, withdrawn or has expired. Ask whoever invited you for a new one.";

    public override string Accept => "Make the account";

    public override string OwnAccount => "My account";
}
