namespace Campaigns.Client;

/// <summary>How a <see cref="StatusBadge"/> looks. The words tell the state; the colour only helps.</summary>
public enum StatusTone
{
    /// <summary>Over, or not yet begun.</summary>
    Quiet,

    /// <summary>Going on as it should.</summary>
    Good,

    /// <summary>Needs a look.</summary>
    Warning,

    /// <summary>Broken or refused.</summary>
    Bad,
}
