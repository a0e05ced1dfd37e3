using Npgsql;

namespace Campaigns.Silo;

/// <summary>
/// Copies a table, a chunk in each transaction together with the note of how far it is. Rows stream through: nothing is held but the
/// row at hand.
/// </summary>
internal sealed class TableCopy(MoveSource source, NpgsqlConnection target, int chunkSize, IProgress<MoveProgress> progress)
{
    /// <summary>Copies what is missing.</summary>
    /// <returns>How many rows were copied now, and how many there are.</returns>
    public async Task<(long Now, long InAll)> CopyAsync(MovedTable table, CancellationToken cancellationToken)
    {
        var begun = await MoveNotes.OfAsync(target, table, cancellationToken);
        if (begun.IsDone) return (0, begun.Rows);
        var expected = await source.CountAsync(table, cancellationToken);
        var columns = await MovedColumn.OfAsync(table, target, cancellationToken);
        columns.RemoveAll(column => MoveContents.ColumnsLeft.ContainsKey($"{table.Name}.{column.Name}"));

        var rows = source.RowsAsync(table, columns, begun.LastKey, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var enumeration = rows.ConfigureAwait(false);
        var more = await rows.MoveNextAsync();
        var done = begun;
        do
        {
            (done, more) = await CopyChunkAsync(table, columns, done, more ? rows : null, cancellationToken);
            progress.Report(new MoveProgress(table.Name, done.Rows, expected));
        }
        while (more);
        return (done.Rows - begun.Rows, done.Rows);
    }

    private async Task<(TableProgress Done, bool More)> CopyChunkAsync(
        MovedTable table, List<MovedColumn> columns, TableProgress before, IAsyncEnumerator<object?[]>? rows, CancellationToken cancellationToken)
    {
        await using var transaction = await target.BeginTransactionAsync(cancellationToken);
        var (count, last, more) = rows is null ? (0, null, false) : await WriteAsync(table, columns, rows, cancellationToken);
        var key = last is null
            ? before.LastKey
            : [.. table.Key.Select(name => MovedColumn.KeyText(last[columns.FindIndex(column => column.Name == name)]!))]; // a key has no NULL
        var done = new TableProgress(key, before.Rows + count, IsDone: !more);
        await MoveNotes.NoteAsync(target, table, done, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (done, more);
    }

    private async Task<(long Count, object?[] Last, bool More)> WriteAsync(
        MovedTable table, List<MovedColumn> columns, IAsyncEnumerator<object?[]> rows, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", columns.Select(column => column.Name));
        await using var copy = await target.BeginBinaryImportAsync($"COPY {table.Name} ({names}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        object?[] last;
        bool more;
        var count = 0L;
        do
        {
            last = rows.Current;
            await copy.StartRowAsync(cancellationToken);
            for (var column = 0; column < last.Length; column++)
            {
                if (last[column] is { } value) await copy.WriteAsync(value, columns[column].Type, cancellationToken);
                else await copy.WriteNullAsync(cancellationToken);
            }

            count++;
            more = await rows.MoveNextAsync();
        }
        while (more && (table.IsWhole || count < chunkSize));
        await copy.CompleteAsync(cancellationToken);
        return (count, last, more);
    }
}

/// <summary>How far a move is.</summary>
/// <param name="Table">The table being copied.</param>
/// <param name="Rows">Rows that were copied.</param>
/// <param name="Expected">Rows that the source has.</param>
internal readonly record struct MoveProgress(string Table, long Rows, long Expected);
