namespace Campaigns.Silo;

/// <summary>
/// Where a listing of uploads goes on. The list is roughly but not surely newest first, so one page older than wanted is not the end:
/// only a second one is.
/// </summary>
/// <param name="PageToken">The platform's token of the page; null for the first.</param>
/// <param name="IsPast">Whether the page before held nothing new enough.</param>
internal sealed record YouTubeCursor(string? PageToken, bool IsPast)
{
    private const string Past = "past:";
    private const string More = "more:";

    /// <summary>Reads what <see cref="ToString"/> wrote; null is the beginning.</summary>
    /// <exception cref="ArgumentException">No listing of ours returned this.</exception>
    public static YouTubeCursor Parse(string? text) => text switch
    {
        null => new(null, false),
        _ when text.StartsWith(Past, StringComparison.Ordinal) => new(text[Past.Length..], true),
        _ when text.StartsWith(More, StringComparison.Ordinal) => new(text[More.Length..], false),
        _ => throw new ArgumentException("Not a cursor of this client.", nameof(text)),
    };

    /// <summary>The cursor as callers hold it.</summary>
    public override string ToString() => (IsPast ? Past : More) + PageToken;
}
