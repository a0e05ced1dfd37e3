namespace Campaigns.Grains;

/// <summary>What a request about a member came to.</summary>
public abstract record MemberOutcome
{
    private MemberOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Member">The member as it stands now.</param>
    /// <param name="Changed">Whether anything changed.</param>
    public sealed record Settled(Member Member, bool Changed = true) : MemberOutcome;

    /// <summary>The member is erased, and there is none with that id any more.</summary>
    public sealed record Erased : MemberOutcome;

    /// <summary>There is no such member.</summary>
    public sealed record NoSuchMember : MemberOutcome;

    /// <summary>The member is enrolled no more.</summary>
    public sealed record NotEnrolled(Member Member) : MemberOutcome;

    /// <summary>There is no open unit with that code.</summary>
    public sealed record NoSuchUnit(string Code) : MemberOutcome;

    /// <summary>Somebody who is enrolled has the number, and is or may be the same person. Who, is not told: they may be anywhere.</summary>
    public sealed record NumberTaken : MemberOutcome;

    /// <summary>Somebody else changed it meanwhile; nobody decides on what they have not seen.</summary>
    /// <param name="Member">The member as it stands now.</param>
    public sealed record ChangedMeanwhile(Member Member) : MemberOutcome;
}

/// <summary>What became of a text with links.</summary>
public abstract record HandInOutcome
{
    private HandInOutcome()
    {
    }

    /// <summary>Each link was judged, and those that count are kept.</summary>
    /// <param name="Links">The links in their order in the text; none when there was no link in it.</param>
    public sealed record Judged(IReadOnlyList<HandedInLink> Links) : HandInOutcome;

    /// <summary>The member may not hand in links; nothing was looked at.</summary>
    public sealed record Barred(HandInBar Why) : HandInOutcome;

    /// <summary>There is no such campaign, or the member's unit does not take part in it.</summary>
    public sealed record NoSuchCampaign : HandInOutcome;

    /// <summary>No campaign was named, and it is not one alone that runs today with the member's unit taking part.</summary>
    public sealed record WhichCampaign : HandInOutcome;

    /// <summary>The text is longer than <see cref="HandIn.LongestText"/>.</summary>
    public sealed record TooLong : HandInOutcome;
}
