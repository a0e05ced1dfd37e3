namespace Campaigns.Client;

/// <summary>Strings of participation.</summary>
internal abstract class ParticipationText
{
    public abstract string Title { get; }

    public abstract string Note { get; }

    public abstract string Members { get; }

    public abstract string Units { get; }

    public abstract string ByUnit { get; }

    public abstract string MembersColumn { get; }

    /// <summary>In place of a number of persons.</summary>
    public abstract string Hidden { get; }

    public abstract string FewNote { get; }

    public abstract string NoRoster { get; }

    /// <summary>A part of a whole and its rate, each as it is written.</summary>
    public abstract string Of(string part, string whole, string rate);

    /// <summary>A part that is hidden, of a whole that is not.</summary>
    public abstract string HiddenOf(string whole);

    /// <summary>A part that is shown, of a whole that is hidden.</summary>
    public abstract string OfHidden(string part);

    public abstract string ShowUnits(int units);

    public abstract string OwnOf(string unit);

    /// <summary>How many units have enrolled anybody.</summary>
    public abstract string Coverage(int withRoster, int units);

    /// <summary>How many members somebody counted.</summary>
    public abstract string Counted(long members);
}
