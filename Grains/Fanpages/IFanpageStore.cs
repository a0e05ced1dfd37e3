namespace Campaigns.Grains;

/// <summary>Keeps pages and their credentials.</summary>
public interface IFanpageStore
{
    /// <summary>The page; null when it is not registered.</summary>
    Task<Fanpage?> LoadAsync(FanpageKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Writes how the page's collection stands, and nothing else of it: whoever renamed it or handed it over meanwhile is not undone. A
    /// page that is not active stays out of collection, whatever <see cref="Fanpage.DueAt"/> says.
    /// </summary>
    Task SaveAsync(Fanpage fanpage, CancellationToken cancellationToken);

    /// <summary>
    /// Writes what somebody asked for, the whole of it or nothing. A page that is not known yet begins in its unit, which must exist; one
    /// that is keeps the unit it has, because only <see cref="HandOverAsync"/> moves it.
    /// </summary>
    Task ApplyAsync(FanpageChange change, CancellationToken cancellationToken);

    /// <summary>
    /// Moves a page, a retired one too, and what it gains from a day on to another unit; what it gained before stays where it was earned.
    /// Decides and writes while nobody else changes pages or units; unless it is done, nothing is changed.
    /// </summary>
    Task<HandOverOutcome> HandOverAsync(FanpageHandOver handOver, CancellationToken cancellationToken);

    /// <summary>Whether an open unit with that code exists.</summary>
    Task<bool> UnitExistsAsync(string code, CancellationToken cancellationToken);

    /// <summary>The page's credential in clear; null when there is none or it can no longer be decrypted. Encrypted at rest.</summary>
    Task<string?> LoadTokenAsync(FanpageKey key, CancellationToken cancellationToken);

    /// <summary>The page's posts published since an instant or not dated, with what the refresh schedule needs.</summary>
    Task<IReadOnlyList<KnownPost>> PostsSinceAsync(FanpageKey key, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>
    /// Active pages due at or before <paramref name="now"/>, the longest due first, but none that somebody else has claimed. They are the
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
