using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Names the columns of a file that are not taken: whatever they hold is passed over, and whoever hands the file in is told so. A column
/// without a heading has no name to be told by.
/// </summary>
internal static class UntakenColumns
{
    private const int MostNamed = 50;

    /// <summary>The headings, as they can be shown; at most 50 of them.</summary>
    /// <param name="headings">All headings of the file.</param>
    /// <param name="isTaken">Whether a column with a heading is taken.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> headings, Func<string, bool> isTaken) =>
        [.. headings.Select(heading => heading.Trim()).Where(heading => heading.Length > 0 && !isTaken(heading)).Select(GivenText.Shown).Distinct().Take(MostNamed)];
}
