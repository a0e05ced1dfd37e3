using System.Globalization;

namespace Campaigns.Benchmarks;

/// <summary>Prints what was measured beside what is wanted.</summary>
internal static class Verdicts
{
    /// <summary>Whether everything wanted was reached.</summary>
    public static bool AllHeld { get; private set; } = true;

    /// <summary>A heading.</summary>
    public static void Title(string text) => Console.WriteLine($"\n## {text}");

    /// <summary>A figure that only informs.</summary>
    public static void Note(string text) => Console.WriteLine($"   {text}");

    /// <summary>A figure that must be at least so much.</summary>
    public static void AtLeast(string what, double value, double wanted) => Print(what, value, $"≥ {Text(wanted)}", value >= wanted);

    /// <summary>A figure that must be at most so much.</summary>
    public static void AtMost(string what, double value, double wanted) => Print(what, value, $"≤ {Text(wanted)}", value <= wanted);

    private static void Print(string what, double value, string wanted, bool held)
    {
        AllHeld &= held;
        Console.WriteLine($"{(held ? "ok" : "NO")} {what}: {Text(value)} (wanted {wanted})");
    }

    private static string Text(double value) => value.ToString(value < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture);
}
