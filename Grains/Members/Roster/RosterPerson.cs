namespace Campaigns.Grains;

/// <summary>A person as a row of a roster has it, once it could be read.</summary>
/// <param name="Name">The name.</param>
/// <param name="Number">The phone number.</param>
/// <param name="Birth">When the person was born; null when the row does not say.</param>
/// <param name="Unit">Code of the unit; an open one.</param>
/// <param name="OwnCode">The unit's own code of the person; null when the row has none.</param>
public sealed record RosterPerson(PersonName Name, PhoneNumber Number, BirthDate? Birth, string Unit, string? OwnCode)
{
    /// <summary>Whether a guardian must consent too, on a local day.</summary>
    public GuardianConsent GuardianOn(DateOnly today) => Birth switch
    {
        null => GuardianConsent.Unknown,
        { } birth when birth.MayBeUnder(Minors.AgeOfOwnConsent, today) => GuardianConsent.Needed,
        _ => GuardianConsent.NotNeeded,
    };
}

/// <summary>Whether a person's guardian must consent beside the person.</summary>
public enum GuardianConsent
{
    /// <summary>The person is old enough.</summary>
    NotNeeded,

    /// <summary>The person is a minor, or may be one: only the year of birth is known.</summary>
    Needed,

    /// <summary>Nobody said when the person was born: ask before anything else.</summary>
    Unknown,
}

/// <summary>From when on people consent for themselves.</summary>
public static class Minors
{
    /// <summary>The age in years: who is younger is a child (Vietnam's Law on Children 102/2016/QH13, article 1).</summary>
    public const int AgeOfOwnConsent = 16;

    /// <summary>
    /// The age in years from which the minor is asked too: for who is younger the guardian alone speaks (Law on Personal Data Protection
    /// 91/2025/QH15, article 24).
    /// </summary>
    public const int AgeOfAssent = 7;

    /// <summary>Whether a guardian may have to consent too, on a local day: also where nobody knows when the person was born.</summary>
    public static bool MayNeedGuardian(BirthDate? birth, DateOnly today) => birth?.MayBeUnder(AgeOfOwnConsent, today) != false;

    /// <summary>The first day of birth of those who are younger than an age on a local day.</summary>
    public static DateOnly BornSince(int age, DateOnly today)
    {
        var day = today.AddYears(-age);
        // Of 29 February there is one in four years only.
        while (day.AddYears(age) <= today) day = day.AddDays(1);
        return day;
    }
}
