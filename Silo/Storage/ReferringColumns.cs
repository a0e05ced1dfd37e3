using System.Data.Common;

namespace Campaigns.Silo;

/// <summary>Finds the columns that refer to a table. It asks the schema, so that a table that is added later is found too.</summary>
internal static class ReferringColumns
{
    /// <summary>The columns, with their tables.</summary>
    /// <param name="database">Whose schema it is.</param>
    /// <param name="connection">An open connection.</param>
    /// <param name="table">The table that is referred to; a name of ours, never one from outside.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<List<(string Table, string Column)>> ToAsync(
        IDatabase database, DbConnection connection, string table, CancellationToken cancellationToken)
    {
        var sql = database is PostgresDatabase
            ? $"""
              SELECT c.conrelid::regclass::text, a.attname::text
              FROM pg_constraint c
              JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
              WHERE c.contype = 'f' AND c.confrelid = '{table}'::regclass AND c.conparentid = 0
              """
            : $"""
              SELECT m.name, f."from" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f ON f."table" = '{table}'
              WHERE m.type = 'table'
              """;
        return connection.QueryAsync(sql, row => (Table: row.GetString(0), Column: row.GetString(1)), cancellationToken);
    }
}
