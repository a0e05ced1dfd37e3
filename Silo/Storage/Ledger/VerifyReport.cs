namespace Campaigns.Silo;

/// <summary>What <c>verify</c> found.</summary>
internal sealed class VerifyReport
{
    private readonly List<VerifyDifference> _differences = [];

    /// <summary>Posts recomputed.</summary>
    public long Posts { get; set; }

    /// <summary>Snapshots read.</summary>
    public long Snapshots { get; set; }

    /// <summary>Figures compared.</summary>
    public long Compared { get; private set; }

    /// <summary>How many figures differ.</summary>
    public long DifferencesTotal { get; private set; }

    /// <summary>The first of them, at most <see cref="Verifier.MostDescribed"/>.</summary>
    public IReadOnlyList<VerifyDifference> Differences => _differences;

    /// <summary>Compares a figure as it stands with what it should be.</summary>
    public void Compare<T>(string where, T stored, T recomputed)
    {
        Compared++;
        if (!EqualityComparer<T>.Default.Equals(stored, recomputed)) Note(where, $"{stored}", $"{recomputed}");
    }

    /// <summary>Compares two rows of a roll-up; a row that says nothing is as good as none.</summary>
    public void Compare(string where, RollUpCell? stored, RollUpCell? recomputed)
    {
        Compared++;
        if (!(stored ?? Nothing).SaysTheSameAs(recomputed ?? Nothing)) Note(where, Describe(stored), Describe(recomputed));
    }

    /// <summary>Compares two rows of the published posts; a row that says nothing is as good as none.</summary>
    public void Compare(string where, PublishedCell? stored, PublishedCell? recomputed)
    {
        Compared++;
        if (!(stored ?? NothingPublished).SaysTheSameAs(recomputed ?? NothingPublished)) Note(where, $"{stored}", $"{recomputed}");
    }

    private static RollUpCell Nothing { get; } = new();

    private static PublishedCell NothingPublished { get; } = new();

    private void Note(string where, string stored, string recomputed)
    {
        DifferencesTotal++;
        if (_differences.Count < Verifier.MostDescribed) _differences.Add(new VerifyDifference(where, stored, recomputed));
    }

    private static string Describe(RollUpCell? cell) => cell is null
        ? "missing"
        : $"posts {cell.Posts}; "
          + string.Join(", ", RollUpCell.Columns.Select((counter, column) => $"{counter} {cell.Amounts[column]} of {cell.Known[column]} values"));
}

/// <summary>A figure that is not what its readings come to.</summary>
/// <param name="Where">Which figure.</param>
/// <param name="Stored">What stands in the store.</param>
/// <param name="Recomputed">What the snapshots come to.</param>
internal sealed record VerifyDifference(string Where, string Stored, string Recomputed);
