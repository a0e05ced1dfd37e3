using System.Globalization;

namespace Campaigns.Grains;

/// <summary>An address of the web taken apart, as people paste it: with or without a scheme, with invisible characters, with a port.</summary>
internal sealed class WebAddress
{
    private readonly List<KeyValuePair<string, string>> _query;

    private WebAddress(Uri link)
    {
        // Uri has the host in lower case and the path as it was: a host means the same in any case, an id does not.
        Host = link.IdnHost.TrimEnd('.');
        Path = [.. link.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
        _query = [.. link.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Parameter)];
    }

    /// <summary>The host, in lower case.</summary>
    public string Host { get; }

    /// <summary>The parts of the path, decoded once; without empty ones.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>The parameters in their order, decoded once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => _query;

    /// <summary>The first value of a parameter; null when it is missing or empty.</summary>
    public string? this[string parameter] =>
        _query.Find(part => part.Key == parameter) is { Value.Length: > 0 } found ? found.Value : null;

    /// <summary>Takes an address apart; null for what is none, or is not one of the web.</summary>
    public static WebAddress? Of(string? text)
    {
        if (text is null) return null;
        var address = string.Concat(text.Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.Format)).Trim();
        if (address.StartsWith("//", StringComparison.Ordinal)) address = address[2..];
        if (!address.Contains("://", StringComparison.Ordinal) || address.IndexOf("://", StringComparison.Ordinal) > LongestScheme) address = "https://" + address;
        address = address.Replace("/#!/", "/", StringComparison.Ordinal); // how Facebook wrote its addresses until 2012
        if (!Uri.TryCreate(address, UriKind.Absolute, out var link)) return null;
        return link.Scheme is "http" or "https" && link.UserInfo.Length == 0 && link.Host.Contains('.', StringComparison.Ordinal)
            ? new WebAddress(link)
            : null;
    }

    // Behind it "://" belongs to an address inside this one.
    private const int LongestScheme = 10;

    // Copied out of the source of a page, "&" is written "&amp;".
    private static KeyValuePair<string, string> Parameter(string part)
    {
        var name = part.StartsWith("amp;", StringComparison.Ordinal) ? part[4..] : part;
        var sign = name.IndexOf('=', StringComparison.Ordinal);
        return sign < 0
            ? new(Uri.UnescapeDataString(name), "")
            : new(Uri.UnescapeDataString(name[..sign]), Uri.UnescapeDataString(name[(sign + 1)..]));
    }
}
