namespace Campaigns.Silo;

/// <summary>
/// Moves an installation from SQLite to PostgreSQL. Interrupted at any point and repeated, it goes on where it was; until both sides
/// are found equal, nobody can serve from the target.
/// </summary>
/// <param name="from">The installation; nothing in it is changed.</param>
/// <param name="to">An empty database, or the target of this move when it was interrupted.</param>
/// <param name="time">For the notes of when.</param>
/// <param name="progress">Told after each chunk.</param>
internal sealed class HouseMove(SqliteDatabase from, PostgresDatabase to, TimeProvider time, IProgress<MoveProgress> progress)
{
    /// <summary>Rows in a transaction: few enough to lose little, enough to make commits count for nothing.</summary>
    public int ChunkSize { get; init; } = 50_000;

    /// <summary>Moves everything and compares.</summary>
    /// <param name="restart">Whether to remove what an unfinished move has copied, and begin again.</param>
    /// <param name="cancellationToken">Stops; what was copied stays, and a repeated run goes on from there.</param>
    /// <exception cref="InputException">The source or the target will not do.</exception>
    public async Task<MoveReport> RunAsync(bool restart, CancellationToken cancellationToken)
    {
        await using var source = MoveSource.Lock(from);
        await using var target = await MoveTarget.OpenAsync(to, time, cancellationToken);
        var report = new MoveReport();
        report.Add(from.Name, await new Verifier(from).VerifyAsync(cancellationToken));
        if (report.DifferencesTotal > 0) return report; // figures that are wrong already are put right before they move

        var begins = new MoveNote(from.Path, await source.FingerprintAsync(cancellationToken), time.GetUtcNow());
        var move = await target.BeginAsync(begins, restart, cancellationToken);
        if (move.FinishedAt is { } finished) return new MoveReport { FinishedBefore = finished };
        await CopyAsync(source, target, report, cancellationToken);
        await CompareAsync(source, target, report, cancellationToken);
        if (report.DifferencesTotal == 0) await MoveNotes.FinishAsync(target.Connection, time.GetUtcNow(), cancellationToken);
        return report;
    }

    private async Task CopyAsync(MoveSource source, MoveTarget target, MoveReport report, CancellationToken cancellationToken)
    {
        var days = await source.DaysAsync(cancellationToken);
        await new PostgresSnapshotMonths(to).EnsureAsync(days.Select(Grains.LocalDay.Start), cancellationToken);
        var copy = new TableCopy(source, target.Connection, ChunkSize, progress);
        foreach (var table in MoveContents.Tables)
        {
            var (now, inAll) = await copy.CopyAsync(table, cancellationToken);
            report.Add(new MovedRows(table.Name, inAll, now));
        }

        await target.SettleAsync(cancellationToken);
    }

    private async Task CompareAsync(MoveSource source, MoveTarget target, MoveReport report, CancellationToken cancellationToken)
    {
        var rows = new RowComparison(source, target, report);
        foreach (var table in MoveContents.Tables) await rows.CompareAsync(table, cancellationToken);
        report.Add(to.Name, await new Verifier(to).VerifyAsync(cancellationToken));
        await new FigureComparison(from, to, report).CompareAsync(cancellationToken);
    }
}
