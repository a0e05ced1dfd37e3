namespace Campaigns.Grains;

/// <summary>Reads what hand-ins are judged by. It may read for many members at a time, so that a crowd costs little more than one.</summary>
public interface IHandInScopes
{
    /// <summary>What a hand-in is judged by; null when there is no such member.</summary>
    Task<HandInFinding?> FindAsync(HandInQuestion question, CancellationToken cancellationToken);
}

/// <summary>Who hands in what.</summary>
/// <param name="Member">The member.</param>
/// <param name="Campaign">The campaign's id; null: whichever runs today and has the member's unit taking part.</param>
/// <param name="Today">The local day.</param>
/// <param name="Posts">The posts that the links may lead to.</param>
public sealed record HandInQuestion(MemberId Member, string? Campaign, DateOnly Today, IReadOnlySet<PostAlias> Posts);

/// <summary>What was found of a hand-in.</summary>
/// <param name="Unit">Code of the unit that the member is in.</param>
/// <param name="Standing">Whether the member may hand in at all.</param>
/// <param name="Scopes">
/// Of each campaign that may be meant, what its links are judged by; none when the member's unit does not take part in it, or when none runs.
/// </param>
public sealed record HandInFinding(string Unit, MemberStanding Standing, IReadOnlyList<HandInScope> Scopes);

/// <summary>What the links that a member hands in to a campaign are judged by.</summary>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="Terms">What of the campaign matters.</param>
/// <param name="Rule">Which shares it accepts by itself.</param>
/// <param name="Before">What the member has handed in to it, of the posts asked for.</param>
/// <param name="Official">The registered pages' own posts, of the posts asked for.</param>
public sealed record HandInScope(
    string Campaign, HandInTerms Terms, AcceptanceRule Rule, IReadOnlyDictionary<PostAlias, StandingShare> Before,
    IReadOnlyDictionary<PostAlias, PostKey> Official);
