using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Activities in English.</summary>
internal sealed class EnglishActivityText : ActivityText
{
    public override string Title => "Activities";

    public override string Lead => "Trainings, contests and awards of the units, counted apart from the figures of the platforms.";

    public override string NewActivity => "Enter an activity";

    public override string SearchLabel => "Search by title";

    public override string KindLabel => "Kind";

    public override string AllKinds => "All kinds";

    public override string StateLabel => "State";

    public override string AllStates => "All but withdrawn";

    public override string CampaignLabel => "Campaign";

    public override string NoCampaign => "No campaign";

    public override string From => "From";

    public override string To => "To";

    public override string TitleColumn => "Activity";

    public override string UnitColumn => "Unit";

    public override string DaysColumn => "Days";

    public override string CountsColumn => "Counts";

    public override string NoActivities => "No activities yet";

    public override string NoActivitiesAdvice => "Enter a training, a contest or an award of the unit with its evidence.";

    public override string NothingFound => "No activity fits";

    public override string NothingFoundAdvice => "Try other words, other days or fewer filters.";

    public override string Totals => "Totals";

    public override string TotalsNote => "Only confirmed activities count; what waits for confirmation stands beside and is not added.";

    public override string Confirmed => "Confirmed";

    public override string Submitted => "Not yet confirmed";

    public override string ActivitiesColumn => "Activities";

    public override string SessionsColumn => "Sessions";

    public override string Attendances => "Attendances";

    public override string AttendancesHint => "Attendances, not people: who comes to two sessions counts twice.";

    public override string Entries => "Entries";

    public override string Collectives => "Collectives awarded";

    public override string Persons => "Awards to persons";

    public override string HiddenPersons => "not shown";

    public override string HiddenPersonsNote => "Fewer than 5 persons are not shown, nor a number beside them from which they could be worked out.";

    public override string NewTitle => "Enter an activity";

    public override string TitleLabel => "Title";

    public override string UnitLabel => "Unit code";

    public override string DaysTitle => "Sessions or days";

    public override string DaysHint => "Each row is a session or a day; empty rows are left out. Fill in only the columns of the chosen kind.";

    public override string DayColumn => "Day";

    public override string EvidenceTitle => "Evidence";

    public override string EvidenceHint => "A link or a note is needed before it is handed in. A link is only kept, never opened by us.";

    public override string EvidenceLink => "Link";

    public override string EvidenceNote => "Note";

    public override string NoEvidence => "No evidence yet.";

    public override string Save => "Save";

    public override string SaveDraft => "Save as a draft";

    public override string Edit => "Edit";

    public override string Correct => "Correct";

    public override string CorrectNote => "A confirmed activity that is corrected must be confirmed again; the old figures stay in the history.";

    public override string Submit => "Hand in";

    public override string Confirm => "Confirm";

    public override string ConfirmQuestion => "From now on the activity counts in the totals.";

    public override string Return => "Return";

    public override string ReturnQuestion => "The activity goes back to its unit and does not count.";

    public override string Reason => "Reason";

    public override string Withdraw => "Withdraw";

    public override string WithdrawQuestion => "The activity no longer counts and cannot be handed in again; its history stays.";

    public override string ReturnedBecause => "Why it was returned";

    public override string History => "History";

    public override string Saved => "Saved.";

    public override string EvidenceNeeded => "Evidence is needed first";

    public override string EvidenceNeededAdvice => "Add a link or a note, then hand it in.";

    public override string ChangedMeanwhile => "Somebody else has changed the activity";

    public override string ChangedMeanwhileAdvice => "Look at it as it stands now, then try again.";

    public override string NotInThisState => "That cannot be done in this state";

    public override string UnknownCampaign => "There is no such campaign of the unit or one above it";

    public override string UnknownUnit => "There is no such unit, or you do not enter its activities.";

    public override string Required => "A value is needed.";

    public override string InTheFuture => "The day is still to come.";

    public override string OutOfRange => "A number from 0 to 1,000,000,000.";

    public override string NotOfThisKind => "Does not belong to this kind of activity.";

    public override string InvalidKind => "The kind is training, contest or award.";

    public override string InvalidAddress => "The address must begin with http:// or https://.";

    public override string ControlCharacters => "Control characters are not allowed.";

    public override string InvalidNumber => "Write the number in digits.";

    public override string Kind(ActivityKind kind) => kind switch
    {
        ActivityKind.Training => "Training",
        ActivityKind.Contest => "Contest",
        ActivityKind.Award => "Award",
    };

    public override string State(ActivityState state) => state switch
    {
        ActivityState.Draft => "Draft",
        ActivityState.Submitted => "Waits for confirmation",
        ActivityState.Returned => "Returned",
        ActivityState.Confirmed => "Confirmed",
        ActivityState.Withdrawn => "Withdrawn",
    };

    public override string TooLong(int most) => $"Longer than {Display.Number(most)} characters.";

    public override string TooEarly(string day) => $"{day} at the earliest.";

    public override string TooManyDays(int most) => $"{Display.Number(most)} sessions at most.";

    public override string Session(int number) => $"Session {Display.Number(number)}";
}
