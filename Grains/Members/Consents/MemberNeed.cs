namespace Campaigns.Grains;

/// <summary>
/// What whoever manages a member can bring before shares may be counted, and all that a list tells of consents: what members decide by
/// themselves is theirs, and no list of those who said no.
/// </summary>
public enum MemberNeed
{
    /// <summary>Nobody knows when the member was born.</summary>
    Birth = 1,

    /// <summary>The member is a minor, or may be one, and the guardian's last word is no consent.</summary>
    Guardian = 2,
}

/// <summary>Tells what is needed of a member.</summary>
public static class MemberNeeds
{
    /// <summary>What is needed on a local day, whatever the member said; null for nothing, as of everybody who is enrolled no more.</summary>
    public static MemberNeed? Of(MemberStanding member, DateOnly today)
    {
        if (!member.IsEnrolled) return null;
        if (member.Birth is not { } birth) return MemberNeed.Birth;
        var asksGuardian = birth.MayBeUnder(Minors.AgeOfOwnConsent, today);
        return asksGuardian && member.Consents.Last(ConsentPurpose.CountingShares, ConsentGiver.Guardian) is not { IsGiven: true } ? MemberNeed.Guardian : null;
    }
}
