namespace Campaigns.Grains;

/// <summary>What lines of the audit log happen to.</summary>
public enum AuditThing
{
    /// <summary>An account, by its id; everything that has no other thing in its action's name.</summary>
    Account,

    /// <summary>A unit, by its code.</summary>
    Unit,

    /// <summary>A campaign, by its id.</summary>
    Campaign,

    /// <summary>A page, by its <see cref="FanpageKey"/>.</summary>
    Page,

    /// <summary>An activity, by its <see cref="ActivityId"/>.</summary>
    Activity,

    /// <summary>An invitation, by its number.</summary>
    Invitation,
}

/// <summary>Things by the actions that happen to them.</summary>
public static class AuditThings
{
    /// <summary>What an action, <c>thing.past-tense</c>, happens to.</summary>
    public static AuditThing Of(string action) => action.Split('.')[0] switch
    {
        "unit" or "points" => AuditThing.Unit,
        "campaign" or "share" or "recount" => AuditThing.Campaign,
        "page" => AuditThing.Page,
        "activity" => AuditThing.Activity,
        "invitation" => AuditThing.Invitation,
        _ => AuditThing.Account,
    };
}
