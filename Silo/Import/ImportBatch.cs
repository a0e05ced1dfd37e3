namespace Campaigns.Silo;

/// <summary>Rows on their way to the ledger, with where each stood in its file, should the ledger refuse it.</summary>
internal sealed class ImportBatch<TRow>(CsvFile file)
{
    private readonly List<TRow> _rows = [];
    private readonly List<(int Line, string Raw)> _places = [];

    /// <summary>The rows, in the order of the file.</summary>
    public IReadOnlyList<TRow> Rows => _rows;

    /// <summary>How many.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds the file's current row.</summary>
    public void Add(TRow row)
    {
        _rows.Add(row);
        _places.Add((file.Line, file.Raw));
    }

    /// <summary>Refuses rows the ledger did not take.</summary>
    public void Refuse(IReadOnlyList<int> indices, Func<TRow, string> reason)
    {
        foreach (var index in indices) file.Refuse(_places[index].Line, _places[index].Raw, reason(_rows[index]));
    }

    /// <summary>Starts over.</summary>
    public void Clear()
    {
        _rows.Clear();
        _places.Clear();
    }
}
