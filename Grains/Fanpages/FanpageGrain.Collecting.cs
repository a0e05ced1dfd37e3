namespace Campaigns.Grains;

public partial class FanpageGrain
{
    /// <inheritdoc />
    public async Task<CollectOutcome> CollectAsync(CancellationToken cancellationToken = default)
    {
        var now = _time.GetUtcNow();
        if (await _ports.Store.LoadAsync(_key, cancellationToken) is not { Status: FanpageStatus.Active, DueAt: { } due } page
            || due > now)
        {
            return new CollectOutcome.NotDue();
        }

        if (_ports.Clients.Find(_key.Platform) is not { } client)
            return await InterruptAsync(page, new PlatformFailure.OurBug("There is no client for this platform."));
        if (await _ports.Store.LoadTokenAsync(_key, cancellationToken) is not { } token)
            return await InterruptAsync(page, new PlatformFailure.ReconnectNeeded("There is no credential for this page."));

        var claim = new FanpageClaim(page, _ports.Store, _options, _time);
        await claim.HoldAsync(cancellationToken);
        var calls = Calls();
        return await CollectAsync(page, new FanpageRound(claim, client, token, calls, _time), calls, cancellationToken);
    }

    private async Task<CollectOutcome> CollectAsync(
        Fanpage page, FanpageRound round, MeteredCalls calls, CancellationToken cancellationToken)
    {
        var begun = _time.GetUtcNow();
        LedgerReceipt? receipt = null;
        try
        {
            await ReadAsync(page, round, begun, cancellationToken);
        }
        finally
        {
            // However the round ended, what was read is worth its calls. From here on the caller's token no longer applies.
            if (round.HasRead) receipt = await _ports.Ledger.RecordAsync(round.Batch, CancellationToken.None);
        }

        if (round.ListingComplete) page = page with { ListedUntil = begun.ToMicrosecond() };
        var posts = await KnownPostsAsync(begun, CancellationToken.None);
        _unreadable.Note(round.Unavailable, round.Read, posts, begun);
        if (round.Failure is { } failure) return await InterruptAsync(page, failure);

        var now = _time.GetUtcNow();
        var next = RefreshSchedule.NextRound(posts.Select(_unreadable.Seen), now, _options);
        await _ports.Store.SaveAsync(page.Collected(now, next), CancellationToken.None);
        return new CollectOutcome.Collected(
            receipt?.PostsAdded ?? 0, (receipt?.SnapshotsAdded + receipt?.SnapshotsReplaced) ?? 0, calls.Made);
    }

    private async Task ReadAsync(Fanpage page, FanpageRound round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await KnownPostsAsync(page.ListedUntil is null ? null : now, cancellationToken);
        var due = Due(known, now);
        var withFollowers = RefreshSchedule.ReadsFollowers(page.CollectedAt, now, _options);

        await round.ReserveAsync(due.Count, withFollowers, cancellationToken);
        await round.ListAsync(page.ListedUntil - _options.ListingOverlap ?? now - _options.FirstListing, cancellationToken);
        var knownIds = known.Select(post => post.PostId).ToHashSet();
        var unknown = round.Listed.Select(post => post.PostId).Where(id => !knownIds.Contains(id));
        await round.ReadAsync(unknown.Concat(due), cancellationToken);
        if (withFollowers) await round.ReadFollowersAsync(cancellationToken);
    }

    /// <summary>
    /// The posts still young enough to be read; all of them before the first complete listing, because an import may have brought
    /// older ones that were never read.
    /// </summary>
    private Task<IReadOnlyList<KnownPost>> KnownPostsAsync(DateTimeOffset? now, CancellationToken cancellationToken) =>
        _ports.Store.PostsSinceAsync(_key, now - _options.ReadUntilAge ?? DateTimeOffset.UnixEpoch, cancellationToken);

    /// <summary>Ids of the posts due, the longest due first, so that a round cut short has read what needed it most.</summary>
    private List<string> Due(IEnumerable<KnownPost> posts, DateTimeOffset now) =>
        [.. posts.Select(post => (post.PostId, DueAt: RefreshSchedule.DueAt(_unreadable.Seen(post), now, _options)))
            .Where(post => post.DueAt <= now)
            .OrderBy(post => post.DueAt)
            .Select(post => post.PostId)];

    private async Task<CollectOutcome> InterruptAsync(Fanpage page, PlatformFailure failure)
    {
        var interrupted = page.Interrupted(failure, _time.GetUtcNow(), _options);
        await _ports.Store.SaveAsync(interrupted, CancellationToken.None);
        return failure is PlatformFailure.Throttled && interrupted.DueAt is { } until
            ? new CollectOutcome.Postponed(until)
            : new CollectOutcome.Failed(failure);
    }
}
