using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Conditions on what is needed of a member <c>m</c>, for lists that are filtered where they are stored. What <see cref="MemberNeeds.Of"/>
/// says in other words; a test holds the two together.
/// </summary>
internal static class StoredConsent
{
    /// <summary>The condition of a need. That of a guardian takes <see cref="Parameters"/>.</summary>
    public static string Needs(MemberNeed need) => need switch
    {
        MemberNeed.Birth => "m.left_on IS NULL AND m.born_year IS NULL",
        MemberNeed.Guardian => $"""
            m.left_on IS NULL AND m.born_year IS NOT NULL AND COALESCE(m.born_on >= @minor, m.born_year >= @minorYear) AND NOT {LastIsGiven(ConsentGiver.Guardian)}
            """,
    };

    /// <summary>The parameters; of a year alone its last day counts.</summary>
    public static (string, object?)[] Parameters(DateOnly today)
    {
        var minor = Minors.BornSince(Minors.AgeOfOwnConsent, today);
        return [("@minor", minor), ("@minorYear", minor.Year)];
    }

    private static string LastIsGiven(ConsentGiver giver) => $"""
        (COALESCE((SELECT w.given FROM member_consents w WHERE w.member = m.id AND w.purpose = {ConsentPurpose.CountingShares:D} AND w.giver = {giver:D}
            ORDER BY w.said_at DESC, w.given, w.wording DESC LIMIT 1), 0) = 1)
        """;
}
