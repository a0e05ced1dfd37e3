namespace Campaigns.Client;

/// <summary>What the forms of accounts say to bad input, in the language of the request, for the attributes that name it.</summary>
internal static class FormErrors
{
    public static string NameNeeded => Text.Current.Account.NameNeeded;

    public static string NameTooLong => Text.Current.Account.NameTooLong;

    public static string UserNameNeeded => Text.Current.Account.UserNameNeeded;

    public static string PasswordNeeded => Text.Current.Account.PasswordNeeded;

    public static string PasswordsDiffer => Text.Current.Account.PasswordsDiffer;

    public static string CodeNeeded => Text.Current.Account.CodeNeeded;

    public static string UnitNameNeeded => Text.Current.Account.UnitNameNeeded;

    public static string UnitCodeNeeded => Text.Current.Account.UnitCodeNeeded;

    public static string KeyNameNeeded => Text.Current.ApiKeys.NameNeeded;

    public static string KeyNameTooLong => Text.Current.ApiKeys.NameTooLong;

    public static string KeyDaysRange => Text.Current.ApiKeys.DaysRange;
}
