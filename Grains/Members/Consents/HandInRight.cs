namespace Campaigns.Grains;

/// <summary>Whether a member may hand in links on a day, whatever the campaign (for which see <see cref="HandIn.Closed"/>).</summary>
public static class HandInRight
{
    /// <summary>Why the member may not; null: they may.</summary>
    public static HandInBar? Bar(MemberStanding member, DateOnly today)
    {
        if (!member.IsEnrolled) return HandInBar.NotEnrolled;
        if (member.IsRestricted) return HandInBar.Restricted;
        if (member.Consents.Missing(ConsentPurpose.CountingShares, member.Birth, today) is not { } missing) return null;
        return missing switch
        {
            MissingConsent.BirthUnknown => HandInBar.BirthUnknown,
            MissingConsent.NotGiven => HandInBar.NoConsent,
            MissingConsent.Withdrawn => HandInBar.ConsentWithdrawn,
            MissingConsent.GuardianNotAsked => HandInBar.NoGuardian,
            MissingConsent.GuardianWithdrew => HandInBar.GuardianWithdrew,
        };
    }
}

/// <summary>What of a member decides whether they may hand in links.</summary>
/// <param name="IsEnrolled">Whether they are enrolled in a unit that stands.</param>
/// <param name="Birth">When they were born; null when unknown.</param>
/// <param name="Consents">What was said on the use of their data.</param>
/// <param name="IsRestricted">Whether they asked that their data be kept but not used.</param>
public sealed record MemberStanding(bool IsEnrolled, BirthDate? Birth, Consents Consents, bool IsRestricted = false)
{
    /// <summary>What decides of a member as they stand.</summary>
    public static MemberStanding Of(Member member) => new(member.IsEnrolled, member.Birth, new Consents(member.Words), member.IsRestricted);
}

/// <summary>Why a member may not hand in links; each case has its own words for the member.</summary>
public enum HandInBar
{
    /// <summary>The unit's list does not have them any more.</summary>
    NotEnrolled = 1,

    /// <summary>They asked that their data not be used.</summary>
    Restricted = 2,

    /// <summary>First they say when they were born, since a minor's guardian must consent too.</summary>
    BirthUnknown = 3,

    /// <summary>First they consent that their shares are counted.</summary>
    NoConsent = 4,

    /// <summary>They withdrew that consent, and may give it again.</summary>
    ConsentWithdrawn = 5,

    /// <summary>They are minors, and their parent or guardian has not consented yet.</summary>
    NoGuardian = 6,

    /// <summary>Their parent or guardian withdrew the consent.</summary>
    GuardianWithdrew = 7,
}
