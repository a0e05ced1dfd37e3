namespace Campaigns.Grains;

/// <summary>One word of somebody on one purpose: it is given or withdrawn. Words are only ever added, as the evidence of what was said.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="By">Who says it.</param>
/// <param name="IsGiven">Whether consent is given; false: withdrawn.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Wording">Version of the text that was read; at least 1.</param>
/// <param name="Evidence">How it was said.</param>
public sealed record ConsentWord(ConsentPurpose Purpose, ConsentGiver By, bool IsGiven, DateTimeOffset At, int Wording, ConsentEvidence Evidence);

/// <summary>What a member's data are used for: each asked by itself, none given unless it is said.</summary>
public enum ConsentPurpose
{
    /// <summary>Links that the member hands in are kept and counted for the unit. Without it nothing can be handed in.</summary>
    CountingShares = 1,

    /// <summary>The member's shares are among the unit's points; never by name.</summary>
    Points = 2,

    /// <summary>The unit may call or write to the member's number about campaigns.</summary>
    Contact = 3,
}

/// <summary>Whose word it is.</summary>
public enum ConsentGiver
{
    /// <summary>The member's own.</summary>
    Member = 1,

    /// <summary>That of a parent or guardian, for a minor.</summary>
    Guardian = 2,
}

/// <summary>How a word was said, so that it can be shown to have been (Decree 356/2025/ND-CP, article 6: on paper, or by a form).</summary>
public abstract record ConsentEvidence
{
    private ConsentEvidence()
    {
    }

    /// <summary>On the page that the member's personal link opens.</summary>
    public sealed record PersonalLink : ConsentEvidence;

    /// <summary>On a signed sheet that the unit keeps.</summary>
    /// <param name="Sheet">Where the sheet is found; no names.</param>
    /// <param name="EnteredBy">The account that entered it; null once it was removed.</param>
    public sealed record Paper(string Sheet, Guid? EnteredBy) : ConsentEvidence;
}
