using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads the fields of import files. Each method says in words what is wrong, or null.</summary>
internal static class Fields
{
    private static readonly string[] InstantFormats =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz"];

    // The oldest of the platforms opened in 2004; the other end only keeps nonsense out.
    private static readonly DateTimeOffset Earliest = new(2004, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A hundred thousand times the views of the most viewed post there is; sums over all posts stay within Int64.
    private const long LargestCount = 1_000_000_000_000_000;

    /// <summary>A platform's name.</summary>
    public static string? Platform(string text, out Platform platform) =>
        PlatformNames.TryParse(text, out platform) ? null : $"unknown platform '{Shorten(text)}'";

    /// <summary>An id: anything but nothing.</summary>
    public static string? Id(string column, string text) => text.Length == 0 ? $"{column} is empty" : null;

    /// <summary>An instant in ISO 8601 with its zone (<c>Z</c> or an offset); empty is null.</summary>
    public static string? Instant(string column, string text, out DateTimeOffset? instant)
    {
        instant = null;
        if (text.Length == 0) return null;
        var isInstant = DateTimeOffset.TryParseExact(
            text,
            InstantFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var parsed);
        if (!isInstant) return $"{column} '{Shorten(text)}' is not an instant like 2026-07-01T08:30:00Z";
        if (parsed < Earliest || parsed >= Latest) return $"{column} '{Shorten(text)}' is not between {Earliest.Year} and {Latest.Year}";
        instant = parsed;
        return null;
    }

    /// <summary>A counter: whole and not negative; empty is null.</summary>
    public static string? Count(string column, string text, out long? count)
    {
        count = null;
        if (text.Length == 0) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
        {
            if (parsed > LargestCount) return $"{column} '{Shorten(text)}' is more than any post can have";
            count = parsed;
            return null;
        }

        return text[0] == '-' && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? $"{column} '{Shorten(text)}' is negative"
            : $"{column} '{Shorten(text)}' is not a whole number that fits 64 bits";
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
