using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of tracked links and their clicks.</summary>
internal abstract class ClickText
{
    /// <summary>Clicks of tracked links, told apart from the clicks that platforms count.</summary>
    public abstract string LinkClicks { get; }

    public abstract string LinkClicksNote { get; }

    public abstract string Previews { get; }

    public abstract string PreviewsNote { get; }

    public abstract string Bots { get; }

    public abstract string BotsNote { get; }

    public abstract string Lead { get; }

    public abstract string ToLinks { get; }

    public abstract string Links { get; }

    public abstract string Link { get; }

    public abstract string Item { get; }

    public abstract string ItemGone { get; }

    public abstract string AllItems { get; }

    public abstract string CountsFor { get; }

    public abstract string OfCampaign { get; }

    public abstract string SearchLabel { get; }

    public abstract string None { get; }

    public abstract string NoneAdvice { get; }

    public abstract string NoneAdviceManager { get; }

    public abstract string NoneFound { get; }

    public abstract string ByUnit { get; }

    public abstract string ByDay { get; }

    /// <summary>Opens the table of days.</summary>
    /// <param name="days">How many there are.</param>
    public abstract string ShowDays(int days);

    public abstract string NoClicks { get; }

    public abstract string MakeTitle { get; }

    public abstract string Make { get; }

    public abstract string EveryItem { get; }

    public abstract string OneUnit { get; }

    public abstract string EveryUnit { get; }

    public abstract string EveryUnitHint { get; }

    public abstract string UnitHint { get; }

    /// <summary>Beside a tracked link in the share kit.</summary>
    public abstract string KitNote { get; }

    /// <summary>Of a tracked link whose content is no more.</summary>
    public abstract string Gone { get; }

    public abstract string GoneAdvice { get; }

    public abstract string UnitsOrEveryUnit { get; }

    public abstract string Made(int made, int asked);

    public abstract string Since(DateOnly day);

    public abstract string OwnOf(string unit);

    public abstract string Refused(TrackOutcome outcome);
}
