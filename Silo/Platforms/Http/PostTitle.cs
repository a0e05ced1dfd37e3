using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Silo;

/// <summary>
/// The words of a post that are kept: a title's length of them, and its hashtags, because posts join campaigns by hashtag.
/// </summary>
internal static partial class PostTitle
{
    private const int Longest = 200;

    /// <summary>
    /// The beginning of a text on one line, 200 characters at most; hashtags that stand further on, or in <paramref name="more"/>, are
    /// added after it. Null when there is nothing.
    /// </summary>
    public static string? From(string? text, string? more = null)
    {
        var line = Blank().Replace(text ?? "", " ").Trim();
        var start = line.Length <= Longest ? line : line[..CutAt(line)].TrimEnd() + "…";
        var kept = Tags(start).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var further = Tags(line[CutAt(line)..]).Concat(Tags(more ?? "")).Where(kept.Add);
        var title = string.Join(' ', further.Prepend(start).Where(part => part.Length > 0));
        return title.Length == 0 ? null : title;
    }

    // Before the last character that fits whole: neither a letter and its marks nor an emoji is cut apart. A hashtag the cut would
    // shorten to another one moves behind it as a whole.
    private static int CutAt(string line)
    {
        if (line.Length <= Longest) return line.Length;
        var hashtag = Hashtag().Matches(line).FirstOrDefault(match => match.Index < Longest && match.Index + match.Length > Longest);
        if (hashtag is { Index: > 0 }) return hashtag.Index;
        var at = 0;
        while (StringInfo.GetNextTextElementLength(line, at) is var length && at + length <= Longest) at += length;
        return at;
    }

    private static IEnumerable<string> Tags(string text) => Hashtag().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"#[\p{L}\p{M}\p{Nd}_]{1,100}")]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Blank();
}
