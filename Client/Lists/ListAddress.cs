using System.Globalization;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Campaigns.Client;

/// <summary>
/// The address of a list: <c>?q=</c> what to look for, <c>sort=</c> a column, with <c>-</c> before it for descending, <c>page=</c>
/// from 1 on, and whatever filters the page has. What is usual is left out, so that one view has one address. A value that cannot
/// be used counts as absent: an old link still opens the list.
/// </summary>
public sealed class ListAddress
{
    /// <summary>The longest search; what goes beyond is cut off.</summary>
    public const int LongestSearch = 100;

    /// <summary>The last page that can be asked for.</summary>
    public const int LastPage = 10_000;

    private readonly string[] _sorts;
    private readonly string _sort;

    private ListAddress(string path, string search, string sort, int page, KeyValuePair<string, string>[] filters, string[] sorts) =>
        (Path, Search, _sort, Page, Filters, _sorts) = (path, search, sort, page, filters, sorts);

    /// <summary>The address without its query.</summary>
    public string Path { get; }

    /// <summary>What to look for, as typed; empty for everything.</summary>
    public string Search { get; }

    /// <summary>Which page, from 1 on.</summary>
    public int Page { get; }

    /// <summary>Name of the column to sort by.</summary>
    public string Sort => Column(_sort);

    /// <summary>Whether the largest comes first.</summary>
    public bool Descending => _sort.StartsWith('-');

    /// <summary>The sort as the address writes it; null when it is the usual one.</summary>
    public string? WrittenSort => _sort == _sorts[0] ? null : _sort;

    /// <summary>The page's own parameters, in the order given.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filters { get; }

    /// <summary>Reads a request's address.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sorts">
    /// The columns that can be sorted by, at least one, with <c>-</c> before those that begin with the largest; the first is the usual
    /// sort.
    /// </param>
    public static ListAddress Of(HttpRequest request, params string[] sorts)
    {
        var query = request.Query;
        var asked = query["sort"].ToString();
        var sort = sorts.Any(known => Column(known) == Column(asked)) ? asked : sorts[0];
        var filters = query.Where(parameter => parameter.Key is not ("q" or "sort" or "page"))
            .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? ""))
            .Where(parameter => parameter.Value.Length > 0);
        return new ListAddress(request.Path.ToUriComponent(), ReadSearch(query["q"]), sort, ReadPage(query["page"]), [.. filters], sorts);
    }

    /// <summary>What to ask a query of lists for.</summary>
    /// <param name="size">How many items a page has.</param>
    public ListQuery Query(int size) => new(FoldedText.Of(Search), Sort, Descending, new ListPage(Page, size));

    /// <summary>The same list on another page.</summary>
    public string OnPage(int page) => Write(Search, _sort, page);

    /// <summary>
    /// The first page sorted by a column: the way round it was declared, as numbers mostly begin with the largest; the other way round
    /// when it is sorted by it now.
    /// </summary>
    public string SortedBy(string column) => Write(
        Search,
        Sort == column
            ? Descending ? column : $"-{column}"
            : _sorts.FirstOrDefault(known => Column(known) == column, column),
        page: 1);

    /// <summary>The first page of everything, in the same sort and with the same filters.</summary>
    public string WithoutSearch() => Write(search: "", _sort, page: 1);

    private string Write(string search, string sort, int page)
    {
        var query = new QueryBuilder(Filters);
        if (search.Length > 0) query.Add("q", search);
        if (sort != _sorts[0]) query.Add("sort", sort);
        if (page > 1) query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return Path + query;
    }

    private static string Column(string sort) => sort.StartsWith('-') ? sort[1..] : sort;

    private static string ReadSearch(string? given)
    {
        var search = string.Concat((given ?? "").Where(letter => !char.IsControl(letter))).Trim();
        return search.Length <= LongestSearch ? search : search[..LongestSearch].Trim();
    }

    private static int ReadPage(string? given) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, LastPage) : 1;
}
