namespace Campaigns.Client.Tests;

/// <summary>Idempotency keys in memory; nothing is forgotten. The rules of time are the real store's and are tested with it.</summary>
internal sealed class MemoryIdempotency : IIdempotencyStore
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _firstAnswer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<(Guid, string), (byte[] Fingerprint, KeptAnswer? Answer)> _keys = [];

    /// <summary>The answers kept, in no order.</summary>
    public IReadOnlyList<KeptAnswer> Answers
    {
        get
        {
            lock (_lock) return [.. _keys.Values.Select(entry => entry.Answer).OfType<KeptAnswer>()];
        }
    }

    /// <summary>Done when the first answer is kept.</summary>
    public Task FirstAnswer => _firstAnswer.Task;

    public Task<IdempotencyOutcome> ClaimAsync(IdempotentRequest request, CancellationToken cancellationToken)
    {
        lock (_lock) return Task.FromResult(Claim(request));
    }

    public Task KeepAsync(IdempotencyClaim claim, KeptAnswer answer, CancellationToken cancellationToken)
    {
        var key = (claim.Account, claim.Key);
        lock (_lock) _keys[key] = (_keys[key].Fingerprint, answer);
        _firstAnswer.TrySetResult();
        return Task.CompletedTask;
    }

    public Task ReleaseAsync(IdempotencyClaim claim, CancellationToken cancellationToken)
    {
        lock (_lock) _keys.Remove((claim.Account, claim.Key));
        return Task.CompletedTask;
    }

    private IdempotencyOutcome Claim(IdempotentRequest request)
    {
        if (!_keys.TryGetValue((request.Account, request.Key), out var known))
        {
            _keys.Add((request.Account, request.Key), (request.Fingerprint.ToArray(), null));
            return new IdempotencyOutcome.Claimed(new IdempotencyClaim(request.Account, request.Key, default));
        }

        if (!request.Fingerprint.Span.SequenceEqual(known.Fingerprint)) return new IdempotencyOutcome.Reused();
        return known.Answer is { } answer ? new IdempotencyOutcome.Answered(answer) : new IdempotencyOutcome.InUse();
    }
}
