using System.Globalization;

namespace Campaigns.Silo.Tests;

public sealed class FieldsTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("0", 0L)]
    [InlineData("007", 7L)]
    [InlineData("1000000000000000", 1_000_000_000_000_000L)]
    public void A_counter_is_whole_and_empty_is_unknown(string text, long? expected)
    {
        Fields.Count("views", text, out var count).ShouldBeNull();
        count.ShouldBe(expected);
    }

    [Theory]
    [InlineData("-1", "views '-1' is negative")]
    [InlineData("1.5", "views '1.5' is not a whole number")]
    [InlineData("1,000", "views '1,000' is not a whole number")]
    [InlineData("1e3", "views '1e3' is not a whole number")]
    [InlineData(" 1", "views ' 1' is not a whole number")]
    [InlineData("1000000000000001", "views '1000000000000001' is more than any post can have")]
    [InlineData("9223372036854775808", "views '9223372036854775808' is not a whole number that fits 64 bits")]
    [InlineData("NULL", "views 'NULL' is not a whole number")]
    [InlineData("١٢", "views '١٢' is not a whole number")]
    public void Anything_else_is_refused_in_words(string text, string reason) =>
        Fields.Count("views", text, out _).ShouldNotBeNull().ShouldStartWith(reason);

    [Theory]
    [InlineData("2026-07-01T08:30:00Z", "2026-07-01T08:30:00.000000Z")]
    [InlineData("2026-07-01T08:30:00.1234567Z", "2026-07-01T08:30:00.123456Z")]
    [InlineData("2026-07-01T08:30Z", "2026-07-01T08:30:00.000000Z")]
    [InlineData("2026-07-01T08:30:00+07:00", "2026-07-01T01:30:00.000000Z")]
    public void An_instant_has_a_zone(string text, string expected)
    {
        Fields.Instant("observed_at", text, out var instant).ShouldBeNull();
        instant.ShouldNotBeNull().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-07-01")]
    [InlineData("2026-07-01T08:30:00")]
    [InlineData("2026-13-01T08:30:00Z")]
    [InlineData("2026-02-30T08:30:00Z")]
    [InlineData("01/07/2026 08:30")]
    [InlineData("yesterday")]
    [InlineData("1751358600")]
    [InlineData("9999-12-31T20:00:00Z")]
    [InlineData("1970-01-01T00:00:00Z")]
    public void What_is_no_instant_is_refused(string text) =>
        Fields.Instant("observed_at", text, out _).ShouldNotBeNull().ShouldContain(text);
}
