namespace Campaigns.Grains;

/// <summary>
/// Draws recounts and reads them, for those who may: what the caller may see is checked before. What is found goes to
/// <see cref="IShareLedger.CheckAsync"/>, for figures follow from it.
/// </summary>
public interface IRecounts
{
    /// <summary>Draws a recount, with its line of the audit log. The seed is the product's own: nobody brings one.</summary>
    Task<DrawOutcome> DrawAsync(DrawRecount command, CancellationToken cancellationToken);

    /// <summary>
    /// Ends a recount that is not finished, with its line of the audit log: it never has a rate, and the unit's next one can be drawn. What
    /// was found so far stays. Ending it again changes nothing.
    /// </summary>
    Task<EndRecountOutcome> EndAsync(string campaign, long number, Actor by, CancellationToken cancellationToken);

    /// <summary>How many accepted shares a recount of a unit's subtree would be drawn from.</summary>
    Task<int> PopulationAsync(string campaign, string unit, CancellationToken cancellationToken);

    /// <summary>One page of a campaign's recounts of the subtrees of units, by their codes; the latest first.</summary>
    Task<PageOf<Recount>> ListAsync(string campaign, IReadOnlyList<string> units, ListPage page, CancellationToken cancellationToken);

    /// <summary>How the recounts of one unit stand.</summary>
    Task<RecountStanding> StandingAsync(string campaign, string unit, CancellationToken cancellationToken);

    /// <summary>A campaign's recount; null when there is none of that number.</summary>
    Task<Recount?> FindAsync(string campaign, long number, CancellationToken cancellationToken);

    /// <summary>One page of the shares that were drawn, in the order drawn.</summary>
    /// <param name="recount">The recount's number.</param>
    /// <param name="onlyOpen">Only those that are still to be checked.</param>
    /// <param name="page">Which page of them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PageOf<DrawnShare>> SharesAsync(long recount, bool onlyOpen, ListPage page, CancellationToken cancellationToken);

    /// <summary>Those of the numbers that were drawn.</summary>
    Task<IReadOnlyList<DrawnShare>> SharesAsync(long recount, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken);

    /// <summary>The numbers of the shares that a recount was drawn from, in order: with the seed, whoever likes draws it again.</summary>
    Task<IReadOnlyList<long>> DrawnFromAsync(long recount, CancellationToken cancellationToken);
}

/// <summary>Draws a recount.</summary>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="Unit">Code of the unit whose subtree it is of: the one that runs the campaign, or one below.</param>
/// <param name="Size">How many to draw, no more than there are; null for what the half width takes.</param>
/// <param name="HalfWidth">Half of the interval's width, as a rate; of no account beside a size.</param>
/// <param name="By">Who asks.</param>
public sealed record DrawRecount(string Campaign, string Unit, int? Size, double HalfWidth, Actor By);

/// <summary>What came of drawing a recount.</summary>
public abstract record DrawOutcome
{
    private DrawOutcome()
    {
    }

    /// <summary>It is drawn.</summary>
    public sealed record Drawn(Recount Recount) : DrawOutcome;

    /// <summary>There is no such campaign, or the unit is not below the one that runs it.</summary>
    public sealed record NoSuchCampaign : DrawOutcome;

    /// <summary>No share is accepted there.</summary>
    public sealed record NothingAccepted : DrawOutcome;

    /// <summary>
    /// Another recount of the unit is not finished: whoever could draw again and again would choose the sample.
    /// </summary>
    /// <param name="Number">Its number.</param>
    public sealed record Unfinished(long Number) : DrawOutcome;

    /// <summary>More than <see cref="Recount.LargestSize"/>.</summary>
    /// <param name="Size">How many it would be.</param>
    public sealed record TooLarge(int Size) : DrawOutcome;
}

/// <summary>What came of ending a recount.</summary>
public abstract record EndRecountOutcome
{
    private EndRecountOutcome()
    {
    }

    /// <summary>It is ended.</summary>
    public sealed record Ended(Recount Recount) : EndRecountOutcome;

    /// <summary>There is no such recount.</summary>
    public sealed record NoSuchRecount : EndRecountOutcome;

    /// <summary>Every drawn share was checked: what it says stands.</summary>
    public sealed record Finished : EndRecountOutcome;
}
