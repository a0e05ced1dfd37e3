using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The one place where numbers, days and instants become text for people: the Vietnamese way, in the local zone.</summary>
internal static class Display
{
    /// <summary>Stands for what nobody gave. Never 0.</summary>
    public const string Missing = "—";

    // Spelled out, so that no machine's language data can change how a figure is written.
    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    private static readonly (decimal Size, string Name)[] Scales =
        [(1_000m, "nghìn"), (1_000_000m, "triệu"), (1_000_000_000m, "tỷ")];

    /// <summary>A whole number in full: 1.234.567; the dash when unknown.</summary>
    public static string Number(long? value) => value is { } known ? known.ToString("#,0", Numbers) : Missing;

    /// <summary>
    /// A number short enough for a headline: in full below ten thousand, then 12,3 nghìn, 1,2 triệu, 11 tỷ. Rounded half away
    /// from zero; the full number stands beside it wherever it is shown.
    /// </summary>
    public static string Compact(long? value)
    {
        if (value is not { } known) return Missing;
        if (known is > -10_000 and < 10_000) return Number(known);

        // The scale is chosen by the rounded number: 999.950 is 1 triệu and not 1.000 nghìn.
        var (rounded, name) = Scales
            .Select(scale => (Math.Round(known / scale.Size, 1, MidpointRounding.AwayFromZero), scale.Name))
            .First(scaled => Math.Abs(scaled.Item1) < 1_000 || scaled.Name == Scales[^1].Name);
        return $"{rounded.ToString("#,0.#", Numbers)} {name}";
    }

    /// <summary>A ratio as per cent with one decimal: 12,3%; the dash when unknown.</summary>
    public static string Percent(double? ratio) =>
        ratio is { } known ? $"{(known * 100).ToString("#,0.0", Numbers)}%" : Missing;

    /// <summary>A change with its sign: +12,3%.</summary>
    public static string Change(double ratio) => ratio > 0 ? $"+{Percent(ratio)}" : Percent(ratio);

    /// <summary>A day: 01/06/2026.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

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
