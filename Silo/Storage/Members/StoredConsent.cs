using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Conditions on whether the shares of a member <c>m</c> may be counted today, for lists that are filtered where they are stored. What
/// <see cref="Consents.Missing"/> says in other words; a test holds the two together.
/// </summary>
internal static class StoredConsent
{
    private const string IsChild = "COALESCE(m.born_on >= @child, m.born_year >= @childYear)";
    private const string MayBeMinor = "COALESCE(m.born_on >= @minor, m.born_year >= @minorYear)";

    /// <summary>Everybody who must consents.</summary>
    public static string Holds { get; } = $"""
        m.born_year IS NOT NULL AND ({IsChild} OR {LastIsGiven(ConsentGiver.Member)}) AND (NOT {MayBeMinor} OR {LastIsGiven(ConsentGiver.Guardian)})
        """;

    /// <summary>The member is enrolled and a minor, or may be one, and the guardian's last word is no consent.</summary>
    public static string GuardianMissing { get; } = $"""
        m.left_on IS NULL AND m.born_year IS NOT NULL AND {MayBeMinor} AND NOT {LastIsGiven(ConsentGiver.Guardian)}
        """;

    /// <summary>The parameters of both.</summary>
    public static (string, object?)[] Parameters(DateOnly today)
    {
        var minor = Minors.BornSince(Minors.AgeOfOwnConsent, today);
        var child = Minors.BornSince(Minors.AgeOfAssent, today);
        return
        [
            // Of a year alone its last day counts for a minor, its first day for a child.
            ("@minor", minor), ("@minorYear", minor.Year), ("@child", child), ("@childYear", child.DayOfYear == 1 ? child.Year : child.Year + 1),
        ];
    }

    private static string LastIsGiven(ConsentGiver giver) => $"""
        (COALESCE((SELECT w.given FROM member_consents w WHERE w.member = m.id AND w.purpose = {ConsentPurpose.CountingShares:D} AND w.giver = {giver:D}
            ORDER BY w.said_at DESC, w.given, w.wording DESC LIMIT 1), 0) = 1)
        """;
}
