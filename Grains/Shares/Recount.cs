namespace Campaigns.Grains;

/// <summary>
/// A recount: accepted shares that were drawn by lot, for a second person to check. All that is needed to draw them again is kept.
/// </summary>
public sealed record Recount
{
    /// <summary>The half width that is proposed: ±5 points.</summary>
    public const double UsualHalfWidth = 0.05;

    /// <summary>The most shares that one recount draws: what people can look at.</summary>
    public const int LargestSize = 2_000;

    /// <summary>The most shares that are checked in one go.</summary>
    public const int MostAtOnce = 200;

    /// <summary>Its number.</summary>
    public required long Number { get; init; }

    /// <summary>Id of the campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Code of the unit whose subtree it is of.</summary>
    public required string Unit { get; init; }

    /// <summary>The unit's name.</summary>
    public required string UnitName { get; init; }

    /// <summary>What it was drawn by: at random, by the product, after the shares were read that it is drawn from.</summary>
    public required long Seed { get; init; }

    /// <summary>How many accepted shares it was drawn from. Those whose member had been erased are not among them: nobody can look at them.</summary>
    public required int Population { get; init; }

    /// <summary>How many were drawn.</summary>
    public required int Size { get; init; }

    /// <summary>The level of the interval.</summary>
    public required double Level { get; init; }

    /// <summary>The half width that the size was worked out for, as a rate; null when the size was chosen.</summary>
    public double? HalfWidth { get; init; }

    /// <summary>When it was drawn (UTC).</summary>
    public required DateTimeOffset DrawnAt { get; init; }

    /// <summary>How many of the drawn shares are still to be checked.</summary>
    public required int Open { get; init; }

    /// <summary>How many were checked.</summary>
    public required int Checked { get; init; }

    /// <summary>How many of the checked were found right.</summary>
    public required int Right { get; init; }

    /// <summary>When the last of them was checked (UTC); null while some are open.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When it was ended before all were checked (UTC); null unless it was. From then on nothing of it is checked.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether it is still being checked: neither finished nor ended.</summary>
    public bool IsOpen => FinishedAt is null && EndedAt is null;

    /// <summary>
    /// The rate with its interval; null until every drawn share was checked, and for ever when it was ended before: what was checked first is
    /// no sample.
    /// </summary>
    public AcceptedRate? Rate => FinishedAt is null || EndedAt is not null ? null : AcceptedRate.Of(Population, Checked, Right, Level);
}

/// <summary>A share that was drawn.</summary>
/// <param name="Place">Its place in the order drawn, from 1. Places are left out where a member was erased before the share was checked.</param>
/// <param name="Share">Its number.</param>
/// <param name="Platform">The platform.</param>
/// <param name="Address">The post's address; null once it was removed: the member was erased, or its time was over.</param>
/// <param name="UnitName">Name of the unit that earns it.</param>
/// <param name="At">When it was first handed in (UTC).</param>
public sealed record DrawnShare(int Place, long Share, Platform Platform, Uri? Address, string UnitName, DateTimeOffset At)
{
    /// <summary>The accounts that ever accepted it, whatever was decided since; none where only a rule did, or the member was erased.</summary>
    public IReadOnlyList<Guid> AcceptedBy { get; init; } = [];

    /// <summary>Whether it was found right; null while it is open.</summary>
    public bool? IsRight { get; init; }

    /// <summary>Why it was not found right; null otherwise.</summary>
    public RejectionReason? Reason { get; init; }

    /// <summary>
    /// Why somebody may not check it; null: they may. Accounts and members are not linked: who handed a share in is known as a member alone,
    /// and no reviewer is known to be one, so <see cref="CheckBar.HandedItIn"/> is not found out here. Reviewers are told to leave their own posts to others.
    /// </summary>
    public CheckBar? BarFor(Actor checker) => RecountRules.Bar(
        new KnownAs(checker.Account, Member: null), new KnownAs(Account: null, Member: null),
        [.. AcceptedBy.Select(account => new KnownAs(account, Member: null))]);
}

/// <summary>How recounts of a unit stand.</summary>
/// <param name="Finished">The last one that has a rate; null when there is none.</param>
/// <param name="Open">The one that is being checked; null when there is none.</param>
public sealed record RecountStanding(Recount? Finished, Recount? Open)
{
    /// <summary>Nothing was recounted.</summary>
    public static RecountStanding None { get; } = new(null, null);
}
