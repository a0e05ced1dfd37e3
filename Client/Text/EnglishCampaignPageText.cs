using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The pages that show campaigns, in English.</summary>
internal sealed class EnglishCampaignPageText : CampaignPageText
{
    public override string New => "New campaign";

    public override string Sections => "Parts of the campaign";

    public override string Standing => "Overview";

    public override string Posts => "Posts";

    public override string Kit => "Share kit";

    public override string Settings => "Settings";

    public override string SearchLabel => "Search by name, id or hashtag";

    public override string State => "State";

    public override string AllButArchived => "All but archived";

    public override string Unit => "Unit";

    public override string Owner => "Run by";

    public override string Days => "Days";

    public override string MainTarget => "Main target";

    public override string Choose => "Choose";

    public override string ArchiveChosen => "Archive the chosen campaigns";

    public override string None => "No campaigns yet";

    public override string NoneAdvice => "Campaigns appear here once a unit launches them.";

    public override string NoneAdviceManager => "Begin with “New campaign”. Nobody but organizers sees a draft.";

    public override string NoneFound => "Nothing found";

    public override string NoneFoundAdvice => "Try other words or fewer filters. Diacritics do not matter.";

    public override string Sort => "Sort";

    public override string SortLatest => "Latest";

    public override string SortEnding => "Ending first";

    public override string SortName => "By name";

    public override string Copy => "Copy into a new campaign";

    public override string ToDashboard => "See everything on the overview";

    public override string NoFigures => "No figures yet";

    public override string NoFiguresAdvice => "Figures appear once posts carry a hashtag or a link of the campaign.";

    public override string Targets => "Targets";

    public override string NoTargets => "The campaign has no targets yet.";

    public override string SetTargets => "Set targets";

    public override string NoShare => "this unit has no share of it";

    public override string PaceNote =>
        "“Due by today” spreads a target evenly over the days, or by the shares of the phases; today does not count yet.";

    public override string Phases => "Phases";

    public override string NoPhases => "The campaign has no phases.";

    public override string Cadence => "Posting rhythm";

    public override string NoSlots => "The first day has not come yet.";

    public override string CadenceKey(CadencePer per) => per switch
    {
        CadencePer.Day => "✓ kept, ✗ missed, · still open. Each row is a week, from Monday on.",
        CadencePer.Week => "✓ kept, ✗ missed, · still open. Each square is a week.",
    };

    public override string CadenceTable => "Table day by day, week by week";

    public override string Week => "Week";

    public override string Result => "Result";

    public override string ByUnit => "How the units stand";

    public override string SearchUnits => "Search units by name";

    public override string Behind => "behind";

    public override string ArchivedMany(int campaigns) => $"{EnglishNumberText.Counted(campaigns, "campaign", "campaigns")} archived.";

    public override string ChooseCampaign(string name) => $"Choose the campaign {name}";

    public override string PhaseShare(int percent) => $"{percent}% of the targets";

    public override string PhaseTime(int order) => order switch
    {
        < 0 => "over",
        0 => "going on",
        _ => "to come",
    };

    public override string Rule(int posts, CadencePer per) => per switch
    {
        CadencePer.Day => $"at least {EnglishNumberText.Counted(posts, "post", "posts")} a day",
        CadencePer.Week => $"at least {EnglishNumberText.Counted(posts, "post", "posts")} a week",
    };

    public override string KeptOf(int kept, int over) => $"Kept {Display.Number(kept)} of {Display.Number(over)} that are over or done.";

    public override string KeptShort(int kept, int over) => $"kept {Display.Number(kept)} of {Display.Number(over)}";

    public override string Kept(CadenceResult result) => result switch
    {
        CadenceResult.Kept => "kept",
        CadenceResult.Missed => "missed",
        CadenceResult.Open => "still open",
    };

    public override string Step(CampaignStep step) => step switch
    {
        CampaignStep.Launch => "Launch",
        CampaignStep.Pause => "Pause",
        CampaignStep.Resume => "Resume",
        CampaignStep.Close => "Close",
        CampaignStep.Archive => "Archive",
    };

    public override string StepQuestion(CampaignStep step) => step switch
    {
        CampaignStep.Launch =>
            "Units will see the campaign. Posts of its days that carry a hashtag or a link join by themselves, also those already "
            + "published. The first day is fixed from then on.",
        CampaignStep.Pause => "New posts do not join by themselves until it is resumed. Posts in it are still counted.",
        CampaignStep.Resume => "New posts join by themselves again, with those published during the pause.",
        CampaignStep.Close =>
            "New posts no longer join, and the campaign cannot be opened again. Figures of its posts go on; posts can still be added "
            + "or taken out by hand.",
        CampaignStep.Archive => "The campaign leaves the usual list and can no longer be changed. Its figures stay.",
    };

    public override string StepDone(CampaignStep step) => step switch
    {
        CampaignStep.Launch => "The campaign is launched.",
        CampaignStep.Pause => "The campaign is paused.",
        CampaignStep.Resume => "The campaign runs again.",
        CampaignStep.Close => "The campaign is closed.",
        CampaignStep.Archive => "The campaign is archived.",
    };
}
