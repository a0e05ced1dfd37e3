namespace Campaigns.Client;

/// <summary>One of a page's <see cref="Tabs"/>: a page of its own.</summary>
/// <param name="Name">What people see.</param>
/// <param name="Address">Where it leads.</param>
public sealed record Tab(string Name, string Address)
{
    /// <summary>Addresses that belong to the tab with whatever is below them; none where it is one page alone.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>How a page stands to the tab, in the words of <c>aria-current</c>: it is the tab's page, belongs to it, or neither.</summary>
    /// <param name="path">The page's address without its query.</param>
    internal string? Current(string path)
    {
        if (Address.Split('?')[0] == path) return "page";
        return Within.Any(place => path == place || path.StartsWith($"{place}/", StringComparison.Ordinal)) ? "true" : null;
    }
}
