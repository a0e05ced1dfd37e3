using System.Data.Common;
using Campaigns.Client;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Reads people with accounts. There are a few for each unit and not one for each member, so names are searched and sorted in memory, in
/// Vietnamese order, which no engine has for both.
/// </summary>
internal static class PeopleQueries
{
    private const string People = """
        SELECT a.id, a.name, a.user_name, a.last_sign_in_on, a.second_factor_since IS NOT NULL, a.deactivated_at IS NULL, a.lockout_end
        FROM accounts a
        """;

    private const string Grants = """
        SELECT g.role, u.code, u.name, g.account FROM grants g JOIN units u ON u.id = g.unit
        """;

    private const string InOrder = "ORDER BY g.granted_at, g.role, g.unit";

    /// <summary>A page of the people with a role in one of the subtrees, with their roles there; of the whole tree, also those without a role.</summary>
    public static async Task<PageOf<Person>> ListAsync(
        DbConnection connection, IReadOnlyList<string> tops, ListQuery query, CancellationToken cancellationToken)
    {
        var (within, parameters) = Subtrees.Of("g.unit", tops);
        var (isWithin, _) = Subtrees.Of("u.id", tops);
        var everybody = await connection.QueryAsync($"""
            {People}
            WHERE a.id IN (SELECT g.account FROM grants g WHERE {within})
                OR (NOT EXISTS (SELECT 1 FROM grants g WHERE g.account = a.id)
                    AND EXISTS (SELECT 1 FROM units u WHERE u.parent IS NULL AND {isWithin}))
            """, Map, cancellationToken, parameters);
        var found = InNameOrder(everybody.Where(person => IsFound(person, query.Search))).ToList();
        var page = query.Page.Cut(found);
        var items = new List<Person>();
        foreach (var person in page.Items)
        {
            var grants = await connection.QueryAsync(
                $"{Grants} WHERE g.account = @account AND {within} {InOrder}", MapGrant, cancellationToken, [.. parameters, ("@account", person.Account)]);
            items.Add(person with { Grants = grants });
        }

        return page with { Items = items };
    }

    /// <summary>One of them with all their roles; null when there is no such account.</summary>
    public static async Task<Person?> FindAsync(DbConnection connection, Guid account, CancellationToken cancellationToken)
    {
        var found = await connection.QueryAsync($"{People} WHERE a.id = @account", Map, cancellationToken, ("@account", account));
        return found is [var person] ? await WithGrantsAsync(connection, person, cancellationToken) : null;
    }

    /// <summary>The one who signs in with a name, as Identity compares them; null when there is none.</summary>
    public static async Task<Person?> FindAsync(DbConnection connection, string normalizedUserName, CancellationToken cancellationToken)
    {
        var found = await connection.QueryAsync(
            $"{People} WHERE a.normalized_user_name = @name", Map, cancellationToken, ("@name", normalizedUserName));
        return found is [var person] ? await WithGrantsAsync(connection, person, cancellationToken) : null;
    }

    /// <summary>All of them with all their roles.</summary>
    public static async Task<IReadOnlyList<Person>> EverybodyAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var everybody = await connection.QueryAsync(People, Map, cancellationToken);
        var grants = (await connection.QueryAsync(
            $"{Grants} {InOrder}", row => (Account: row.GetGuid(3), Held: MapGrant(row)), cancellationToken)).ToLookup(row => row.Account, row => row.Held);
        return [.. InNameOrder(everybody).Select(person => person with { Grants = [.. grants[person.Account]] })];
    }

    private static async Task<Person> WithGrantsAsync(DbConnection connection, Person person, CancellationToken cancellationToken)
    {
        var grants = await connection.QueryAsync(
            $"{Grants} WHERE g.account = @account {InOrder}", MapGrant, cancellationToken, ("@account", person.Account));
        return person with { Grants = grants };
    }

    private static IEnumerable<Person> InNameOrder(IEnumerable<Person> people) =>
        people.OrderBy(person => person.Name, VietnameseOrder.ByName).ThenBy(person => person.UserName, StringComparer.Ordinal);

    private static bool IsFound(Person person, string search)
    {
        if (search.Length == 0) return true;
        var key = FoldedText.Of($"{person.Name} {person.UserName}");
        return search.Split(' ').All(word => key.Contains(word, StringComparison.Ordinal));
    }

    private static Person Map(DbDataReader row) => new()
    {
        Account = row.GetGuid(0),
        Name = row.GetString(1),
        UserName = row.GetString(2),
        Grants = [],
        LastSignInOn = row.NullableDay(3),
        HasSecondFactor = row.GetBoolean(4),
        IsActive = row.GetBoolean(5),
        LockedUntil = row.NullableInstant(6),
    };

    private static HeldGrant MapGrant(DbDataReader row) => new(new Grant((Role)row.GetInt64(0), row.GetString(1)), row.GetString(2));
}
