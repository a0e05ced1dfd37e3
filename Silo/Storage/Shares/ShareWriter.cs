using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Writes groups of what members handed in and reviewers decided. The figures follow from the difference: what the members concerned came
/// to before, and what they come to afterwards, by one definition (<see cref="ShareFigures"/>).
/// </summary>
internal sealed class ShareWriter(IDatabase database, DbConnection connection) : IGroupWriter<ShareBatch, int>
{
    /// <inheritdoc />
    public Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<ShareBatch> batches) => database.AgainIfLostAsync(() => WriteOnceAsync(batches));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<IReadOnlyList<int>> WriteOnceAsync(IReadOnlyList<ShareBatch> batches)
    {
        await using var transaction = await database.BeginFiguresAsync(connection, CancellationToken.None);
        var members = await LockAsync(batches);
        // Most of what is handed in waits for a reviewer, and changes no figure.
        long[] counted = batches.Any(MayChangeFigures) ? [.. members.Values] : [];
        var before = StoredShares.Count(await StoredShares.AcceptedAsync(connection, counted, CancellationToken.None));
        var receipts = new int[batches.Count];
        await HandInAsync([.. batches.OfType<ShareBatch.HandIn>().Select(batch => batch.Shares)], members);
        for (var index = 0; index < receipts.Length; index++) receipts[index] = await DecideAsync(batches[index], members.Values);
        var after = await StoredShares.AcceptedAsync(connection, counted, CancellationToken.None);
        await ShareRollUps.AddAsync(connection, before, StoredShares.Count(after), CancellationToken.None);
        await ShareTable.MarkRepeatsAsync(connection, after.SelectMany(member => StoredShares.WronglyMarked([.. member])));
        // Last, for it changes who the shares belong to and none of what they come to.
        for (var index = 0; index < receipts.Length; index++)
        {
            if (batches[index] is ShareBatch.ForgetLinks links) receipts[index] = await ForgetAsync(links, members);
        }

        var erasures = batches.OfType<ShareBatch.Erase>().Where(erasure => members.ContainsKey(erasure.Member)).DistinctBy(erasure => erasure.Member);
        await new MemberErasure(database, connection).EraseAsync(
            [.. erasures.Select(erasure => (members[erasure.Member], erasure.Entry))], CancellationToken.None);

        await transaction.CommitAsync(CancellationToken.None);
        return receipts;
    }

    private static bool MayChangeFigures(ShareBatch batch) =>
        batch is not ShareBatch.HandIn(var handIn) || handIn.Shares.Any(share => share.State == ShareState.Accepted);

    // Whoever else writes shares of one of the members waits from here on; in one order, so that none waits in a ring.
    private async Task<Dictionary<MemberId, long>> LockAsync(IReadOnlyList<ShareBatch> batches)
    {
        var named = batches.SelectMany(batch => batch switch
        {
            ShareBatch.HandIn(var shares) => [shares.Member],
            ShareBatch.Erase(var member, _) => [member],
            ShareBatch.ForgetLinks(var several, _, _) => several,
            _ => Enumerable.Empty<MemberId>(),
        }).Distinct().ToList();
        var ids = new SortedSet<long>();
        foreach (var chunk in named.Chunk(CodeList.Most)) ids.UnionWith(await IdsAsync(chunk));
        foreach (var shares in batches.Select(SharesOf).Where(shares => shares.Count > 0))
        {
            ids.UnionWith(await connection.QueryAsync(
                $"SELECT DISTINCT member FROM shares WHERE id IN ({AttributionTable.List(shares)})",
                row => row.GetInt64(0), CancellationToken.None));
        }

        if (ids.Count == 0) return [];
        var locked = await connection.QueryAsync(
            $"SELECT id, public_id FROM members WHERE id IN ({AttributionTable.List(ids)}) ORDER BY id {database.LockingRows}",
            row => (Id: row.GetInt64(0), Member: new MemberId(row.GetGuid(1))), CancellationToken.None);
        return locked.ToDictionary(member => member.Member, member => member.Id);
    }

    private static IReadOnlyCollection<long> SharesOf(ShareBatch batch) => batch switch
    {
        ShareBatch.Review(var review) => review.Shares,
        ShareBatch.Check(var check) => [.. check.Found.Select(found => found.Share)],
        ShareBatch.TakeOutOfficial(var shares, _) => shares,
        _ => [],
    };

    private Task<List<long>> IdsAsync(IEnumerable<MemberId> members)
    {
        var parameters = members.Select((member, index) => (Name(index), (object?)member.Value)).ToArray();
        return connection.QueryAsync(
            $"SELECT id FROM members WHERE name IS NOT NULL AND public_id IN ({string.Join(',', parameters.Select(parameter => parameter.Item1))})",
            row => row.GetInt64(0), CancellationToken.None, parameters);
    }

    private async Task HandInAsync(List<HandedInShares> handIns, Dictionary<MemberId, long> members)
    {
        var known = handIns.Where(shares => members.ContainsKey(shares.Member)).ToList();
        if (known.Count == 0) return;
        var campaigns = await RowIdsAsync("campaigns", known.Select(shares => shares.Campaign));
        var units = await RowIdsAsync("units", known.Select(shares => shares.Unit));
        var rows =
            from shares in known
            where campaigns.ContainsKey(shares.Campaign) && units.ContainsKey(shares.Unit)
            from share in shares.Shares
            select new ShareRow(members[shares.Member], campaigns[shares.Campaign], units[shares.Unit], shares.At, share);
        // A delivery that is repeated may come in one group with the first.
        await ShareTable.KeepAsync(connection, rows.DistinctBy(row => (row.Member, row.Campaign, row.Share.Post)), CancellationToken.None);
    }

    private async Task<Dictionary<string, long>> RowIdsAsync(string table, IEnumerable<string> codes)
    {
        var ids = new Dictionary<string, long>();
        foreach (var chunk in codes.Distinct().Chunk(CodeList.Most))
        {
            var (names, parameters) = CodeList.Of(chunk);
            var found = await connection.QueryAsync(
                $"SELECT code, id FROM {table} WHERE code IN ({names})", row => (Code: row.GetString(0), Id: row.GetInt64(1)), CancellationToken.None, parameters);
            foreach (var (code, id) in found) ids.Add(code, id);
        }

        return ids;
    }

    private async Task<int> DecideAsync(ShareBatch batch, IReadOnlyCollection<long> members) => batch switch
    {
        ShareBatch.HandIn(var shares) => shares.Shares.Count,
        ShareBatch.Review(var review) => await ShareTable.ReviewAsync(connection, review, members, CancellationToken.None),
        ShareBatch.Check(var check) => await RecountTable.CheckAsync(database, connection, check, members),
        ShareBatch.TakeOutOfficial(var shares, var at) => await ShareTable.TakeOutOfficialAsync(connection, shares, members, at),
        ShareBatch.Erase => 1,
        ShareBatch.ForgetLinks => 0, // told when it is done
        _ => throw new UnreachableException($"No way to write {batch.GetType()}."),
    };

    private async Task<int> ForgetAsync(ShareBatch.ForgetLinks links, Dictionary<MemberId, long> members)
    {
        var (unnaming, count) = (new ShareUnnaming(database, connection), 0);
        foreach (var member in links.Members.Where(members.ContainsKey))
            count += await unnaming.ForgetAsync(members[member], links.Ended, links.At, CancellationToken.None);
        if (count > 0) await RemovedData.MarkAsync(connection, links.At, CancellationToken.None);
        return count;
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"@member{index}");
}
