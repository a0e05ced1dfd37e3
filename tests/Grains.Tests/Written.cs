using System.Globalization;

namespace Campaigns.Grains.Tests;

/// <summary>Reads what tables of cases write.</summary>
internal static class Written
{
    /// <summary>A day as <c>2026-03-02</c>.</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
