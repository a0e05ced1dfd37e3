using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>What an address of the figures says, read and found well-formed. Whether it exists and may be seen comes after.</summary>
/// <param name="Unit">Code of the unit; null for the caller's topmost.</param>
/// <param name="Campaign">A campaign's id; null for all posts.</param>
/// <param name="Platform">One platform; null for all.</param>
/// <param name="Period">The local days.</param>
/// <param name="LastDays">How many days up to today, where the address is relative; null where it names its days.</param>
/// <param name="Metric">What charts and rankings show.</param>
public sealed record ReachSelection(
    string? Unit, string? Campaign, Platform? Platform, Period Period, int? LastDays, RankBy Metric)
{
    /// <summary>Days shown when the address does not say.</summary>
    public const int UsualDays = 30;

    /// <summary>The longest period that may be asked for: three years and a day.</summary>
    public const int MostDays = 1096;

    /// <summary>By which organization.</summary>
    public Structure Structure { get; init; }
}

/// <summary>A parameter that cannot be used.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Code">A stable name of what is wrong.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record InvalidParameter(string Name, string Code, string Message);
