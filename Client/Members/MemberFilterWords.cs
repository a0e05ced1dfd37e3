using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Whether members are enrolled, as addresses say it.</summary>
internal enum MemberState
{
    /// <summary>They are; what is usual.</summary>
    Enrolled,

    /// <summary>They are enrolled no more.</summary>
    Left,

    /// <summary>All of them.</summary>
    All,
}

/// <summary>Whether members have a personal link that works, as addresses say it.</summary>
internal enum LinkState
{
    /// <summary>They have.</summary>
    Given,

    /// <summary>They have none.</summary>
    None,
}

/// <summary>Makes the filter of a list of members.</summary>
internal static class MemberFilterWords
{
    /// <summary>The filter of an address; what cannot be read counts as absent.</summary>
    public static MemberFilter Filter(MemberState? state, LinkState? link, MemberNeed? needs) => new()
    {
        IsEnrolled = state switch { MemberState.All => null, MemberState.Left => false, _ => true },
        HasLink = link is { } given ? given == LinkState.Given : null,
        Needs = needs,
    };

    /// <summary>A birth as people type it; empty when unknown.</summary>
    public static string Typed(BirthDate? birth) => birth switch
    {
        null => "",
        { Day: { } day } => Display.Day(day),
        { Year: var year } => Display.Machine(year),
    };
}
