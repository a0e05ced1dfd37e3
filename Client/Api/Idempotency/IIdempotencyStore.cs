namespace Campaigns.Client;

/// <summary>Remembers, for all nodes together, which writes came with an idempotency key and what they were answered.</summary>
public interface IIdempotencyStore
{
    /// <summary>How long a key is remembered; afterwards it is like one never used.</summary>
    static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>How long a request has its key to itself. One that has not been answered by then is taken to have died.</summary>
    static readonly TimeSpan ClaimLasts = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Takes a key for a request, unless it has been used: of several at the same time, on whatever node, one gets it. A key whose
    /// request died is had by a repetition of that request, and by no other.
    /// </summary>
    Task<IdempotencyOutcome> ClaimAsync(IdempotentRequest request, CancellationToken cancellationToken);

    /// <summary>Keeps the answer to a request. Does nothing when the claim has passed to a repetition in the meantime.</summary>
    Task KeepAsync(IdempotencyClaim claim, KeptAnswer answer, CancellationToken cancellationToken);

    /// <summary>Gives a key back as if it had never been used. Does nothing when the claim has passed on in the meantime.</summary>
    Task ReleaseAsync(IdempotencyClaim claim, CancellationToken cancellationToken);
}

/// <summary>A write that came with a key.</summary>
/// <param name="Account">Whose it is: the same key from somebody else is another key.</param>
/// <param name="Key">The key, 1 to 200 visible ASCII characters, case-sensitive.</param>
/// <param name="Fingerprint">SHA-256, 32 bytes, the same for the same request only.</param>
public sealed record IdempotentRequest(Guid Account, string Key, ReadOnlyMemory<byte> Fingerprint);

/// <summary>The right to answer for a key.</summary>
/// <param name="Account">Whose key it is.</param>
/// <param name="Key">The key.</param>
/// <param name="ClaimedAt">When it was taken (UTC, to the microsecond); tells this claim from a later one.</param>
public sealed record IdempotencyClaim(Guid Account, string Key, DateTimeOffset ClaimedAt);

/// <summary>What a request was answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The body's type; null without a body.</param>
/// <param name="Location">The header <c>Location</c>; null without one.</param>
/// <param name="Body">The body as it was sent; may be empty.</param>
public sealed record KeptAnswer(int Status, string? ContentType, string? Location, ReadOnlyMemory<byte> Body);

/// <summary>What trying to take a key came to.</summary>
public abstract record IdempotencyOutcome
{
    private IdempotencyOutcome()
    {
    }

    /// <summary>The key is the request's: run it, then keep its answer or release the key.</summary>
    public sealed record Claimed(IdempotencyClaim Claim) : IdempotencyOutcome;

    /// <summary>The same request has run before.</summary>
    public sealed record Answered(KeptAnswer Answer) : IdempotencyOutcome;

    /// <summary>The same request is running.</summary>
    public sealed record InUse : IdempotencyOutcome;

    /// <summary>The key belongs to another request.</summary>
    public sealed record Reused : IdempotencyOutcome;
}
