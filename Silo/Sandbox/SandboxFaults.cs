using System.Diagnostics.CodeAnalysis;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// What goes wrong at the moment, settable while the sandbox serves. A fault holds for one account or for a whole platform, of
/// each kind at most one per scope; the account's comes before the platform's. Safe for use by many threads.
/// </summary>
internal sealed class SandboxFaults
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Platform Platform, string? AccountId, Type Kind), Entry> _faults = [];
    private readonly HashSet<PostKey> _deleted = [];

    /// <summary>Sets a fault for a whole platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="fault">The fault; replaces one of its kind.</param>
    /// <param name="times">For how many calls; null: until cleared.</param>
    public void Set(Platform platform, SandboxFault fault, int? times = null) => Set(platform, null, fault, times);

    /// <summary>Sets a fault for one account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="fault">The fault; replaces one of its kind.</param>
    /// <param name="times">For how many calls; null: until cleared.</param>
    public void Set(FanpageKey account, SandboxFault fault, int? times = null) => Set(account.Platform, account.AccountId, fault, times);

    /// <summary>Ends the faults of a platform and of its accounts.</summary>
    public void Clear(Platform platform) => Clear(key => key.Platform == platform);

    /// <summary>Ends the faults of an account; those of its platform go on.</summary>
    public void Clear(FanpageKey account) => Clear(key => key.Platform == account.Platform && key.AccountId == account.AccountId);

    /// <summary>Takes a post away, as if its owner had deleted it.</summary>
    public void Delete(PostKey post)
    {
        lock (_lock) _deleted.Add(post);
    }

    /// <summary>Brings a deleted post back.</summary>
    public void Restore(PostKey post)
    {
        lock (_lock) _deleted.Remove(post);
    }

    /// <summary>Whether a post was taken away.</summary>
    public bool IsDeleted(PostKey post)
    {
        lock (_lock) return _deleted.Contains(post);
    }

    /// <summary>Uses up one time of a fault, if there is one of that kind for the account or its platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="accountId">The account the call is about; null when it is about none.</param>
    /// <param name="fault">The fault.</param>
    public bool TryTake<TFault>(Platform platform, string? accountId, [NotNullWhen(true)] out TFault? fault) where TFault : SandboxFault
    {
        lock (_lock)
        {
            fault = (accountId is null ? null : Take((platform, accountId, typeof(TFault))) as TFault)
                ?? Take((platform, null, typeof(TFault))) as TFault;
            return fault is not null;
        }
    }

    private void Set(Platform platform, string? accountId, SandboxFault fault, int? times)
    {
        if (times is { } count) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count, nameof(times));
        lock (_lock) _faults[(platform, accountId, fault.GetType())] = new Entry(fault, times);
    }

    private void Clear(Func<(Platform Platform, string? AccountId, Type Kind), bool> chosen)
    {
        lock (_lock)
        {
            foreach (var key in _faults.Keys.Where(chosen).ToList()) _faults.Remove(key);
        }
    }

    private SandboxFault? Take((Platform Platform, string? AccountId, Type Kind) key)
    {
        if (!_faults.TryGetValue(key, out var entry)) return null;
        if (entry.TimesLeft is 1) _faults.Remove(key);
        else if (entry.TimesLeft is { } left) _faults[key] = entry with { TimesLeft = left - 1 };
        return entry.Fault;
    }

    private sealed record Entry(SandboxFault Fault, int? TimesLeft);
}
