namespace Campaigns.Client;

/// <summary>A list of units as it was typed, with one more beside it, and what is wrong with each.</summary>
public sealed record UnitListInput
{
    /// <summary>Units, one a line.</summary>
    public string List { get; private init; } = "";

    /// <summary>One more; empty once it stands in the list.</summary>
    public string Added { get; private init; } = "";

    /// <summary>Codes of the units in the list.</summary>
    public IReadOnlyList<string> Codes { get; private init; } = [];

    /// <summary>What is wrong with the list; null for nothing.</summary>
    public string? ListProblem { get; init; }

    /// <summary>What is wrong with the one more; null for nothing.</summary>
    public string? AddedProblem { get; private init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => ListProblem is null && AddedProblem is null;

    /// <summary>What a form shows at first.</summary>
    public static UnitListInput Of(IEnumerable<string> codes) => new() { Codes = [.. codes], List = string.Join('\n', codes) };

    /// <summary>
    /// Reads what was typed. One more comes into the list whichever button was pressed: nothing that was typed is lost.
    /// </summary>
    internal static async Task<UnitListInput> ReadAsync(
        UnitPicker picker, string? list, string? added, IReadOnlyList<string> tops, CancellationToken cancellationToken)
    {
        var listed = await picker.PickAllAsync(list, tops, cancellationToken);
        var more = string.IsNullOrWhiteSpace(added) ? null : await picker.PickAsync(added, tops, cancellationToken);
        var isIn = more is { Problem: null };
        IReadOnlyList<string> codes = isIn ? [.. listed.Codes.Union([more!.Code])] : listed.Codes;
        return new UnitListInput
        {
            Codes = codes,
            // Lines that name no unit stay as they are, to be mended.
            List = listed.Problem is null ? string.Join('\n', codes) : isIn ? $"{list?.TrimEnd()}\n{more!.Code}" : list ?? "",
            ListProblem = listed.Problem,
            Added = isIn ? "" : added ?? "",
            AddedProblem = more?.Problem,
        };
    }
}
