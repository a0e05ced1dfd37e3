using System.Globalization;

namespace Campaigns.Grains;

/// <summary>Names one member; says nothing about the person.</summary>
/// <param name="Value">Any value but the empty one.</param>
public readonly record struct MemberId(Guid Value)
{
    /// <summary>An id that no member has; later ones sort after earlier ones.</summary>
    public static MemberId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else.</summary>
    public static bool TryParse(string? text, out MemberId id)
    {
        var isOne = Guid.TryParseExact(text, "N", out var value) && value != Guid.Empty;
        id = new MemberId(value);
        return isOne;
    }
}
