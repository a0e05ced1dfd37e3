namespace Campaigns.Grains;

/// <summary>Finds members by their personal links, for signing in.</summary>
public interface IMemberLinks
{
    /// <summary>Whose personal link it is; null when it is nobody's, not any more, or of somebody who is enrolled no more.</summary>
    /// <param name="hash"><see cref="PersonalLink.Hash"/> of the secret.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<MemberLink?> FindAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Whether a member is enrolled and the link of that number is still the last one given.</summary>
    Task<bool> StandsAsync(MemberId member, int number, CancellationToken cancellationToken);

    /// <summary>When a member was given personal links (UTC), the first one first.</summary>
    Task<IReadOnlyList<DateTimeOffset>> GivenAsync(MemberId member, CancellationToken cancellationToken);
}

/// <summary>A personal link that works.</summary>
/// <param name="Member">Whose it is.</param>
/// <param name="Number">Counts the links given to the member; a session ends when another is given.</param>
/// <param name="UnitName">Name of the unit where the member is enrolled.</param>
public sealed record MemberLink(MemberId Member, int Number, string UnitName);
