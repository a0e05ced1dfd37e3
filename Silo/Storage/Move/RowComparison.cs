namespace Campaigns.Silo;

/// <summary>Compares what stands in both databases row by row, each read once from beginning to end.</summary>
internal sealed class RowComparison(MoveSource source, MoveTarget target, MoveReport report)
{
    /// <summary>Compares a table. What differs is named, never shown: a row may hold a secret.</summary>
    public async Task CompareAsync(MovedTable table, CancellationToken cancellationToken)
    {
        var columns = await MovedColumn.OfAsync(table, target.Connection, cancellationToken);
        columns.RemoveAll(column => MoveContents.ColumnsLeft.ContainsKey($"{table.Name}.{column.Name}"));
        var keys = table.Key.Select(name => columns.FindIndex(column => column.Name == name)).ToArray();
        var ones = source.RowsAsync(table, columns, [], cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var enumeration = ones.ConfigureAwait(false);
        var others = Arrived(table, columns, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var otherEnumeration = others.ConfigureAwait(false);
        for (var (one, other) = (await ones.MoveNextAsync(), await others.MoveNextAsync()); one || other;)
        {
            var order = !one ? 1 : !other ? -1 : Order(ones.Current, others.Current, keys);
            Compare(table, columns, keys, order <= 0 ? ones.Current : null, order >= 0 ? others.Current : null);
            if (order <= 0) one = await ones.MoveNextAsync();
            if (order >= 0) other = await others.MoveNextAsync();
        }
    }

    private IAsyncEnumerable<object?[]> Arrived(MovedTable table, List<MovedColumn> columns, CancellationToken cancellationToken) =>
        target.Connection.StreamAsync(
            $"SELECT {string.Join(", ", columns.Select(column => column.Name))} FROM {table.Name} ORDER BY {table.KeyColumns}",
            row => columns.Select((column, index) => column.Read(row, index)).ToArray(), cancellationToken);

    private void Compare(MovedTable table, List<MovedColumn> columns, int[] keys, object?[]? one, object?[]? other)
    {
        report.Rows++;
        if (one is not null && other is not null)
        {
            var different = columns.Where((_, index) => !MovedColumn.AreSame(one[index], other[index])).Select(column => column.Name).ToList();
            if (different.Count > 0) report.Note($"{Name(table, keys, one)}: {string.Join(", ", different)} differ");
        }
        else
        {
            report.Note($"{Name(table, keys, one ?? other!)}: {(one is null ? "not in the source" : "missing")}"); // one of them is there
        }
    }

    private static string Name(MovedTable table, int[] keys, object?[] row) =>
        $"{table.Name} ({string.Join(", ", keys.Select(key => MovedColumn.KeyText(row[key]!)))})"; // a key has no NULL

    private static int Order(object?[] one, object?[] other, int[] keys) =>
        keys.Select(key => Comparer<object>.Default.Compare(one[key]!, other[key]!)).FirstOrDefault(order => order != 0);
}
