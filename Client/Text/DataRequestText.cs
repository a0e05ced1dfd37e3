using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Strings of requests on personal data.</summary>
internal abstract class DataRequestText
{
    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string Open { get; }

    public abstract string Finished { get; }

    public abstract string Unit { get; }

    public abstract string Number { get; }

    public abstract string KindLabel { get; }

    public abstract string Member { get; }

    public abstract string Erased { get; }

    public abstract string HiddenMember { get; }

    public abstract string StateLabel { get; }

    public abstract string Received { get; }

    public abstract string ByMember { get; }

    public abstract string TakenIn { get; }

    public abstract string AnswerBy { get; }

    public abstract string FinishBy { get; }

    public abstract string AnsweredOn { get; }

    public abstract string FinishedOn { get; }

    public abstract string LiftedOn { get; }

    public abstract string Extended { get; }

    public abstract string Wish { get; }

    public abstract string WishHint { get; }

    public abstract string Holidays { get; }

    public abstract string None { get; }

    public abstract string NoneAdvice { get; }

    public abstract string NoneFinished { get; }

    public abstract string Answer { get; }

    public abstract string AnswerQuestion { get; }

    public abstract string Extend { get; }

    public abstract string ExtendQuestion { get; }

    public abstract string DaysLabel { get; }

    public abstract string Reason { get; }

    public abstract string ReasonHint { get; }

    public abstract string Finish { get; }

    public abstract string Lift { get; }

    public abstract string LiftQuestion { get; }

    public abstract string Purposes { get; }

    public abstract string Restricted { get; }

    public abstract string NotYours { get; }

    public abstract string NewTitle { get; }

    public abstract string NewLead { get; }

    public abstract string ReceivedOn { get; }

    public abstract string TakeIn { get; }

    public abstract string StandsAlready { get; }

    public abstract string Done { get; }

    public abstract string ChangedMeanwhile { get; }

    public abstract string ChangedMeanwhileAdvice { get; }

    public abstract string Pressing { get; }

    public abstract string RetentionTitle { get; }

    public abstract string RetentionNever { get; }

    public abstract string Kind(DataRequestKind kind);

    public abstract string State(DataRequestState state);

    /// <summary>What is to be done for a request of that kind.</summary>
    public abstract string ToDo(DataRequestKind kind);

    /// <summary>What finishing a request of that kind does.</summary>
    public abstract string FinishQuestion(DataRequestKind kind);

    public abstract string Holiday(Holiday holiday);

    public abstract string Bar(DataRequestBar bar);

    /// <summary>How many working days late; 0 when only days on which nobody works have passed.</summary>
    public abstract string Late(int workingDays);

    public abstract string MoreDays(int days);

    /// <summary>What was removed on the last run.</summary>
    public abstract string Retained(Retained kept);
}
