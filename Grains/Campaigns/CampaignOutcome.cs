namespace Campaigns.Grains;

/// <summary>What a change of a campaign came to.</summary>
public abstract record CampaignOutcome
{
    private CampaignOutcome()
    {
    }

    /// <summary>It stands as asked for.</summary>
    /// <param name="Campaign">The campaign as it stands.</param>
    /// <param name="Changed">Whether something was changed now.</param>
    public sealed record Settled(Campaign Campaign, bool Changed) : CampaignOutcome
    {
        /// <summary>Of a copy: the units that the other campaign names and this one cannot, because the organization has changed.</summary>
        public IReadOnlyList<UnitGone> Gone { get; init; } = [];

        /// <summary>Of a split: whether all units count alike, because nobody has counted their members.</summary>
        public bool IsEven { get; init; }
    }

    /// <summary>There is no such campaign, or for a copy, none to copy.</summary>
    public sealed record NoSuchCampaign : CampaignOutcome;

    /// <summary>Another campaign has the id, or none can have it (<see cref="CampaignRules.IsReserved"/>).</summary>
    public sealed record IdTaken : CampaignOutcome;

    /// <summary>There is no open unit with that code to run it.</summary>
    public sealed record NoSuchOwner(string Code) : CampaignOutcome;

    /// <summary>What was asked for makes no sense; nothing was changed.</summary>
    /// <param name="Faults">Everything that is wrong, in the order of the fields; never empty.</param>
    public sealed record Unsound(IReadOnlyList<CampaignFault> Faults) : CampaignOutcome;

    /// <summary>There is no such step from where it stands.</summary>
    public sealed record NoSuchStep(CampaignState State) : CampaignOutcome;

    /// <summary>Where it stands, these fields do not change any more.</summary>
    /// <param name="State">Where it stands.</param>
    /// <param name="Fields">The fields that would have changed, by their names in <see cref="CampaignFields"/>.</param>
    public sealed record Fixed(CampaignState State, IReadOnlyList<string> Fields) : CampaignOutcome;

    /// <summary>Somebody else has changed it since.</summary>
    public sealed record ChangedMeanwhile(Campaign Campaign) : CampaignOutcome;

    /// <summary>Its targets cannot be split.</summary>
    public sealed record NotSplit(SplitRefusal Refusal) : CampaignOutcome;
}

/// <summary>A unit that can no longer take part: it was closed, or is no longer below the unit that runs the campaign.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Now">Code of the unit it was merged into, which takes part in its place; null when none does.</param>
public sealed record UnitGone(string Unit, string? Now);

/// <summary>What letting posts join or leave came to.</summary>
public abstract record AttributeOutcome
{
    private AttributeOutcome()
    {
    }

    /// <summary>They all are in, or out, as asked for.</summary>
    /// <param name="Posts">How many changed now.</param>
    public sealed record Attributed(int Posts) : AttributeOutcome;

    /// <summary>There is no such campaign.</summary>
    public sealed record NoCampaign : AttributeOutcome;

    /// <summary>Where the campaign stands, its posts do not change by hand.</summary>
    public sealed record NotNow(CampaignState State) : AttributeOutcome;

    /// <summary>These posts are not known, or belong to no unit of the campaign; nothing was changed.</summary>
    public sealed record PostsNotFound(IReadOnlyList<PostKey> Posts) : AttributeOutcome;

    /// <summary>None are named, or more than <see cref="CampaignLimits.PostsAtOnce"/>.</summary>
    public sealed record WrongNumber : AttributeOutcome;
}

/// <summary>A field that makes no sense.</summary>
/// <param name="Field">Which: a name of <see cref="CampaignFields"/>, for a part of a list as <c>phases[1].to</c>, from 0.</param>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Limit">The most there may be, where that is what is wrong.</param>
public sealed record CampaignFault(string Field, CampaignFaultKind Kind, int? Limit = null);

/// <summary>What is wrong with a field.</summary>
public enum CampaignFaultKind
{
    /// <summary>It is empty.</summary>
    Missing,

    /// <summary>It has too many characters.</summary>
    TooLong,

    /// <summary>There are too many of them.</summary>
    TooMany,

    /// <summary>It has characters that it must not have.</summary>
    Malformed,

    /// <summary>It ends before it begins.</summary>
    Reversed,

    /// <summary>It is outside the campaign's days.</summary>
    OutsideCampaign,

    /// <summary>It overlaps one before it in the list.</summary>
    Overlapping,

    /// <summary>It says what one before it in the list says.</summary>
    Repeated,

    /// <summary>It is outside the range of what makes sense.</summary>
    OutOfRange,

    /// <summary>The day has passed.</summary>
    Past,

    /// <summary>There is no such unit, open, below the one that runs the campaign.</summary>
    UnknownUnit,

    /// <summary>Some phases have a share and some have none.</summary>
    ShareMissing,

    /// <summary>The phases' shares do not add up to 100.</summary>
    SharesNot100,

    /// <summary>The units' shares do not add up to the target.</summary>
    SharesNotTarget,

    /// <summary>The campaign has no content item with that number.</summary>
    UnknownNumber,
}

/// <summary>How the fields of a campaign are called, in the API and where something is wrong with one.</summary>
public static class CampaignFields
{
    /// <summary>The campaign's id.</summary>
    public const string Id = "id";

    /// <summary>The unit that runs it.</summary>
    public const string Unit = "unit";

    /// <summary>Its name.</summary>
    public const string Name = "name";

    /// <summary>Its first day.</summary>
    public const string From = "from";

    /// <summary>Its last day.</summary>
    public const string To = "to";

    /// <summary>Its hashtags.</summary>
    public const string Hashtags = "hashtags";

    /// <summary>Its phases.</summary>
    public const string Phases = "phases";

    /// <summary>Its cadence.</summary>
    public const string Cadence = "cadence";

    /// <summary>Its content items.</summary>
    public const string Content = "content";

    /// <summary>Its platforms.</summary>
    public const string Platforms = "platforms";

    /// <summary>The units taking part.</summary>
    public const string Units = "units";

    /// <summary>Its targets.</summary>
    public const string Targets = "targets";

    /// <summary>Its disclosure line.</summary>
    public const string Disclosure = "disclosure";

    /// <summary>The platforms whose shares it accepts without a reviewer; no part of the plan.</summary>
    public const string Acceptance = "acceptance";
}
