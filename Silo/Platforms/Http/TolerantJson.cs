using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Campaigns.Silo;

/// <summary>
/// A counter: a JSON number, or a string that holds one (YouTube's are all strings). Anything else, negative or beyond
/// <see cref="long"/>, is unknown and reads as null; an unknown counter is never 0.
/// </summary>
internal sealed class TolerantCount : JsonConverter<long?>
{
    /// <inheritdoc />
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        long? count = reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out var number) => number,
            JsonTokenType.String => reader.GetString().ToCount(),
            _ => null,
        };
        reader.Skip();
        return count >= 0 ? count : null;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are only read.");
}

/// <summary>
/// An instant: ISO 8601 with <c>Z</c>, <c>+00:00</c> or Graph's <c>+0000</c>, which the serializer's own reader refuses. Anything else is
/// unknown and reads as null.
/// </summary>
internal sealed class TolerantInstant : JsonConverter<DateTimeOffset?>
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <inheritdoc />
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        DateTimeOffset? instant = reader.TokenType == JsonTokenType.String
            && DateTimeOffset.TryParseExact(reader.GetString(), Formats, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var parsed) ? parsed : null;
        reader.Skip();
        return instant;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are only read.");
}

/// <summary>
/// An id: a string, or a number taken digit by digit as it stands, because ids exceed 2^53. Anything else reads as null.
/// </summary>
internal sealed class TolerantId : JsonConverter<string?>
{
    /// <inheritdoc />
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var id = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
            _ => null,
        };
        reader.Skip();
        return string.IsNullOrEmpty(id) ? null : id;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are only read.");
}

/// <summary>Reads JSON of unknown shape, as error bodies and headers are.</summary>
internal static class TolerantJson
{
    /// <summary>The document; null when the bytes are none. The caller disposes of it.</summary>
    public static JsonDocument? TryParseJson(this byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A member that is a string; null when it is absent or anything else.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A member that is an integer, written as a number or a string; null when it is absent or anything else.</summary>
    public static long? Int(this JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt64(out var number) => number,
            JsonValueKind.String => value.GetString().ToCount(),
            _ => null,
        };
    }

    /// <summary>The number a text of digits holds; null for any other text, and beyond <see cref="long"/>.</summary>
    public static long? ToCount(this string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a member is there and true.</summary>
    public static bool Flag(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
