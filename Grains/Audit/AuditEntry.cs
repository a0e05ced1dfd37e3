namespace Campaigns.Grains;

/// <summary>Who asked for a change.</summary>
/// <param name="Account">The account that is signed in, or that an API key acts for; null for the shell and for the product itself.</param>
public sealed record Actor(Guid? Account)
{
    /// <summary>Somebody at the machine's shell, or the product by itself: nobody who signed in.</summary>
    public static Actor Shell { get; } = new((Guid?)null);

    /// <summary>The member who acts by the personal link, known by the id alone; null for everybody else.</summary>
    public MemberId? Member { get; init; }

    /// <summary>A member who acts for themselves.</summary>
    public static Actor Of(MemberId member) => new((Guid?)null) { Member = member };
}

/// <summary>
/// One line of the audit log: who changed what. It is written in the transaction of the change itself, so that there is never the
/// one without the other, and never changed afterwards.
/// </summary>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Action">What happened, as <c>thing.past-tense</c>: <c>unit.moved</c>, <c>campaign.launched</c>; a stable word, never shown as it is.</param>
/// <param name="Subject">What it happened to, as people name it: a unit's code, a campaign's id, <c>facebook:100…</c>.</param>
/// <param name="Unit">Code of the unit it belongs to: whoever manages that unit's subtree can read it. Null: system admins only.</param>
/// <param name="Details">
/// What was and what is, by name, in an order fit to read; never a token, a password or the words of a person. Empty when the action says it all.
/// </param>
public sealed record AuditEntry(
    DateTimeOffset At, Actor By, string Action, string Subject, string? Unit, AuditDetails Details)
{
    /// <summary>An entry that needs no details.</summary>
    public AuditEntry(DateTimeOffset at, Actor by, string action, string subject, string? unit)
        : this(at, by, action, subject, unit, AuditDetails.None)
    {
    }
}
