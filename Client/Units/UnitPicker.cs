using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// Reads what people type where a form asks for a unit: its code, its name with or without diacritics, or what a field offers, which is both.
/// What does not name exactly one unit is refused with the units that it may be.
/// </summary>
internal sealed class UnitPicker(IUnitQueries units, IUnitFinder finder, Text text)
{
    /// <summary>The longest text that a field takes: a name with a code.</summary>
    public const int Longest = UnitCodes.LongestName + UnitCodes.Longest + 3;

    private const int MostOffered = 200;
    private const int MostCandidates = 5;
    private static readonly char[] BetweenLines = ['\n', '\r', ';'];
    private static readonly char[] BetweenCodes = [',', ' ', '\t'];

    /// <summary>
    /// What a field offers: the units that may be meant by what stands in it, or else the first of those that may be chosen. In a large subtree
    /// that is not all of them; the others are found by typing.
    /// </summary>
    public async Task<IReadOnlyList<NamedUnit>> OffersAsync(IReadOnlyList<string> tops, string? typed, CancellationToken cancellationToken)
    {
        var key = FoldedText.Of(typed);
        var found = key.Length == 0 ? [] : (await finder.FindAsync(tops, key, MostOffered, cancellationToken)).Units;
        return found.Count > 1 ? found : (await finder.FindAsync(tops, "", MostOffered, cancellationToken)).Units;
    }

    /// <summary>A unit as a field offers it, and reads it back.</summary>
    public static string Offer(NamedUnit unit) => $"{unit.Name} ({unit.Code})";

    /// <summary>Reads one unit of some subtrees.</summary>
    public async Task<UnitPick> PickAsync(string? typed, IReadOnlyList<string> tops, CancellationToken cancellationToken)
    {
        var words = (typed ?? "").Trim();
        if (words.Length == 0) return new UnitPick("", text.Writes.Required);
        foreach (var code in new[] { words, CodeWithin(words) }.OfType<string>())
        {
            if (await IsWithinAsync(code, tops, cancellationToken)) return new UnitPick(code, Problem: null);
        }

        var key = FoldedText.Of(words);
        var found = await finder.FindAsync(tops, key, MostCandidates, cancellationToken);
        if (found.Units.Where(unit => unit.IsCalled(key)).ToList() is [var only]) return new UnitPick(only.Code, Problem: null);
        return new UnitPick(words, found.Units.Count == 0
            ? text.Components.NoSuchUnit(words)
            : text.Components.WhichUnit(words, [.. found.Units.Select(Told)], found.HasMore));
    }

    /// <summary>Reads units, one a line; codes may also stand side by side.</summary>
    public async Task<UnitPicks> PickAllAsync(string? typed, IReadOnlyList<string> tops, CancellationToken cancellationToken)
    {
        List<string> codes = [], problems = [];
        foreach (var line in (typed ?? "").Split(BetweenLines, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var picked = await PickAsync(line, tops, cancellationToken);
            if (picked.Problem is null) codes.Add(picked.Code);
            else if (await SideBySideAsync(line, tops, cancellationToken) is { } several) codes.AddRange(several);
            else problems.Add(picked.Problem);
        }

        return new UnitPicks([.. codes.Distinct(StringComparer.Ordinal)], problems.Count == 0 ? null : string.Join(' ', problems));
    }

    private async Task<IReadOnlyList<string>?> SideBySideAsync(string line, IReadOnlyList<string> tops, CancellationToken cancellationToken)
    {
        var codes = line.Split(BetweenCodes, StringSplitOptions.RemoveEmptyEntries);
        foreach (var code in codes)
        {
            if (!await IsWithinAsync(code, tops, cancellationToken)) return null;
        }

        return codes;
    }

    private async Task<bool> IsWithinAsync(string code, IReadOnlyList<string> tops, CancellationToken cancellationToken)
    {
        foreach (var top in tops)
        {
            if (await units.IsWithinAsync(code, top, cancellationToken)) return true;
        }

        return false;
    }

    // "Đoàn phường Tân Phú (tan-phu)", as a field offers it.
    private static string? CodeWithin(string words) =>
        words.EndsWith(')') && words.LastIndexOf('(') is >= 0 and var opens ? words[(opens + 1)..^1].Trim() : null;

    private static string Told(NamedUnit unit) => unit.ParentName is null ? Offer(unit) : $"{Offer(unit)} – {unit.ParentName}";
}

/// <summary>A unit that was typed.</summary>
/// <param name="Code">Its code; what was typed when that names none.</param>
/// <param name="Problem">Why it names none, fit to show at the field; null when it does.</param>
internal sealed record UnitPick(string Code, string? Problem);

/// <summary>Units that were typed.</summary>
/// <param name="Codes">Codes of those that were found, each once.</param>
/// <param name="Problem">What is wrong with the others, fit to show at the field; null for nothing.</param>
internal sealed record UnitPicks(IReadOnlyList<string> Codes, string? Problem);
