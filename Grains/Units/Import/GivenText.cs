namespace Campaigns.Grains;

/// <summary>What stands in a cell of somebody's file, as it is told back to them.</summary>
public static class GivenText
{
    private const int MostShown = 60;

    /// <summary>The text, cut after 60 characters, with a dot for each that cannot be shown.</summary>
    public static string Shown(string given)
    {
        var shown = string.Concat(given.Take(MostShown).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '·' : letter));
        return given.Length > MostShown ? shown + "…" : shown;
    }
}
