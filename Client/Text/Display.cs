using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// The one place where numbers, days and instants become text for people, in the local zone: numbers as the language of the
/// current request writes them, days always as dd/MM/yyyy. The examples are Vietnamese.
/// </summary>
internal static class Display
{
    /// <summary>Stands for what nobody gave. Never 0.</summary>
    public const string Missing = "—";

    private static NumberText Numbers => Text.Current.Numbers;

    /// <summary>A whole number in full: 1.234.567; the dash when unknown.</summary>
    public static string Number(long? value) => value is { } known ? known.ToString("#,0", Numbers.Format) : Missing;

    /// <summary>A number that nobody counted to the end: 99, or 99+ above the most that is told.</summary>
    public static string UpTo(int value, int most) => value > most ? $"{Number(most)}+" : Number(value);

    /// <summary>
    /// A number short enough for a headline: in full below ten thousand, then 12,3 nghìn, 1,2 triệu, 11 tỷ. Rounded half away
    /// from zero; the full number stands beside it wherever it is shown.
    /// </summary>
    public static string Compact(long? value)
    {
        if (value is not { } known) return Missing;
        if (known is > -10_000 and < 10_000) return Number(known);

        // The scale is chosen by the rounded number: 999.950 is 1 triệu and not 1.000 nghìn.
        var thousands = Scaled(1_000m);
        if (Math.Abs(thousands) < 1_000) return Written(thousands, Numbers.Thousand);
        var millions = Scaled(1_000_000m);
        return Math.Abs(millions) < 1_000 ? Written(millions, Numbers.Million) : Written(Scaled(1_000_000_000m), Numbers.Billion);

        decimal Scaled(decimal size) => Math.Round(known / size, 1, MidpointRounding.AwayFromZero);
        static string Written(decimal scaled, string scale) => scaled.ToString("#,0.#", Numbers.Format) + scale;
    }

    /// <summary>A ratio as per cent with one decimal: 12,3%; the dash when unknown.</summary>
    public static string Percent(double? ratio) =>
        ratio is { } known ? $"{(known * 100).ToString("#,0.0", Numbers.Format)}%" : Missing;

    /// <summary>A number with one decimal: 12,3; the dash when unknown.</summary>
    public static string Decimal(decimal? value) => value is { } known ? known.ToString("#,0.0", Numbers.Format) : Missing;

    /// <summary>A change with its sign: +12,3%.</summary>
    public static string Change(double ratio) => ratio > 0 ? $"+{Percent(ratio)}" : Percent(ratio);

    /// <summary>A day: 01/06/2026.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day's month: 06/2026.</summary>
    public static string Month(DateOnly day) => day.ToString("MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Days from first to last, or the day when they are one.</summary>
    public static string Days(Period period) =>
        period.From == period.To ? Day(period.From) : $"{Day(period.From)} – {Day(period.To)}";

    /// <summary>The local day an instant falls on; the dash when unknown.</summary>
    public static string Day(DateTimeOffset? instant) => instant is { } known ? Day(LocalDay.Of(known)) : Missing;

    /// <summary>An instant in the local zone: 08:15 when it is on the day of <paramref name="now"/>, else 08:15 31/05/2026; the dash when unknown.</summary>
    public static string Time(DateTimeOffset? instant, DateTimeOffset now)
    {
        if (instant is not { } known) return Missing;
        var clock = known.ToOffset(LocalDay.Offset).ToString("HH:mm", CultureInfo.InvariantCulture);
        return LocalDay.Of(known) == LocalDay.Of(now) ? clock : $"{clock} {Day(known)}";
    }

    /// <summary>An instant for machines, in <c>datetime</c> attributes.</summary>
    public static string Machine(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>A number for machines, in <c>value</c> attributes; empty when unknown.</summary>
    public static string Machine(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>The platform's name as it writes itself.</summary>
    public static string Platform(Platform platform) => platform switch
    {
        Grains.Platform.Facebook => "Facebook",
        Grains.Platform.Instagram => "Instagram",
        Grains.Platform.YouTube => "YouTube",
        Grains.Platform.TikTok => "TikTok",
        Grains.Platform.Zalo => "Zalo",
        Grains.Platform.Threads => "Threads",
    };
}
