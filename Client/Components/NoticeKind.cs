namespace Campaigns.Client;

/// <summary>What a <see cref="Notice"/> tells of.</summary>
public enum NoticeKind
{
    /// <summary>Something was done.</summary>
    Success,

    /// <summary>Something should be looked at.</summary>
    Warning,

    /// <summary>Something was not done.</summary>
    Refusal,
}
