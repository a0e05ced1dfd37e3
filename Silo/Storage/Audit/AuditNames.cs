using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Names of what lines of the audit log tell of. The log has ids alone, so that what is erased or renamed is so in the log as well.
/// </summary>
internal static class AuditNames
{
    /// <summary>The same lines with the names of their subjects and of the units in the reader's subtrees that they mention.</summary>
    public static async Task<List<AuditLine>> AddAsync(
        DbConnection connection, List<AuditLine> lines, IReadOnlyList<string> tops, CancellationToken cancellationToken)
    {
        var units = await UnitsAsync(connection, lines, tops, cancellationToken);
        var names = new Dictionary<(AuditThing, string), string>();
        foreach (var things in lines.GroupBy(line => AuditThings.Of(line.Entry.Action), line => line.Entry.Subject))
        {
            if (things.Key == AuditThing.Unit) continue;
            var ids = things.Distinct().Select(subject => (Subject: subject, Id: IdOf(things.Key, subject))).Where(one => one.Id is not null).ToList();
            if (ids.Count == 0) continue;
            foreach (var (key, name) in await NamesAsync(connection, things.Key, ids.ConvertAll(one => one.Id), cancellationToken))
                names[(things.Key, key)] = name;
        }

        return lines.ConvertAll(line => line with { SubjectName = NameOf(line), UnitNames = units });

        string? NameOf(AuditLine line) => AuditThings.Of(line.Entry.Action) is not AuditThing.Unit and var thing
            ? names.GetValueOrDefault((thing, line.Entry.Subject))
            : units.GetValueOrDefault(line.Entry.Subject);
    }

    // As the column has it; null for what cannot be an id of that kind.
    private static object? IdOf(AuditThing thing, string subject) => thing switch
    {
        AuditThing.Account => Guid.TryParseExact(subject, "D", out var account) ? account : null,
        AuditThing.Activity => ActivityId.TryParse(subject, out var activity) ? activity.Value : null,
        AuditThing.Invitation => long.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        AuditThing.Page => FanpageKey.TryParse(subject, out var page) ? page.AccountId : null,
        _ => subject,
    };

    private static async Task<List<(string Key, string Name)>> NamesAsync(
        DbConnection connection, AuditThing thing, List<object?> ids, CancellationToken cancellationToken)
    {
        var (list, parameters) = List(ids);
        var (sql, key) = Question(thing);
        return await connection.QueryAsync($"{sql} IN ({list})", row => (key(row), row.GetString(1)), cancellationToken, parameters);
    }

    private static (string Sql, Func<DbDataReader, string> Key) Question(AuditThing thing) => thing switch
    {
        AuditThing.Account => ("SELECT id, name FROM accounts WHERE id", row => $"{row.GetGuid(0)}"),
        AuditThing.Activity => ("SELECT id, title FROM activities WHERE id", row => $"{new ActivityId(row.GetGuid(0))}"),
        AuditThing.Invitation => (
            "SELECT id, name FROM invitations WHERE id", row => row.GetInt64(0).ToString(CultureInfo.InvariantCulture)),
        AuditThing.Campaign => ("SELECT code, name FROM campaigns WHERE code", row => row.GetString(0)),
        AuditThing.Page => (
            "SELECT account_id, name, platform FROM fanpages WHERE account_id", row => $"{new FanpageKey((Platform)row.GetInt64(2), row.GetString(0))}"),
        _ => throw new System.Diagnostics.UnreachableException($"{thing} has names of its own."),
    };

    private static async Task<Dictionary<string, string>> UnitsAsync(
        DbConnection connection, List<AuditLine> lines, IReadOnlyList<string> tops, CancellationToken cancellationToken)
    {
        var codes = lines.Where(line => AuditThings.Of(line.Entry.Action) == AuditThing.Unit).Select(line => line.Entry.Subject)
            .Concat(lines.SelectMany(line => line.Entry.Details.UnitCodes)).Distinct().ToList<object?>();
        if (codes.Count == 0) return [];
        var (list, parameters) = List(codes);
        var (within, scope) = Subtrees.Of("u.id", tops);
        return (await connection.QueryAsync(
            $"SELECT u.code, u.name FROM units u WHERE u.code IN ({list}) AND {within}",
            row => (Code: row.GetString(0), Name: row.GetString(1)), cancellationToken, [.. parameters, .. scope]))
            .ToDictionary(unit => unit.Code, unit => unit.Name);
    }

    private static (string Sql, (string, object?)[] Parameters) List(List<object?> values)
    {
        var parameters = values.Select((value, index) => ($"@id{index}", value)).ToArray();
        return (string.Join(", ", parameters.Select(parameter => parameter.Item1)), parameters);
    }
}
