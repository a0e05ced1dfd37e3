namespace Campaigns.Grains;

/// <summary>What to list, and which part of it.</summary>
/// <param name="Search">The fold key (<see cref="FoldedText"/>) to look for; empty for everything.</param>
/// <param name="Sort">Name of the column to sort by; one of those the list offers.</param>
/// <param name="Descending">Whether the largest comes first.</param>
/// <param name="Page">Which page of it.</param>
public sealed record ListQuery(string Search, string Sort, bool Descending, ListPage Page);

/// <summary>Which part of a list to show.</summary>
/// <param name="Number">Which page, from 1 on; beyond the last one there are no items.</param>
/// <param name="Size">How many items a page has; at least 1.</param>
public readonly record struct ListPage(int Number, int Size)
{
    /// <summary>How many items come before the page.</summary>
    public int Offset => (int)Math.Min((Number - 1L) * Size, int.MaxValue);

    /// <summary>The page out of a whole list in its order.</summary>
    public PageOf<T> Cut<T>(IReadOnlyCollection<T> all) => Of([.. all.Skip(Offset).Take(Size)], all.Count);

    /// <summary>The page, when its items have been read.</summary>
    /// <param name="items">Its items in order.</param>
    /// <param name="total">How many items the whole list has.</param>
    public PageOf<T> Of<T>(IReadOnlyList<T> items, int total) => new(items, Number, Size, total);
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
