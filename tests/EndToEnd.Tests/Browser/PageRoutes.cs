using System.Reflection;
using System.Text.RegularExpressions;
using Campaigns.Client;
using Microsoft.AspNetCore.Components;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The routes of all pages, as their <c>@page</c> says.</summary>
internal static class PageRoutes
{
    /// <summary>Every route, <c>/units/{Code}/below</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(Languages).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)];

    /// <summary>The route of a page's address: of several that fit, the one with the fewest gaps.</summary>
    /// <exception cref="InvalidOperationException">No page has the address.</exception>
    public static string Of(string address) => All
        .Where(route => Regex.IsMatch(address.Split('?')[0], $"^{Regex.Replace(route, "{[^}]+}", "[^/]+")}$"))
        .OrderBy(route => route.Count(letter => letter == '{'))
        .First();
}
