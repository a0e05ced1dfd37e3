using System.Collections.Concurrent;
using Campaigns.Grains;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo;

/// <summary>
/// Remembers which fields Graph refuses to an account, so that its next batches cost one call again. Forgotten after
/// <see cref="FacebookOptions.ReprobeAfter"/>, because permissions are granted and metrics come back; another token of the same account
/// starts afresh.
/// </summary>
internal sealed class FacebookRefusals(TimeProvider time, IOptionsMonitor<FacebookOptions> options)
{
    private readonly ConcurrentDictionary<(string AccountId, int Token), Refused> _refused = new();

    /// <summary>What is not worth asking for; <see cref="FacebookFields.None"/> when nothing is known.</summary>
    public FacebookFields For(PlatformAccess access)
    {
        if (!_refused.TryGetValue(Key(access), out var refused)) return FacebookFields.None;
        if (refused.Until > time.GetUtcNow()) return refused.Fields;
        _refused.TryRemove(KeyValuePair.Create(Key(access), refused));
        return FacebookFields.None;
    }

    /// <summary>Adds to what is refused. What was known before keeps its time.</summary>
    public void Remember(PlatformAccess access, FacebookFields fields)
    {
        var until = time.GetUtcNow() + options.CurrentValue.ReprobeAfter;
        _refused.AddOrUpdate(Key(access), new Refused(fields, until), (_, known) => known with { Fields = known.Fields | fields });
    }

    // The token's hash only: a credential is not kept beyond its call.
    private static (string AccountId, int Token) Key(PlatformAccess access) =>
        (access.AccountId, access.Token.GetHashCode(StringComparison.Ordinal));

    private sealed record Refused(FacebookFields Fields, DateTimeOffset Until);
}
