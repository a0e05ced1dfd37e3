using System.Text.Json;
using System.Text.Json.Serialization;

namespace Campaigns.Silo.Tests;

public sealed class TolerantJsonTests
{
    [Theory]
    [InlineData("7", 7L)]
    [InlineData("\"7\"", 7L)]
    [InlineData("0", 0L)]
    [InlineData("\"9223372036854775807\"", long.MaxValue)]
    [InlineData("\"18446744073709551615\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"many\"", null)]
    [InlineData("\"-1\"", null)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("null", null)]
    [InlineData("true", null)]
    [InlineData("{\"like\":1}", null)]
    [InlineData("[1,2]", null)]
    public void A_counter_is_a_number_in_either_dress_or_unknown(string json, long? count) =>
        Read($"{{\"Count\":{json},\"Id\":\"x\"}}").ShouldBe(new Sample(count, null, "x"));

    [Theory]
    [InlineData("2026-07-08T15:30:19+0000", "2026-07-08T15:30:19Z")]
    [InlineData("2026-07-08T15:30:19+00:00", "2026-07-08T15:30:19Z")]
    [InlineData("2026-07-08T15:30:19Z", "2026-07-08T15:30:19Z")]
    [InlineData("2026-07-08T15:30:19.000Z", "2026-07-08T15:30:19Z")]
    [InlineData("2026-07-08T22:30:19+0700", "2026-07-08T15:30:19Z")]
    public void An_instant_is_read_with_every_form_of_its_offset(string text, string instant)
    {
        var read = Read($"{{\"At\":\"{text}\"}}").At;

        read.ShouldBe(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
        read!.Value.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("\"\"")]
    [InlineData("1783524619")]
    [InlineData("null")]
    public void Another_instant_is_unknown(string json) => Read($"{{\"At\":{json}}}").At.ShouldBeNull();

    [Theory]
    [InlineData("\"10158347294088553\"", "10158347294088553")]
    [InlineData("10158347294088553", "10158347294088553")]
    [InlineData("\"\"", null)]
    [InlineData("{}", null)]
    public void An_id_keeps_every_digit(string json, string? id) => Read($"{{\"Id\":{json}}}").Id.ShouldBe(id);

    private static Sample Read(string json) => JsonSerializer.Deserialize<Sample>(json)!;

    private sealed record Sample(
        [property: JsonConverter(typeof(TolerantCount))] long? Count,
        [property: JsonConverter(typeof(TolerantInstant))] DateTimeOffset? At,
        [property: JsonConverter(typeof(TolerantId))] string? Id);
}
