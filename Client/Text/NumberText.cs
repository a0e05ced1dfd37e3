using System.Globalization;

namespace Campaigns.Client;

/// <summary>How a language writes numbers. Spelled out, so that no machine's language data can change how a figure is written.</summary>
internal abstract class NumberText
{
    /// <summary>Separators and signs.</summary>
    public abstract NumberFormatInfo Format { get; }

    /// <summary>What follows a number counted in thousands.</summary>
    public abstract string Thousand { get; }

    /// <summary>What follows a number counted in millions.</summary>
    public abstract string Million { get; }

    /// <summary>What follows a number counted in billions (10⁹).</summary>
    public abstract string Billion { get; }
}

/// <summary>1.234.567,8 and 12,3 nghìn.</summary>
internal sealed class VietnameseNumberText : NumberText
{
    public override NumberFormatInfo Format { get; } = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    public override string Thousand => " nghìn";

    public override string Million => " triệu";

    public override string Billion => " tỷ";
}

/// <summary>1,234,567.8 and 12.3K.</summary>
internal sealed class EnglishNumberText : NumberText
{
    public override NumberFormatInfo Format { get; } = new()
    {
        NumberGroupSeparator = ",",
        NumberDecimalSeparator = ".",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    public override string Thousand => "K";

    public override string Million => "M";

    public override string Billion => "B";

    /// <summary>A count with its noun in the right number: 1 page, 1,200 pages.</summary>
    public static string Counted(long count, string one, string many) => $"{Display.Number(count)} {(count == 1 ? one : many)}";
}
