namespace Campaigns.Grains;

/// <summary>A change of a page that somebody asked for, with its line of the audit log.</summary>
/// <param name="Fanpage">The page as it is to be.</param>
/// <param name="Entry">Who did what.</param>
public sealed record FanpageChange(Fanpage Fanpage, AuditEntry Entry)
{
    /// <summary>The credential to keep from now on, in clear; null: as it is.</summary>
    public string? Token { get; init; }

    /// <summary>Whether the page's credential is deleted.</summary>
    public bool ForgetsToken { get; init; }

    /// <summary>Without the token: a credential must not reach a log by accident.</summary>
    public override string ToString() => $"{nameof(FanpageChange)} {{ {Entry.Action} {Fanpage.Key} }}";
}

/// <summary>A page's way to another unit, with the lines of the audit log.</summary>
/// <param name="Key">The page.</param>
/// <param name="ToUnit">Code of the unit that gets it.</param>
/// <param name="FromDay">The first local day whose increments and posts are the new unit's; not in the future.</param>
/// <param name="Entries">Who did it, once for each of the two units; given the page as it is until then.</param>
public sealed record FanpageHandOver(FanpageKey Key, string ToUnit, DateOnly FromDay, Func<Fanpage, IReadOnlyList<AuditEntry>> Entries);
