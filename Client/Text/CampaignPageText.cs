using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of the pages that show campaigns.</summary>
internal abstract class CampaignPageText
{
    public abstract string New { get; }

    public abstract string Sections { get; }

    public abstract string Standing { get; }

    public abstract string Posts { get; }

    public abstract string Kit { get; }

    public abstract string Settings { get; }

    public abstract string SearchLabel { get; }

    public abstract string State { get; }

    public abstract string AllButArchived { get; }

    public abstract string Unit { get; }

    public abstract string Owner { get; }

    public abstract string Days { get; }

    public abstract string MainTarget { get; }

    public abstract string Choose { get; }

    public abstract string ArchiveChosen { get; }

    public abstract string None { get; }

    public abstract string NoneAdvice { get; }

    public abstract string NoneAdviceManager { get; }

    public abstract string NoneFound { get; }

    public abstract string NoneFoundAdvice { get; }

    public abstract string Sort { get; }

    public abstract string SortLatest { get; }

    public abstract string SortEnding { get; }

    public abstract string SortName { get; }

    public abstract string Copy { get; }

    public abstract string ToDashboard { get; }

    public abstract string NoFigures { get; }

    public abstract string NoFiguresAdvice { get; }

    public abstract string Targets { get; }

    public abstract string NoTargets { get; }

    public abstract string SetTargets { get; }

    public abstract string NoShare { get; }

    public abstract string PaceNote { get; }

    public abstract string Phases { get; }

    public abstract string NoPhases { get; }

    public abstract string Cadence { get; }

    public abstract string NoSlots { get; }

    public abstract string CadenceKey(CadencePer per);

    public abstract string CadenceTable { get; }

    public abstract string Week { get; }

    public abstract string Result { get; }

    public abstract string ByUnit { get; }

    public abstract string SearchUnits { get; }

    public abstract string Behind { get; }

    public abstract string ArchivedMany(int campaigns);

    public abstract string ChooseCampaign(string name);

    public abstract string PhaseShare(int percent);

    public abstract string PhaseTime(int order);

    public abstract string Rule(int posts, CadencePer per);

    public abstract string KeptOf(int kept, int over);

    public abstract string KeptShort(int kept, int over);

    public abstract string Kept(CadenceResult result);

    public abstract string Step(CampaignStep step);

    public abstract string StepQuestion(CampaignStep step);

    public abstract string StepDone(CampaignStep step);
}
