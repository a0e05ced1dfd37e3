namespace Campaigns.Grains;

/// <summary>What a change of the organization came to. Whatever is refused has changed nothing.</summary>
public abstract record UnitOutcome
{
    private UnitOutcome()
    {
    }

    /// <summary>It holds.</summary>
    /// <param name="Unit">The unit as it stands now.</param>
    public sealed record Done(UnitHistory Unit) : UnitOutcome;

    /// <summary>There is no unit with that code: the one that is asked, or one that the change names.</summary>
    public sealed record UnknownUnit(string Code) : UnitOutcome;

    /// <summary>A unit has that code already.</summary>
    public sealed record CodeTaken(string Code) : UnitOutcome;

    /// <summary>The unit is closed.</summary>
    public sealed record IsClosed(string Code) : UnitOutcome;

    /// <summary>The day is still to come.</summary>
    public sealed record InTheFuture(DateOnly Today) : UnitOutcome;

    /// <summary>A unit concerned changed on a later day already; the past is changed from its end.</summary>
    /// <param name="Code">The unit.</param>
    /// <param name="ChangedOn">The day of its latest change.</param>
    public sealed record ChangedLater(string Code, DateOnly ChangedOn) : UnitOutcome;

    /// <summary>The unit would come to stand below itself, now or on a day in between.</summary>
    public sealed record BelowItself(string Code) : UnitOutcome;

    /// <summary>The unit at the top stays where it is.</summary>
    public sealed record IsRoot : UnitOutcome;

    /// <summary>Something open would be left in a unit that ends.</summary>
    /// <param name="Code">The unit.</param>
    /// <param name="Units">Open units directly below it.</param>
    /// <param name="Pages">Pages in it.</param>
    /// <param name="Members">Members enrolled in it.</param>
    public sealed record NotEmpty(string Code, int Units, int Pages, int Members) : UnitOutcome;

    /// <summary>A part of a split names a unit or a page that is not directly in the unit, or that another part names too.</summary>
    /// <param name="Named">The unit's code or the page's key.</param>
    public sealed record NotInTheUnit(string Named) : UnitOutcome;

    /// <summary>The command says nothing sensible: no units to merge, no parts, the unit itself among those to merge.</summary>
    public sealed record NothingToDo : UnitOutcome;
}
