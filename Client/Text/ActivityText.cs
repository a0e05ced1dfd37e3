using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of countable activities. Attendances are never called people.</summary>
internal abstract class ActivityText
{
    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string NewActivity { get; }

    public abstract string SearchLabel { get; }

    public abstract string KindLabel { get; }

    public abstract string AllKinds { get; }

    public abstract string StateLabel { get; }

    public abstract string AllStates { get; }

    public abstract string CampaignLabel { get; }

    public abstract string NoCampaign { get; }

    public abstract string From { get; }

    public abstract string To { get; }

    public abstract string TitleColumn { get; }

    public abstract string UnitColumn { get; }

    public abstract string DaysColumn { get; }

    public abstract string CountsColumn { get; }

    public abstract string NoActivities { get; }

    public abstract string NoActivitiesAdvice { get; }

    public abstract string NothingFound { get; }

    public abstract string NothingFoundAdvice { get; }

    public abstract string Totals { get; }

    public abstract string TotalsNote { get; }

    public abstract string Confirmed { get; }

    public abstract string Submitted { get; }

    public abstract string ActivitiesColumn { get; }

    public abstract string SessionsColumn { get; }

    public abstract string Attendances { get; }

    public abstract string AttendancesHint { get; }

    public abstract string Entries { get; }

    public abstract string Collectives { get; }

    public abstract string Persons { get; }

    public abstract string HiddenPersons { get; }

    public abstract string HiddenPersonsNote { get; }

    public abstract string NewTitle { get; }

    public abstract string TitleLabel { get; }

    public abstract string UnitLabel { get; }

    public abstract string DaysTitle { get; }

    public abstract string DaysHint { get; }

    public abstract string DayColumn { get; }

    public abstract string EvidenceTitle { get; }

    public abstract string EvidenceHint { get; }

    public abstract string EvidenceLink { get; }

    public abstract string EvidenceNote { get; }

    public abstract string NoEvidence { get; }

    public abstract string Save { get; }

    public abstract string SaveDraft { get; }

    public abstract string Edit { get; }

    public abstract string Correct { get; }

    public abstract string CorrectNote { get; }

    public abstract string Submit { get; }

    public abstract string Confirm { get; }

    public abstract string ConfirmQuestion { get; }

    public abstract string Return { get; }

    public abstract string ReturnQuestion { get; }

    public abstract string Reason { get; }

    public abstract string Withdraw { get; }

    public abstract string WithdrawQuestion { get; }

    public abstract string ReturnedBecause { get; }

    public abstract string History { get; }

    public abstract string Saved { get; }

    public abstract string EvidenceNeeded { get; }

    public abstract string EvidenceNeededAdvice { get; }

    public abstract string ChangedMeanwhile { get; }

    public abstract string ChangedMeanwhileAdvice { get; }

    public abstract string NotInThisState { get; }

    public abstract string UnknownCampaign { get; }

    public abstract string UnknownUnit { get; }

    public abstract string Required { get; }

    public abstract string InTheFuture { get; }

    public abstract string OutOfRange { get; }

    public abstract string NotOfThisKind { get; }

    public abstract string InvalidKind { get; }

    public abstract string InvalidAddress { get; }

    public abstract string ControlCharacters { get; }

    public abstract string InvalidNumber { get; }

    public abstract string Kind(ActivityKind kind);

    public abstract string State(ActivityState state);

    /// <summary>What happened, from an action of the audit log.</summary>
    public abstract string TooLong(int most);

    public abstract string TooEarly(string day);

    public abstract string TooManyDays(int most);

    public abstract string Session(int number);
}
