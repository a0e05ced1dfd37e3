using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Members whose time is over: goes through those that a query finds, and erases those that a rule names. Whoever asked that the data be kept
/// but not used is kept until that is ended.
/// </summary>
internal sealed class RetainedMembers(IDatabase database, IShareClearance shares, TimeProvider time)
{
    private const int AtOnce = 100;

    /// <summary>Erases them, a bounded part in each transaction.</summary>
    /// <param name="condition">The condition on members <c>m</c>.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="isDue">Whether one is to be erased whom the query found.</param>
    /// <param name="cancellationToken">Stops between two parts.</param>
    /// <returns>How many were erased.</returns>
    public async Task<int> EraseAsync(
        string condition, (string, object?)[] parameters, Func<Member, bool> isDue, CancellationToken cancellationToken)
    {
        var erased = 0;
        var after = 0L;
        while (true)
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            var found = await FindAsync(connection, condition, [.. parameters, ("@after", after)], cancellationToken);
            if (found.Count == 0) return erased;
            after = found[^1].Id;
            var due = new List<AuditEntry>();
            foreach (var (_, id) in found)
            {
                if (await MemberStore.LoadAsync(connection, id, cancellationToken) is { IsRestricted: false } member && isDue(member)) due.Add(LineOf(member));
            }

            await shares.EraseAsync(due, cancellationToken);
            erased += due.Count;
        }
    }

    private static Task<List<(long Id, MemberId Member)>> FindAsync(
        DbConnection connection, string condition, (string, object?)[] parameters, CancellationToken cancellationToken) =>
        connection.QueryAsync(
            $"SELECT m.id, m.public_id FROM members m WHERE m.name IS NOT NULL AND m.id > @after AND {condition} ORDER BY m.id LIMIT {AtOnce}",
            row => (row.GetInt64(0), new MemberId(row.GetGuid(1))), cancellationToken, parameters);

    private AuditEntry LineOf(Member member) =>
        new(time.GetUtcNow().ToMicrosecond(), Actor.Shell, "member.erased", member.Id.ToString(), member.Unit);
}

/// <summary>Members who left long ago.</summary>
internal sealed class RetainedLeftMembers(RetainedMembers members) : IRetained
{
    /// <inheritdoc />
    public Retained Kind => Retained.LeftMember;

    /// <inheritdoc />
    public Task<int> RemoveAsync(DateOnly dueSince, CancellationToken cancellationToken) =>
        members.EraseAsync("m.left_on <= @since", [("@since", dueSince)], member => member.LeftOn <= dueSince, cancellationToken);
}

/// <summary>Members whose consent to count shares was withdrawn long ago, and not given again.</summary>
internal sealed class RetainedWithdrawnMembers(RetainedMembers members, TimeProvider time) : IRetained
{
    /// <inheritdoc />
    public Retained Kind => Retained.WithdrawnMember;

    /// <inheritdoc />
    public Task<int> RemoveAsync(DateOnly dueSince, CancellationToken cancellationToken)
    {
        var today = LocalDay.Of(time.GetUtcNow());
        return members.EraseAsync(
            """
            EXISTS (SELECT 1 FROM member_consents w WHERE w.member = m.id AND w.purpose = @purpose AND w.given = 0 AND w.said_at < @before)
            """,
            [("@purpose", ConsentPurpose.CountingShares), ("@before", LocalDay.Start(dueSince.AddDays(1)))],
            member => new Consents(member.Words).WithdrawnOn(ConsentPurpose.CountingShares, member.Birth, today) <= dueSince,
            cancellationToken);
    }
}
