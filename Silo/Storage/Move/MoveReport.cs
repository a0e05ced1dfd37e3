namespace Campaigns.Silo;

/// <summary>What a move came to.</summary>
internal sealed class MoveReport
{
    private readonly List<string> _differences = [];
    private readonly List<MovedRows> _tables = [];

    /// <summary>When an earlier run completed the move; null if this one did the work.</summary>
    public DateTimeOffset? FinishedBefore { get; init; }

    /// <summary>The tables taken along.</summary>
    public IReadOnlyList<MovedRows> Tables => _tables;

    /// <summary>Rows compared one by one.</summary>
    public long Rows { get; set; }

    /// <summary>Figures compared.</summary>
    public long Figures { get; set; }

    /// <summary>How much differs.</summary>
    public long DifferencesTotal { get; private set; }

    /// <summary>The first of it, in words, at most <see cref="Verifier.MostDescribed"/>.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Notes a table.</summary>
    public void Add(MovedRows table) => _tables.Add(table);

    /// <summary>Compares a figure of the source with that of the target.</summary>
    public void Compare<T>(string what, T source, T target)
    {
        Figures++;
        if (!EqualityComparer<T>.Default.Equals(source, target)) Note($"{what}: {source} in the source, {target} in the target");
    }

    /// <summary>Takes in what <c>verify</c> found in one of the databases.</summary>
    public void Add(string where, VerifyReport verified)
    {
        Figures += verified.Compared;
        foreach (var difference in verified.Differences)
            Note($"{where}: {difference.Where}: stands {difference.Stored}, should be {difference.Recomputed}");
        DifferencesTotal += verified.DifferencesTotal - verified.Differences.Count;
    }

    /// <summary>Notes a difference.</summary>
    public void Note(string difference)
    {
        DifferencesTotal++;
        if (_differences.Count < Verifier.MostDescribed) _differences.Add(difference);
    }
}

/// <summary>A table taken along.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Copied">How many of them were copied in this run; the others before.</param>
internal sealed record MovedRows(string Table, long Rows, long Copied);
