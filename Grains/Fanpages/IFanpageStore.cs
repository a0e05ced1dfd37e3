namespace Campaigns.Grains;

/// <summary>Keeps pages and their credentials.</summary>
public interface IFanpageStore
{
    /// <summary>The page; null when it is not registered.</summary>
    Task<Fanpage?> LoadAsync(FanpageKey key, CancellationToken cancellationToken);

    /// <summary>Writes the page, new or changed. Its unit must exist.</summary>
    Task SaveAsync(Fanpage fanpage, CancellationToken cancellationToken);

    /// <summary>Whether a unit with that code exists.</summary>
    Task<bool> UnitExistsAsync(string code, CancellationToken cancellationToken);

    /// <summary>The page's credential in clear; null when there is none or it can no longer be decrypted. Encrypted at rest.</summary>
    Task<string?> LoadTokenAsync(FanpageKey key, CancellationToken cancellationToken);

    /// <summary>Keeps a credential, encrypted.</summary>
    /// <exception cref="ArgumentException">The token is empty.</exception>
    Task SaveTokenAsync(FanpageKey key, string token, CancellationToken cancellationToken);

    /// <summary>The page's posts published since an instant or not dated, with what the refresh schedule needs.</summary>
    Task<IReadOnlyList<KnownPost>> PostsSinceAsync(FanpageKey key, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>
    /// Pages due at or before <paramref name="now"/>, the longest due first, but none that somebody else has claimed. They are the
    /// caller's until <paramref name="until"/>: of several nodes asking at once, each gets others.
    /// </summary>
    Task<IReadOnlyList<FanpageKey>> ClaimDueAsync(
        DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken);
}

/// <summary>What the refresh schedule knows of a post.</summary>
/// <param name="PostId">The platform's id.</param>
/// <param name="PublishedAt">When it was published; null when unknown.</param>
/// <param name="LastObservedAt">Its newest reading; null before the first.</param>
/// <param name="UnchangedReads">How many readings in a row, the newest included, brought no change.</param>
public sealed record KnownPost(string PostId, DateTimeOffset? PublishedAt, DateTimeOffset? LastObservedAt, int UnchangedReads);
