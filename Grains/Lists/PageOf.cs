namespace Campaigns.Grains;

/// <summary>What to list, and which part of it.</summary>
/// <param name="Search">The fold key (<see cref="FoldedText"/>) to look for; empty for everything.</param>
/// <param name="Sort">Name of the column to sort by; one of those the list offers.</param>
/// <param name="Descending">Whether the largest comes first.</param>
/// <param name="Page">Which page, from 1 on; beyond the last one there are no items.</param>
/// <param name="Size">How many items a page has; at least 1.</param>
public sealed record ListQuery(string Search, string Sort, bool Descending, int Page, int Size)
{
    /// <summary>How many items come before the page.</summary>
    public int Offset => (Page - 1) * Size;

    /// <summary>The page asked for, out of a whole list in its order.</summary>
    public PageOf<T> Cut<T>(IReadOnlyCollection<T> all) => new([.. all.Skip(Offset).Take(Size)], Page, Size, all.Count);
}

/// <summary>One page of a list.</summary>
/// <param name="Items">Its items in order; empty beyond the last page.</param>
/// <param name="Page">Which page it is, from 1 on.</param>
/// <param name="Size">How many items a full page has.</param>
/// <param name="Total">How many items the whole list has.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Page, int Size, int Total)
{
    /// <summary>How many pages there are; 1 for an empty list.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
