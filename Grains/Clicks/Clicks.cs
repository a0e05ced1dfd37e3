namespace Campaigns.Grains;

/// <summary>A tracked link was followed. There is nothing in it of whoever did.</summary>
/// <param name="Link">The link's number.</param>
/// <param name="Day">The local day.</param>
/// <param name="By">Who followed it.</param>
public readonly record struct Click(long Link, DateOnly Day, VisitorKind By);

/// <summary>How often tracked links were followed. Clicks, not people: whoever presses twice counts twice.</summary>
/// <param name="Clicks">By people, by all appearances: the figure that is meant by link clicks.</param>
/// <param name="Previews">By programs that draw previews or load ahead; never part of the clicks.</param>
/// <param name="Bots">By other programs; never part of the clicks.</param>
public readonly record struct ClickFigures(long Clicks, long Previews, long Bots)
{
    /// <summary>None.</summary>
    public static ClickFigures None { get; }

    /// <summary>One click.</summary>
    public static ClickFigures One(VisitorKind by) => by switch
    {
        VisitorKind.Person => new(1, 0, 0),
        VisitorKind.Preview => new(0, 1, 0),
        VisitorKind.Bot => new(0, 0, 1),
    };

    /// <summary>How often in all, whoever it was: the redirects that were answered.</summary>
    public long Redirects => Clicks + Previews + Bots;

    /// <summary>Both together.</summary>
    public ClickFigures Plus(ClickFigures other) => new(Clicks + other.Clicks, Previews + other.Previews, Bots + other.Bots);
}

/// <summary>Counts clicks. A part of the ledger: what it says was counted survives whatever happens next.</summary>
public interface IClickRecorder
{
    /// <summary>Counts a click, together with others that come at the same time. Once pressed it cannot be taken back.</summary>
    /// <returns>
    /// True once it is committed. False when the store refused it, or did not answer while whoever pressed can be made to wait: the click is
    /// then counted later or not at all, and never twice.
    /// </returns>
    Task<bool> RecordAsync(Click click);
}
