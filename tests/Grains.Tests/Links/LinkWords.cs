namespace Campaigns.Grains.Tests;

/// <summary>Says in a line where an address leads, so that tables of them can be read.</summary>
internal static class LinkWords
{
    public static string Told(string? address) => PostLinks.Read(address) switch
    {
        LinkReading.Post(var alias, _, _) => alias.ToString(),
        LinkReading.Unresolved(var alias, _) => $"short {alias}",
        LinkReading.NoPost(var platform, var kind) => $"{platform.Name()} {kind}",
        LinkReading.Elsewhere(var host) => $"elsewhere {host}",
        _ => "unreadable",
    };
}
