using System.Text.RegularExpressions;

namespace Campaigns.Grains;

/// <summary>Addresses on Threads, which moved from threads.net to threads.com.</summary>
internal static partial class ThreadsLinks
{
    private const string Root = "https://www.threads.com/";

    /// <summary>Whether a host is one of Threads.</summary>
    public static bool Has(string host) => host is "threads.net" or "www.threads.net" or "threads.com" or "www.threads.com";

    /// <summary>Where an address there leads.</summary>
    public static LinkReading Read(WebAddress address) => address.Path switch
    {
        ["t", { } code, ..] => Post(code, null),
        ["share", .., { } code] when Code().IsMatch(code) => new LinkReading.Unresolved(
            new PostAlias(Platform.Threads, PostAliasKind.Share, code), new Uri($"{Root}share/{string.Join('/', address.Path.Skip(1))}/")),
        [{ } owner, "post", { } code, ..] when owner.StartsWith('@') => Post(code, owner[1..]),
        [{ } owner, "post"] when owner.StartsWith('@') => No(NoPostKind.Incomplete),
        [{ } owner, ..] when owner.StartsWith('@') => No(NoPostKind.Account),
        [] or ["search" or "tag", ..] => No(NoPostKind.Several),
        ["intent", ..] => No(NoPostKind.ShareWindow),
        ["t" or "share", ..] => No(NoPostKind.Incomplete),
        _ => No(NoPostKind.Other),
    };

    private static LinkReading Post(string code, string? owner) => Code().IsMatch(code)
        ? new LinkReading.Post(
            new PostAlias(Platform.Threads, PostAliasKind.Post, code), owner,
            new Uri(owner is { Length: > 0 } ? $"{Root}@{Uri.EscapeDataString(owner)}/post/{code}" : $"{Root}t/{code}"))
        : No(NoPostKind.Incomplete);

    private static LinkReading.NoPost No(NoPostKind kind) => new(Platform.Threads, kind);

    [GeneratedRegex("^[A-Za-z0-9_-]{5,64}$")]
    private static partial Regex Code();
}
