using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Keeps the keys that programs sign in with.</summary>
public interface IApiKeyStore
{
    /// <summary>Keeps a new key. Its account and unit must exist.</summary>
    Task AddAsync(NewApiKey key, CancellationToken cancellationToken);

    /// <summary>The key with this prefix, good or not any more; null when there is none, and when its account is deactivated.</summary>
    Task<ApiKey?> FindAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>The account's keys, the newest first, revoked and expired ones too.</summary>
    Task<IReadOnlyList<ApiKey>> OfAccountAsync(Guid account, CancellationToken cancellationToken);

    /// <summary>Ends one of the account's keys at once. False when the account has no such key; ending it again is fine.</summary>
    Task<bool> RevokeAsync(Guid account, long id, CancellationToken cancellationToken);

    /// <summary>Notes that a key was used.</summary>
    Task NoteUseAsync(long id, DateTimeOffset usedAt, CancellationToken cancellationToken);
}

/// <summary>A key to be kept.</summary>
/// <param name="Secret">Its prefix and hash.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Account">The account it acts for.</param>
/// <param name="NarrowedTo">The one grant it has; null: all that its account has.</param>
/// <param name="ExpiresAt">When it ends (UTC); null: never.</param>
public sealed record NewApiKey(ApiKeySecret Secret, string Name, Guid Account, Grant? NarrowedTo, DateTimeOffset? ExpiresAt)
{
    /// <summary>All it may do with its grants, not empty; null: everything they bring.</summary>
    public IReadOnlySet<Capability>? Scopes { get; init; }
}

/// <summary>A key as it is kept: what was shown to its owner cannot be had from it.</summary>
public sealed record ApiKey
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Its prefix and hash.</summary>
    public required ApiKeySecret Secret { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The account it acts for.</summary>
    public required Guid Account { get; init; }

    /// <summary>The one grant it has; null: all that its account has.</summary>
    public Grant? NarrowedTo { get; init; }

    /// <summary>All it may do with its grants; null: everything they bring.</summary>
    public IReadOnlySet<Capability>? Scopes { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends (UTC); null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was last used (UTC), to the minute; null: never.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>When its owner ended it (UTC); null: not ended.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether it opens anything at an instant.</summary>
    public bool IsGoodAt(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);
}
