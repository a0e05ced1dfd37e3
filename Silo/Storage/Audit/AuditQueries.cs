using System.Data.Common;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Reads the audit log. Words are searched in memory, a bounded part of the log at a time: neither engine folds Vietnamese by itself, names
/// of people are not in the log at all, and a column more would make every write of the organization dearer for a search that is rare.
/// </summary>
internal sealed class AuditQueries(IDatabase database) : IAuditQueries
{
    private const int BatchSize = 500;
    private const int MostSearched = 20_000;

    /// <inheritdoc />
    public async Task<AuditPage> ReadAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var lines = new List<AuditLine>();
        var before = filter.Before;
        for (var searched = 0; searched < MostSearched;)
        {
            // One more than asked for tells whether there is more.
            var size = filter.Search.Length == 0 ? filter.Size + 1 : BatchSize;
            var batch = await BatchAsync(connection, filter, before, size, cancellationToken);
            foreach (var line in batch.Where(line => IsFound(line, filter.Search)))
            {
                if (lines.Count == filter.Size) return new AuditPage(lines, lines[^1].Id);
                lines.Add(line);
            }

            if (batch.Count < size) return new AuditPage(lines, Next: null);
            (before, searched) = (batch[^1].Id, searched + batch.Count);
        }

        return new AuditPage(lines, before);
    }

    private static async Task<List<AuditLine>> BatchAsync(
        DbConnection connection, AuditFilter filter, long? before, int size, CancellationToken cancellationToken)
    {
        var (conditions, parameters) = Conditions(filter, before);
        var lines = await connection.QueryAsync(
            $"""
            SELECT l.id, l.at, l.account, l.by_shell, l.action, l.subject, l.details, u.code, u.name, who.name
            FROM audit_log l
            LEFT JOIN units u ON u.id = l.unit
            LEFT JOIN accounts who ON who.id = l.account
            WHERE {string.Join(" AND ", conditions)}
            ORDER BY l.id DESC
            LIMIT @size
            """, Map, cancellationToken, [.. parameters, ("@size", size)]);
        return await AuditNames.AddAsync(connection, lines, filter.Tops, cancellationToken);
    }

    private static (List<string> Conditions, List<(string, object?)> Parameters) Conditions(AuditFilter filter, long? before)
    {
        var (within, parameters) = Subtrees.Of("l.unit", filter.Tops);
        var conditions = new List<string> { filter.IncludesSystem ? $"(l.unit IS NULL OR {within})" : within };
        var all = new List<(string, object?)>(parameters);
        Add(before, "l.id < @before", "@before");
        Add(filter.From is { } from ? LocalDay.Start(from) : (DateTimeOffset?)null, "l.at >= @from", "@from");
        Add(filter.To is { } to ? LocalDay.Start(to.AddDays(1)) : (DateTimeOffset?)null, "l.at < @to", "@to");
        Add(filter.Action, "l.action = @action", "@action");
        Add(filter.Person, "l.account = @person", "@person");
        return (conditions, all);

        void Add(object? value, string condition, string name)
        {
            if (value is null) return;
            conditions.Add(condition);
            all.Add((name, value));
        }
    }

    private static bool IsFound(AuditLine line, string search)
    {
        if (search.Length == 0) return true;
        var details = string.Join(' ', line.Entry.Details.Select(detail => $"{detail.Key} {detail.Value}"));
        var units = string.Join(' ', line.Entry.Details.UnitCodes.Select(code => line.UnitNames.GetValueOrDefault(code)));
        var key = FoldedText.Of($"{line.Entry.Subject} {line.SubjectName} {line.UnitName} {details} {units}");
        return search.Split(' ').All(word => key.Contains(word, StringComparison.Ordinal));
    }

    private static AuditLine Map(DbDataReader row)
    {
        var account = row.IsDBNull(2) ? (Guid?)null : row.GetGuid(2);
        var details = row.NullableString(6) is { } json
            ? AuditDetails.Read(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!)
            : AuditDetails.None;
        return new AuditLine(
            row.GetInt64(0),
            new AuditEntry(row.Instant(1), new Actor(account) { Member = MemberOf(row) }, row.GetString(4), row.GetString(5), row.NullableString(7), details))
        {
            UnitName = row.NullableString(8),
            ByName = row.NullableString(9),
            IsByMember = row.GetInt64(3) == AuditLog.ByMember,
            IsByErased = account is null && row.GetInt64(3) == 0,
        };
    }

    private static MemberId? MemberOf(DbDataReader row) =>
        row.GetInt64(3) == AuditLog.ByMember && MemberId.TryParse(row.GetString(5), out var member) ? member : null;
}
