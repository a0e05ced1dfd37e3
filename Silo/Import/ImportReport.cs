using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What an import did.</summary>
internal sealed class ImportReport
{
    /// <summary>Accounts accepted.</summary>
    public int Accounts { get; set; }

    /// <summary>Of them, pages registered now.</summary>
    public int AccountsAdded { get; set; }

    /// <summary>Posts accepted.</summary>
    public int Posts { get; set; }

    /// <summary>Of them, new ones.</summary>
    public int PostsAdded { get; set; }

    /// <summary>Snapshots accepted.</summary>
    public int Snapshots { get; set; }

    /// <summary>Of them, at instants not known before.</summary>
    public int SnapshotsAdded { get; set; }

    /// <summary>Of them, in place of a different one at the same instant.</summary>
    public int SnapshotsReplaced { get; set; }

    /// <summary>The headings of columns that are not taken, by file; files without any are left out.</summary>
    public IReadOnlyList<(string File, IReadOnlyList<string> Columns)> NotTaken { get; init; } = [];

    /// <summary>Takes in what became of a batch of snapshots.</summary>
    public void Count(LedgerReceipt receipt)
    {
        Snapshots += receipt.SnapshotsAdded + receipt.SnapshotsReplaced + receipt.SnapshotsUnchanged;
        SnapshotsAdded += receipt.SnapshotsAdded;
        SnapshotsReplaced += receipt.SnapshotsReplaced;
    }
}

/// <summary>How far an import is.</summary>
/// <param name="File">The file being read.</param>
/// <param name="Done">How much of it is done, 0 to 1.</param>
internal readonly record struct ImportProgress(string File, double Done);
