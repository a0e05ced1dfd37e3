using System.Security.Cryptography;

namespace Campaigns.Grains;

/// <summary>
/// The short code that a tracked link is called by in its address: eight letters and digits drawn at random, so that nobody finds one by counting. There are
/// no vowels, so that no word comes of it, and nothing that looks like something else when it is read from paper.
/// </summary>
public readonly record struct ShortCode
{
    /// <summary>How many letters and digits it has.</summary>
    public const int Length = 8;

    /// <summary>What stands before the code in a link's path.</summary>
    public const string Folder = "l";

    private const string Letters = "bcdfghjkmnpqrstvwxyz23456789";

    private readonly string? _value;

    private ShortCode(string value) => _value = value;

    /// <summary>A new code; one in 377 billion.</summary>
    public static ShortCode New() => new(RandomNumberGenerator.GetString(Letters, Length));

    /// <summary>Reads a code, in large letters or small: some readers of QR codes and some people make them large.</summary>
    public static bool TryParse(string? text, out ShortCode code)
    {
        var small = text is { Length: Length } ? text.ToLowerInvariant() : "";
        var isCode = small.Length == Length && small.All(letter => Letters.Contains(letter, StringComparison.Ordinal));
        code = isCode ? new ShortCode(small) : default;
        return isCode;
    }

    /// <summary>The codes of the tracked links among some addresses, on whatever host: the product does not know all the names it goes by.</summary>
    /// <param name="links">Addresses, as <see cref="ContentLinks.Normalize"/> has them.</param>
    public static IEnumerable<ShortCode> In(IEnumerable<string> links)
    {
        foreach (var link in links)
        {
            var path = link.Split('?', 2)[0].Split('/');
            if (path is [_, .., Folder, var last] && TryParse(last, out var code)) yield return code;
        }
    }

    /// <summary>The codes of the tracked links in a text; few texts have any, and those that have none are not read.</summary>
    public static IEnumerable<ShortCode> InText(string? text) =>
        text is not null && text.Contains($"/{Folder}/", StringComparison.OrdinalIgnoreCase) ? In(ContentLinks.In(text)) : [];

    /// <summary>The code, in small letters.</summary>
    public override string ToString() => _value ?? "";
}
