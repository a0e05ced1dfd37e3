using System.Globalization;

namespace Campaigns.Grains;

/// <summary>The order in which lists stand for people: a, ă, â, … d, đ, …; upper and lower case alike.</summary>
public static class VietnameseOrder
{
    /// <summary>Compares names. Those that differ in case only are equal to it: end a sort with something unique.</summary>
    public static StringComparer ByName { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);
}
