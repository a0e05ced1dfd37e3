using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>A row of a spreadsheet or a CSV file.</summary>
/// <param name="Number">Its number as a spreadsheet or a text editor counts it.</param>
/// <param name="Cells">Its cells; those at the end may be missing.</param>
internal sealed record SheetLine(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>Whether the line itself could not be read.</summary>
    public bool IsMalformed { get; init; }

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => !IsMalformed && Cells.All(cell => cell.Text.Length == 0);

    /// <summary>A cell; an empty one beyond the end.</summary>
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Empty;
}

/// <summary>What stands in a cell.</summary>
/// <param name="Text">As text, without what is blank around it.</param>
/// <param name="Number">The number, of a spreadsheet's cell that holds one (days are numbers there); null for text.</param>
internal readonly record struct SheetCell(string Text, double? Number = null)
{
    /// <summary>An empty cell.</summary>
    public static SheetCell Empty { get; } = new("");
}

/// <summary>A file that cannot be read as a sheet; caught where the reading began.</summary>
internal sealed class SheetException(SheetFault fault) : Exception(fault.ToString())
{
    /// <summary>Why.</summary>
    public SheetFault Fault { get; } = fault;
}
